import { describe, expect, it } from 'vitest';
import {
	communesOf,
	partsWords,
	singleQpvsOf,
	unknownCodesSentence
} from '../../../src/lib/domain/territory/perimeter-parts';
import { cellsOfParts, withPerimeters } from '../../../src/lib/domain/territory/perimeter';
import { smallAtlas } from '../../fixtures/small-atlas';
import { spaced } from '../../fixtures/spaced';

const { cells } = cellsOfParts(smallAtlas, { epcis: [], communes: ['42001', '63003'], qpvs: ['QN06302M'] });
const atlas = withPerimeters(smallAtlas, 'perimetre', [{ code: 'A~1', name: 'A', cells }]);

describe('what a perimeter is made of', () => {
	it('is its whole communes and its single QPVs: the commune of a single QPV is not of it', () => {
		const { codes } = atlas.territories.commune;
		expect(communesOf(atlas, 'perimetre', 0).map((position) => codes[position])).toEqual(['42001', '63003']);
		expect(singleQpvsOf(atlas, 'perimetre', 0).map((at) => atlas.territories.qpv.codes[at])).toEqual([
			'QN06302M'
		]);
		expect(singleQpvsOf(atlas, 'epci', 0)).toEqual([]);
	});

	it.each([
		[30, 1, '30 communes et 1 QPV seul'],
		[1, 0, '1 commune'],
		[0, 2, '2 QPV seuls'],
		[0, 0, '0 commune']
	])('%i communes and %i QPVs are said', (communes, qpvs, expected) => {
		expect(spaced(partsWords(communes, qpvs))).toBe(expected);
	});
});

describe('codes of an address that the region does not have', () => {
	it('are named, with what to do', () => {
		expect(unknownCodesSentence([], 'Auvergne-Rhône-Alpes')).toBeUndefined();
		expect(spaced(unknownCodesSentence(['75056'], 'Auvergne-Rhône-Alpes') ?? '')).toBe(
			'Un code du périmètre de l’adresse est inconnu dans la région Auvergne-Rhône-Alpes et laissé de côté : 75056. Vérifiez le lien, ou complétez le périmètre sur la page Périmètre.'
		);
		expect(spaced(unknownCodesSentence(['75056', 'QN99999'], 'Bretagne') ?? '')).toContain(
			'2 codes du périmètre de l’adresse sont inconnus dans la région Bretagne et laissés de côté : 75056, QN99999.'
		);
	});
});
