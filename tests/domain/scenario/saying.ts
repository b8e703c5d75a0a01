import type { Solution, Solve } from '../../../src/lib/domain/scenario/solve/linear-model';

/** A solver that answers with these, one after the other, then with the last; and how often it was asked. */
export function saying(...solutions: readonly Solution[]): {
	readonly solve: Solve;
	readonly asked: () => number;
} {
	let asked = 0;
	return {
		solve: () => solutions[Math.min(asked++, solutions.length - 1)]!,
		asked: () => asked
	};
}
