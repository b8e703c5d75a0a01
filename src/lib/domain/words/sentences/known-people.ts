import type { CellFigures } from '../../figures/figures';
import { counted } from '../../text/french';
import { UNKNOWN_PEOPLE } from './unknown-people';

/** How many live somewhere, and how many QPVs are left out because nobody gives theirs. */
export type People = Pick<CellFigures, 'population' | 'uncountedQpvs'>;

/** Who lives somewhere: `3 828 habitants`, or that nobody says. `known`: what is said of those who are known. */
export function inhabitantsText(
	{ population, uncountedQpvs }: People,
	known = counted(population, 'habitant')
): string {
	if (uncountedQpvs === 0) return known;
	return population > 0 ? `${known} (inconnus dans ${counted(uncountedQpvs, 'QPV', 'QPV')})` : UNKNOWN_PEOPLE;
}
