import { describe, expect, it } from 'vitest';
import {
	overlapsOf,
	partLevelOf,
	partsOf,
	type CompositionPart
} from '../../../src/lib/domain/figures/composition';
import { figuresOf, figuresOfCells } from '../../../src/lib/domain/figures/figures';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { assembleAtlas, itemsOf, LEVELS } from '../../../src/lib/domain/territory/atlas';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { campaign, CELL, smallAtlas, smallParts } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';

const everywhere = () =>
	LEVELS.flatMap((level) => smallAtlas.territories[level].codes.map((_, position) => ({ level, position })));

const shape = ({ level, position, cells, qpvs, within }: CompositionPart): unknown => ({
	level,
	position,
	cells: Array.from(cells),
	qpvs,
	within: within.map(shape)
});

describe('the figures of a set of cells', () => {
	it('are those of the territory that has these cells', () => {
		const results = smallResults();
		for (const { level, position } of everywhere()) {
			const cells = itemsOf(smallAtlas.cellsOf[level], position);
			const { population, fte, need, gap, posts, coverageRate } = figuresOf(results, level, position);
			const found = figuresOfCells(results, cells);
			expect(found.posts).toBe(posts);
			expect(found.population).toBe(population);
			expect([found.fte, found.need, found.gap]).toEqual([
				expect.closeTo(fte, 9),
				expect.closeTo(need, 9),
				expect.closeTo(gap, 9)
			]);
			expect(found.coverageRate === undefined).toBe(coverageRate === undefined);
		}
	});
});

