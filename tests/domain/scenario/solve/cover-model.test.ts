import { describe, expect, test } from 'vitest';
import { postWorthOf } from '../../../../src/lib/domain/scenario/search/measure';
import type { PlacementProblem } from '../../../../src/lib/domain/scenario/search/problem';
import { coverModel } from '../../../../src/lib/domain/scenario/solve/cover-model';
import type { LinearModel } from '../../../../src/lib/domain/scenario/solve/linear-model';

/** The rows of a model, each with what it multiplies, by column, and its bounds. */
const rowsOf = ({ starts, indices, values, rowLower, rowUpper }: LinearModel) =>
	Array.from(rowLower, (lower, row) => ({
		terms: Object.fromEntries(
			Array.from(indices.subarray(starts[row], starts[row + 1]), (column, i) => [
				column,
				values[starts[row]! + i]
			])
		),
		lower,
		upper: rowUpper[row]
	}));
const atMost = (upper: number, terms: Readonly<Record<number, number>>) => ({
	terms,
	lower: -Infinity,
	upper
});

/** a brings 1 to the first place, b 2 to the second; the places hold 2 and 3, and are worth what they hold. */
const problem: PlacementProblem = {
	ids: ['a', 'b'],
	measure: postWorthOf(
		[[[0, 1] as const], [[1, 2] as const]],
		(row) => ({ room: row + 2, unit: row }),
		() => [{ slope: 1, width: 9 }]
	),
	limits: { budgets: [] },
	least: Int32Array.of(0, 1),
	most: Int32Array.of(1, 3)
};
/** Copies of a and b, then what each place takes of them. */
const PLACES = [atMost(0, { 0: -1, 2: 1 }), atMost(0, { 1: -2, 3: 1 })];

describe('the model of a placement', () => {
	test('has whole copies, then what each place takes: no more than its room, nor than is brought', () => {
		const model = coverModel(problem);
		expect(model).toMatchObject({
			maximise: true,
			cost: Float64Array.of(0, 0, 1, 1),
			lower: Float64Array.of(0, 1, 0, 0),
			upper: Float64Array.of(1, 3, 2, 3),
			integer: Uint8Array.of(1, 1, 0, 0)
		});
		expect(rowsOf(model)).toEqual(PLACES);
	});

	test('shares what the rows of a unit take out to its bands, each with its width', () => {
		const bands = postWorthOf(
			[[[0, 1] as const, [1, 0.5] as const]],
			() => ({ room: 2, unit: 0 }),
			() => [
				{ slope: 4, width: 0.5 },
				{ slope: 1, width: 5 }
			]
		);
		const one = { ...problem, ids: ['a'], measure: bands, least: new Int32Array(1), most: Int32Array.of(2) };
		const model = coverModel(one);
		// Copies, two rows, two bands.
		expect([model.cost, model.upper]).toEqual([
			Float64Array.of(0, 0, 0, 4, 1),
			Float64Array.of(2, 2, 2, 0.5, 5)
		]);
		expect(rowsOf(model)).toEqual([
			atMost(0, { 0: -1, 1: 1 }),
			atMost(0, { 0: -0.5, 2: 1 }),
			atMost(0, { 1: -1, 2: -1, 3: 1, 4: 1 })
		]);
		const flat = {
			...bands,
			bandStart: Uint32Array.of(0, 1),
			slope: Float64Array.of(3),
			width: Float64Array.of(2.5)
		};
		// One row, but two bands that it fills.
		const single = postWorthOf(
			[[[0, 1] as const]],
			() => ({ room: 2, unit: 0 }),
			() => [
				{ slope: 4, width: 0.5 },
				{ slope: 1, width: 5 }
			]
		);
		expect(rowsOf(coverModel({ ...one, measure: single })).at(-1)).toEqual(atMost(0, { 1: -1, 2: 1, 3: 1 }));
		// One band, but two rows that share it.
		const shared = coverModel({ ...one, measure: flat });
		expect([shared.cost, shared.upper]).toEqual([Float64Array.of(0, 0, 0, 3), Float64Array.of(2, 2, 2, 2.5)]);
		expect(rowsOf(shared).at(-1)).toEqual(atMost(0, { 1: -1, 2: -1, 3: 1 }));
	});

	test('keeps to each budget, without what costs nothing in it', () => {
		const limits = {
			budgets: [
				{ costs: Float64Array.of(1, 1), most: 3 },
				{ costs: Float64Array.of(0, 0.5), most: 1 }
			]
		};
		// Half of the tolerance of a limit, so that the solver's own does not go beyond it.
		expect(rowsOf(coverModel({ ...problem, limits }))).toEqual([
			...PLACES,
			atMost(3 + 0.5e-9, { 0: 1, 1: 1 }),
			atMost(1 + 0.5e-9, { 1: 0.5 })
		]);
	});

	test('keeps to the least and the most of a group, and has no row for one without', () => {
		const rows = (least: number, most: number) =>
			rowsOf(
				coverModel({
					...problem,
					limits: {
						budgets: [],
						groups: {
							of: Uint32Array.of(1, 0),
							least: Float64Array.of(0, least),
							most: Float64Array.of(Infinity, most)
						}
					}
				})
			).slice(2);
		expect(rows(1, 2)).toEqual([{ terms: { 0: 1 }, lower: 1, upper: 2 }]);
		expect(rows(1, Infinity)).toEqual([{ terms: { 0: 1 }, lower: 1, upper: Infinity }]);
		expect(rows(0, 2)).toEqual([{ terms: { 0: 1 }, lower: 0, upper: 2 }]);
		expect(rows(0, Infinity)).toEqual([]);
	});

	test('keeps what a first objective has reached', () => {
		const model = coverModel({ ...problem, keep: { measure: problem.measure, value: 1.5 } });
		expect(rowsOf(model).slice(2)).toEqual([
			atMost(0, { 0: -1, 4: 1 }),
			atMost(0, { 1: -2, 5: 1 }),
			{ terms: { 4: 1, 5: 1 }, lower: 1.5, upper: Infinity }
		]);
	});

	test('leaves out what holds a choice that was refused, by a mark for each of its candidates', () => {
		const model = coverModel(problem, [Int32Array.of(0, 2), Int32Array.of(1, 3)]);
		// A mark for b; then one for a and one for b.
		expect([model.upper.slice(4), model.integer.slice(4)]).toEqual([
			Float64Array.of(1, 1, 1),
			Uint8Array.of(1, 1, 1)
		]);
		expect(rowsOf(model).slice(2)).toEqual([
			// Two or three copies of b only with its mark, which may not be up.
			atMost(1, { 1: 1, 4: -2 }),
			atMost(0, { 4: 1 }),
			// a, and all three of b: not both.
			atMost(0, { 0: 1, 5: -1 }),
			atMost(2, { 1: 1, 6: -1 }),
			atMost(1, { 5: 1, 6: 1 })
		]);
	});
});
