import fc from 'fast-check';
import { isWithin } from '../../../src/lib/domain/scenario/search/limits';
import { postWorthOf, valueOf, type PostWorth } from '../../../src/lib/domain/scenario/search/measure';
import type { Copies, PlacementProblem } from '../../../src/lib/domain/scenario/search/problem';

/** Four rows in two units with concave bands, and what up to six candidates bring to them, in tenths. */
const anyEntries = (candidates: number) =>
	fc.array(
		fc
			.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 12 })), {
				selector: ([row]) => row
			})
			.map((entry) => entry.map(([row, tenths]): [number, number] => [row, tenths / 10])),
		{ minLength: candidates, maxLength: candidates }
	);

const anyMeasure = (candidates: number): fc.Arbitrary<PostWorth> =>
	fc
		.tuple(anyEntries(candidates), fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 15 }))))
		.map(([entries, rooms]) =>
			postWorthOf(
				entries,
				(row) => ({ room: rooms[row]! / 10, unit: row >> 1 }),
				() => [
					{ slope: 4, width: 0.5 },
					{ slope: 2, width: 0.5 },
					{ slope: 1, width: 5 }
				]
			)
		);

const COUNT = 6;
const SIZES = [0.3, 0.5, 0.8, 1];

/** Six candidates, sizes that differ or not, one or two copies, a limit in posts or in FTE. */
export const anyProblem: fc.Arbitrary<PlacementProblem> = fc
	.record({
		measure: anyMeasure(COUNT),
		second: anyMeasure(COUNT),
		sizes: fc.tuple(...Array.from({ length: COUNT }, () => fc.constantFrom(...SIZES))),
		copies: fc.constantFrom(1, 2),
		posts: fc.integer({ min: 1, max: 4 }),
		inFte: fc.boolean()
	})
	.map(({ measure, second, sizes, copies, posts, inFte }) => ({
		ids: sizes.map((_, j) => `p${j}`),
		measure,
		second,
		limits: {
			budgets: [
				{
					costs: inFte ? Float64Array.from(sizes) : new Float64Array(COUNT).fill(1),
					most: inFte ? posts * 0.6 : posts
				}
			]
		},
		least: new Int32Array(COUNT),
		most: new Int32Array(COUNT).fill(copies)
	}));

/** Every choice within the limits and the copies. */
export function choicesOf(problem: PlacementProblem): Copies[] {
	const found: Copies[] = [];
	const from = (j: number, copies: number[]): void => {
		if (j === problem.ids.length) {
			const choice = Int32Array.from(copies);
			if (isWithin(problem.limits, choice)) found.push(choice);
			return;
		}
		for (let n = problem.least[j]!; n <= problem.most[j]!; n++) from(j + 1, [...copies, n]);
	};
	from(0, []);
	return found;
}

export const bestOf = (problem: PlacementProblem): number =>
	Math.max(...choicesOf(problem).map((copies) => valueOf(problem.measure, copies)));
