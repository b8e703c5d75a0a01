import { describe, expect, it } from 'vitest';
import { overlapsOf, partLevelOf, partsOf } from '../../../src/lib/domain/figures/composition';
import { figuresOfCells } from '../../../src/lib/domain/figures/figures';
import { itemsOf, LEVELS } from '../../../src/lib/domain/territory/atlas';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { smallResults } from '../../fixtures/small-results';

const results = smallResults();
const { atlas } = results;
const everywhere = LEVELS.flatMap((level) =>
	atlas.territories[level].codes.map((_, position) => ({ level, position }))
);

describe('the figures of a set of cells', () => {
	it('are those of the territory that has these cells', () => {
		for (const { level, position } of everywhere) {
			const cells = itemsOf(atlas.cellsOf[level], position);
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
		for (const { level, position } of everywhere) {
			const cells = partsOf(results, level, position).flatMap((part) => [...part.cells]);
			expect(cells.sort((a, b) => a - b)).toEqual(
				[...itemsOf(atlas.cellsOf[level], position)].sort((a, b) => a - b)
			);
		}
	});

	it('are themselves the sum of their QPVs and of what lies outside', () => {
		const region = partsOf(results, 'region', 0);
		const divided = region.filter(({ within }) => within.length > 0);
		expect(divided.length).toBeGreaterThan(0);
		for (const { figures, within } of divided)
			expect(within.reduce((sum, part) => sum + part.figures.population, 0)).toBe(figures.population);
	});

	it('come by commune, by EPCI or by département, so that the table can be read', () => {
		expect(partLevelOf(74)).toBe('commune');
		expect(partLevelOf(323)).toBe('epci');
		expect(partLevelOf(4025)).toBe('departement');
	});
});

it('an overlap is a place where two structures or more work, and names them in order', () => {
	const overlaps = overlapsOf(results, 'region', 0);
	const counts = results.presence.structures.filter((count) => count >= 2).length;
	expect(overlaps).toHaveLength(counts);
	for (const { cell, structures } of overlaps)
		expect(structures).toHaveLength(results.presence.structures[cell]!);
});
