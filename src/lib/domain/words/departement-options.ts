import type { Atlas } from '../territory/atlas';
import { nameOf } from './names';

/** The départements of the region, for a choice of one or several. */
export const departementOptions = (atlas: Atlas): { value: string; label: string }[] =>
	atlas.territories.departement.codes.map((value, i) => ({
		value,
		label: `${nameOf(atlas, 'departement', i)} (${value})`
	}));
