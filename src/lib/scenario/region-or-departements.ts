import type { Atlas } from '../domain/territory/atlas';
import { departementOptions } from '../domain/words/departement-options';

/** The whole region, then each département, for a choice of where. */
export const regionOrDepartements = (atlas: Atlas): { value: string; label: string }[] => [
	{ value: '', label: 'Toute la région' },
	...departementOptions(atlas)
];
