import { answerEpsilon, answerOf, ScenarioFault, type PlacementAnswer } from '../search/answer';
import { coverModel } from './cover-model';
import { isWithin } from '../search/limits';
import { valueOf } from '../search/measure';
import type { Solve } from './linear-model';
import type { Copies, PlacementProblem } from '../search/problem';

/** A solver's columns as whole copies; `undefined` where it found nothing. */
const rounded = (columns: Float64Array | undefined, count: number): Copies | undefined =>
	columns && Int32Array.from(columns.subarray(0, count), Math.round);

/**
 * The best answer, proved where the solver ends in its time, starting from one that is known. The solver's choice
 * is weighed again here: what breaks a limit within its tolerance is refused and it is asked anew.
 */
export function exactAnswer(
	problem: PlacementProblem,
	known: PlacementAnswer,
	solve: Solve,
	seconds: number,
	now: () => number = () => performance.now()
): PlacementAnswer {
	if (problem.ids.length === 0) return known;
	const end = now() + seconds * 1000;
	const refused: Copies[] = [];
	let bound = known.bound;
	for (;;) {
		const solution = solve(coverModel(problem, refused), Math.max(0.1, (end - now()) / 1000));
		// A choice that is known is within the limits, so there is one.
		if (solution.status === 'infeasible') return answerOf(problem, known.copies, known.bound);
		bound = Math.min(bound, solution.bound);
		const found = rounded(solution.columns, problem.ids.length);
		if (found && !isWithin(problem.limits, found)) {
			if (refused.some((one) => one.every((n, j) => n <= found[j]!)))
				throw new ScenarioFault('The solver proposes again a choice that was refused.');
			refused.push(found);
			if (now() < end) continue;
			return answerOf(problem, known.copies, bound);
		}
		const value = found ? valueOf(problem.measure, found) : -Infinity;
		const better = found && value > known.value + 1e-9;
		const best = better ? found : known.copies;
		const reached = Math.max(value, known.value);
		// What is left between an optimal choice and its bound is the solver's tolerance.
		const settled = solution.status === 'optimal' && bound - reached <= answerEpsilon(reached);
		return answerOf(problem, best, settled ? reached : bound);
	}
}
