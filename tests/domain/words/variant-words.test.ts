import { describe, expect, it } from 'vitest';
import { variantTable } from '../../../src/lib/domain/words/variant-words';
import { borderNotes } from '../../../src/lib/domain/words/border-words';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { positionOf } from '../../../src/lib/domain/territory/atlas';
import { smallResults } from '../../fixtures/small-results';

describe('the variants of one territory', () => {
	// 42001: 8 000 inhabitants in quintile 4, 0.4 FTE.
	const table = variantTable(smallResults(DEFAULT_NORM), 'commune', 0);

	it('are written each with its need, its lack and its coverage, the norm in force first', () => {
		// 8 000 ÷ 40 000 × 3^(3/4) = 0.456; ÷ 50 000: 0.365; ÷ 30 000: 0.608; × 1.24^(3/4) ÷ 40 000: 0.235.
		expect(
			table.rows.map(({ inForce, need, unmet, counts, rate }) => [inForce, need, unmet, counts, rate])
		).toEqual([
			[true, '0,46', '0,06', false, '88\u202F%'],
			[false, '0,36', '0', false, '110\u202F%'],
			[false, '0,61', '0,21', true, '66\u202F%'],
			[false, '0,46', '0,06', false, '88\u202F%'],
			[false, '0,24', '0', false, '170\u202F%'],
			[false, '0,46', '0,06', false, '88\u202F%'],
			[false, '0,19', '0', false, '213\u202F%']
		]);
	});

	it('show the range and the certainty that follow from them', () => {
		expect(table.range).toEqual({ need: '0,19 à 0,61', unmet: '0 à 0,21', rate: '66\u202F% à 213\u202F%' });
		expect(table.conclusion).toBe(
			'Il manque au moins 0,1\u00A0ETP dans 1\u00A0cas sur 7\u202F: incertain. Selon l’hypothèse retenue, il manque ou non de quoi agir.'
		);
	});
});

describe('the part of an EPCI inside the region', () => {
	const { manifest, atlas, profiles, presence } = readBundle('static/data/84');
	const results = resultsOf(
		atlas,
		profiles,
		presence(manifest.campaigns.at(-1)!.id),
		DEFAULT_NORM,
		'population'
	);
	const notes = (code: string) => borderNotes(results, 'epci', positionOf(atlas.territories.epci, code)!);

	it('is said with the floor that it makes', () => {
		const cut = atlas.territories.epci.names.findIndex((name) => name.includes('Ventoux Sud'));
		expect(borderNotes(results, 'epci', cut)).toEqual([
			'CC Ventoux Sud (partie régionale)\u202F: la limite de la région coupe cet EPCI. Seule sa partie régionale est comptée ici, 122 de ses 9\u202F627\u00A0habitants. Le plancher y vaut cette part\u202F: 0,2 × 122 ÷ 9\u202F627 = 0,0025\u00A0ETP.'
		]);
	});

	it('is not spoken of where nothing is cut', () => {
		expect(notes('200070712')).toEqual([]);
	});
});
