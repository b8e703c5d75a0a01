import { counted } from '../text/french';
import type { CensusCount } from './census';

/** The list is partial wherever it is shown, and says so with these words. */
export const KNOWN_TITLE = 'Structures connues (sources publiques, liste partielle)';

/** What the search says above them. */
export const KNOWN_GROUP = 'Structures connues (liste partielle)';

export const KNOWN_NOTE =
	'Ce que des pages publiques disent de vraies structures, avec l’année et la source. Liste partielle\u202F: une structure absente peut exister, une structure citée peut avoir changé. Jamais comptée dans les ETP.';

/** `15 structures et 1 réseau`. */
export function censusWords({ structures, networks }: CensusCount): string {
	const known = counted(structures, 'structure');
	return networks === 0 ? known : `${known} et ${counted(networks, 'réseau', 'réseaux')}`;
}
