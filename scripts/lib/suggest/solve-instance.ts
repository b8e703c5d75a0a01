import { quickAnswer } from '../../../src/lib/domain/scenario/search/answer';
import { exactEnding } from '../../../src/lib/domain/scenario/solve/ending';
import { exactAnswer } from '../../../src/lib/domain/scenario/solve/exact';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import type { Instance } from './instance';

/** Seconds that the solver has for one instance. */
const SECONDS = 60;
/** A value is proved the best where its bound is no further than this. */
const PROOF = 1e-6;

/** What an instance comes out at, in the words of its format. */
export function solveInstance(instance: Instance, solve: Solve): Readonly<Record<string, unknown>> {
	if (instance.kind === 'ending') {
		const { problem } = instance;
		const { harm, ended } = exactEnding(problem, solve, SECONDS)!; // As many posts as are to end: it was checked.
		return { harm, ended: ended.map((post) => problem.ids[post]!) };
	}
	const { problem } = instance;
	const { value, bound, copies } = exactAnswer(problem, quickAnswer(problem), solve, SECONDS);
	const chosen = problem.ids.flatMap((id, j) => new Array<string>(copies[j]!).fill(id));
	return { value, bound, proved: bound - value <= PROOF, chosen };
}
