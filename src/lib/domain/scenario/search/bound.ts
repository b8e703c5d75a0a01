import { bestWithin } from './best-within';
import { Fill } from './fill';
import type { PlacementProblem } from './problem';

/**
 * No choice is worth more than this: whatever has been chosen, the best posts add at most what each would gain
 * now, as the rest of the limit allows (Leskovec 2007), so each prefix of the picks gives a bound; the least counts.
 */
export function onlineBound(problem: PlacementProblem, picks: readonly number[]): number {
	const { measure, least, ids } = problem;
	const fill = new Fill(measure);
	const worthOf = bestWithin(problem, new Int32Array(ids.length));
	let bound = Infinity;
	const look = () => {
		const gains = Float64Array.from(ids, (_, j) => Math.max(0, fill.gain(j)));
		bound = Math.min(bound, fill.value + worthOf(gains).value);
	};
	look();
	least.forEach((copies, j) => {
		for (let n = 0; n < copies; n++) fill.add(j);
	});
	for (const j of picks) {
		look();
		fill.add(j);
	}
	look();
	return bound;
}
