import { onlineBound } from './bound';
import { bestGreedy, copiesOf } from './greedy';
import { lagrangianBound } from './lagrangian';
import { isWithin } from './limits';
import { valueOf } from './measure';
import type { Copies, PlacementProblem } from './problem';
import { swapped } from './swap';

/** A choice, and how good it is: no choice among the candidates is worth more than `bound`. */
export interface PlacementAnswer {
	readonly copies: Copies;
	readonly value: number;
	/** Infinity where no bound is known. */
	readonly bound: number;
	/** True where the bound is reached: nothing among the candidates is better. */
	readonly proved: boolean;
}

/** Difference under which a value and its bound are the same, for values about `value`. */
export const answerEpsilon = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

/** An answer that breaks a rule of its own problem: a fault of the program, never to be shown as an answer. */
export class ScenarioFault extends Error {
	override readonly name = 'ScenarioFault';
}

/** A choice with what it is worth, held against its limits, its locks, what it must keep and its bound. */
export function answerOf(problem: PlacementProblem, copies: Copies, bound: number): PlacementAnswer {
	const { measure, limits, least, most, keep } = problem;
	const value = valueOf(measure, copies);
	if (!isWithin(limits, copies)) throw new ScenarioFault('The choice is outside its limits.');
	if (copies.some((n, j) => n < least[j]! || n > most[j]!))
		throw new ScenarioFault('The choice breaks a lock or takes too many copies.');
	if (keep && valueOf(keep.measure, copies) < keep.value - answerEpsilon(keep.value))
		throw new ScenarioFault('The choice does not keep the first objective.');
	const epsilon = answerEpsilon(value);
	if (value > bound + epsilon) throw new ScenarioFault(`The value ${value} is above its bound ${bound}.`);
	return { copies, value, bound: Math.max(value, bound), proved: bound - value <= epsilon };
}

/** Value ÷ bound, 1 where nothing can be gained. */
export const guaranteeOf = ({ value, bound }: PlacementAnswer): number => (bound > 0 ? value / bound : 1);

/** An answer at once: greedy, improved by exchanges, with the lesser of two bounds. */
export function quickAnswer(problem: PlacementProblem): PlacementAnswer {
	const picks = bestGreedy(problem);
	const copies = swapped(problem, copiesOf(problem, picks));
	const value = valueOf(problem.measure, copies);
	const online = onlineBound(problem, picks);
	const bound = online - value <= answerEpsilon(value) ? online : lagrangianBound(problem, value, online);
	return answerOf(problem, copies, bound);
}
