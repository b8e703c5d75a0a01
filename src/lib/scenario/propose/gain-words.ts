import { counted, formatTwo } from '../../domain/text/french';
import type { Objective } from '../../domain/scenario/search/objectives';

/** A gain in what the objective counts: FTE avoided, inhabitants, or points of raising the lowest. */
export function gainWords(objective: Objective, gain: number): string {
	switch (objective) {
		case 'missing':
			return `${formatTwo(gain)}\u00A0ETP`;
		case 'people':
		case 'missing-then-people':
			return counted(gain, 'habitant');
		case 'lowest':
			return `${formatTwo(gain)}\u00A0points`;
		default:
			throw new TypeError(objective satisfies never);
	}
}
