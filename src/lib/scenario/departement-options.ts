import type { Atlas } from '../domain/territory/atlas';
import { curly } from '../domain/text/french';

/** The whole region, then each département, for a choice of where. */
export const departementOptions = ({ territories }: Atlas): { value: string; label: string }[] => [
	{ value: '', label: 'Toute la région' },
	...territories.departement.codes.map((code, i) => ({
		value: code,
		label: `${curly(territories.departement.names[i]!)} (${code})`
	}))
];
