import type { FragileCause } from './hatched';

/** What the legend says of a hatch. */
export const HATCHED_WORDS: Readonly<Record<FragileCause, string>> = {
	fte: 'Classe fragile à 0,1\u00A0ETP près',
	norm: 'Classe fragile selon la norme',
	any: 'Classe fragile, l’une ou l’autre cause'
};
