import { describe, expect, it } from 'vitest';
import { assembleAtlas, itemsOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { comparatorsOf } from '../../../src/lib/domain/territory/comparators';
import { mainTerritory, territoriesAmong } from '../../../src/lib/domain/territory/containment';
import { smallAtlas, smallParts } from '../../fixtures/small-atlas';

const comparators = (level: Level, position: number, atlas = smallAtlas) =>
	comparatorsOf(atlas, level, position).map((found) => [
		found.level,
		atlas.territories[found.level].codes[found.position]
	]);

describe('what a territory is compared with', () => {
	it('is its EPCI, its département and the region, for a commune', () => {
		expect(comparators('commune', 2)).toEqual([
			['epci', '200000002'],
			['departement', '63'],
			['region', '84']
		]);
	});

	it('skips the EPCI of a commune that has none', () => {
		expect(comparators('commune', 4)).toEqual([
			['departement', '63'],
			['region', '84']
		]);
	});

	it('holds for a commune where nobody lives', () => {
		expect(comparators('commune', 1)).toEqual([
			['epci', '200000001'],
			['departement', '42'],
			['region', '84']
		]);
	});

	it('begins with the commune that holds most of a QPV’s people', () => {
		// 3 000 of QPV 2 live in 63001, 1 000 in 63002.
		expect(comparators('qpv', 1)[0]).toEqual(['commune', '63001']);
	});

	it('is the département that holds most of an EPCI’s people', () => {
		// 63001 (30 000) and 63002 (10 000) in one EPCI, in two départements.
		const atlas = assembleAtlas({
			...smallParts,
			communes: { ...smallParts.communes, departement: Int32Array.of(0, 0, 0, 1, 1) }
		});
		expect(comparators('epci', 1, atlas)).toEqual([
			['departement', '42'],
			['region', '84']
		]);
	});

	it('ends with the region, which is compared with nothing', () => {
		expect(comparators('departement', 0)).toEqual([['region', '84']]);
		expect(comparators('region', 0)).toEqual([]);
	});
});

describe('territories that share cells', () => {
	it('are listed once, in order', () => {
		const epci = itemsOf(smallAtlas.cellsOf.epci, 1);
		expect(territoriesAmong(smallAtlas, epci, 'commune')).toEqual([2, 3]);
		expect(territoriesAmong(smallAtlas, epci, 'qpv')).toEqual([0, 1]);
	});

	it('are none where no cell has any', () => {
		const cells = itemsOf(smallAtlas.cellsOf.commune, 4);
		expect(mainTerritory(smallAtlas, cells, 'qpv')).toBeUndefined();
		expect(territoriesAmong(smallAtlas, cells, 'epci')).toEqual([]);
	});
});