describe('the parts of a territory', () => {
	it('hold each of its cells once, so that nobody is counted twice', () => {
		const results = smallResults();
		for (const { level, position } of everywhere()) {
			const cells = partsOf(results, level, position).flatMap((part) => [...part.cells]);
			expect(cells.sort((a, b) => a - b)).toEqual(
				[...itemsOf(smallAtlas.cellsOf[level], position)].sort((a, b) => a - b)
			);
		}
	});

	it('are communes, those that lack most first, with their QPVs and the rest', () => {
		// Gaps: 63001 1.6875, 42001 0.056, 63003 −0.2, 63002 1/6 − 0.5125, 42002 −0.5.
		expect(partsOf(smallResults(), 'region', 0).map(shape)).toEqual([
			{
				level: 'commune',
				position: 2,
				cells: [CELL.qpv1, CELL.qpv2in63001, CELL.rest63001],
				qpvs: 2,
				within: [
					{ level: 'qpv', position: 0, cells: [CELL.qpv1], qpvs: 1, within: [] },
					{ level: 'qpv', position: 1, cells: [CELL.qpv2in63001], qpvs: 1, within: [] },
					{ level: 'rest', position: -1, cells: [CELL.rest63001], qpvs: 0, within: [] }
				]
			},
			{ level: 'commune', position: 0, cells: [CELL.c42001], qpvs: 0, within: [] },
			{ level: 'commune', position: 4, cells: [CELL.c63003], qpvs: 0, within: [] },
			{
				level: 'commune',
				position: 3,
				cells: [CELL.qpv2in63002, CELL.rest63002],
				qpvs: 1,
				within: [
					{ level: 'qpv', position: 1, cells: [CELL.qpv2in63002], qpvs: 1, within: [] },
					{ level: 'rest', position: -1, cells: [CELL.rest63002], qpvs: 0, within: [] }
				]
			},
			{ level: 'commune', position: 1, cells: [CELL.c42002], qpvs: 0, within: [] }
		]);
	});

	it('have no rest where all of a QPV is meant', () => {
		// 0.5 − 0.2875 in 63001 is more than 1/6 − 0.1075 in 63002.
		expect(partsOf(smallResults(), 'qpv', 1).map(shape)).toEqual([
			{
				level: 'commune',
				position: 2,
				cells: [CELL.qpv2in63001],
				qpvs: 1,
				within: [{ level: 'qpv', position: 1, cells: [CELL.qpv2in63001], qpvs: 1, within: [] }]
			},
			{
				level: 'commune',
				position: 3,
				cells: [CELL.qpv2in63002],
				qpvs: 1,
				within: [{ level: 'qpv', position: 1, cells: [CELL.qpv2in63002], qpvs: 1, within: [] }]
			}
		]);
	});

	it('that lack as much come by inhabitants', () => {
		const nobody = presenceOf(smallAtlas, campaign([]));
		const results = resultsOf(smallAtlas, smallProfiles, nobody, HAND_NORM, 'population');
		// Without posts 42002 (nobody) and 63003 (10 000) lack 0 both.
		expect(partsOf(results, 'region', 0).map(({ position }) => position)).toEqual([2, 0, 3, 4, 1]);
	});

	it('come by commune, by EPCI or by département, so that the table can be read', () => {
		expect([1, 120, 121, 1000, 1001, 4025].map(partLevelOf)).toEqual([
			'commune',
			'commune',
			'epci',
			'epci',
			'departement',
			'departement'
		]);
	});

	it('that are EPCIs have their QPVs together, and the rest', () => {
		// 121 communes of 100 inhabitants outside QPVs: 60 in the first EPCI. QPVs of 50 in communes 0, 1 and 120.
		const each = Array.from({ length: 121 }, (_, i) => i);
		const codes = each.map((i) => String(1001 + i).padStart(5, '0'));
		const none = () => new Uint8Array(121);
		const atlas = assembleAtlas({
			...smallParts,
			territories: {
				...smallParts.territories,
				commune: { codes, names: codes },
				qpv: { codes: ['QN00101M', 'QN00102M', 'QN00103M'], names: ['A', 'B', 'C'] }
			},
			cells: {
				commune: [...each, 0, 1, 120],
				qpv: [...each.map(() => -1), 0, 1, 2],
				population: [...each.map(() => 100), 50, 50, 50]
			},
			communes: {
				epci: Int32Array.from(each, (i) => (i < 60 ? 0 : 1)),
				arrondissement: new Int32Array(121),
				departement: new Int32Array(121),
				population: Float64Array.from(each, () => 100),
				fdep: new Float64Array(121).fill(NaN),
				quintile: none(),
				density: none(),
				frr: none(),
				fdepOrigin: none(),
				contourOf: new Int32Array(121).fill(-1)
			},
			qpvs: {
				population: Float64Array.of(50, 50, 50),
				households: Float64Array.of(20, 20, 20),
				povertyRate: Float64Array.of(40, 40, 40)
			}
		});
		const results = resultsOf(
			atlas,
			profilesOf(atlas),
			presenceOf(atlas, campaign([])),
			HAND_NORM,
			'population'
		);
		const told = partsOf(results, 'region', 0).map(({ level, position, qpvs, within }) => ({
			level,
			position,
			qpvs,
			within: within.map((part) => [part.level, part.position, part.qpvs, part.figures.population])
		}));
		expect(told).toEqual([
			{
				level: 'epci',
				position: 0,
				qpvs: 2,
				within: [
					['qpv', -1, 2, 100],
					['rest', -1, 0, 6_000]
				]
			},
			{
				level: 'epci',
				position: 1,
				qpvs: 1,
				within: [
					['qpv', -1, 1, 50],
					['rest', -1, 0, 6_100]
				]
			}
		]);
	});
});

it('an overlap is a place where two structures or more work, the most structures first, named in order', () => {
	expect(overlapsOf(smallResults(), 'region', 0)).toEqual([
		{ cell: CELL.qpv1, structures: ['A', 'B', 'C'] },
		{ cell: CELL.qpv2in63001, structures: ['A', 'B', 'C'] },
		{ cell: CELL.c42002, structures: ['A', 'B'] },
		{ cell: CELL.rest63001, structures: ['B', 'C'] },
		{ cell: CELL.qpv2in63002, structures: ['A', 'C'] }
	]);
});
