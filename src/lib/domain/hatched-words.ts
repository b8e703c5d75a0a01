import type { FragileCause } from './hatched';

/** What the legend says of a hatch. */
export const HATCHED_WORDS: Readonly<Record<FragileCause, string>> = {
	any: 'Classe fragile',
	norm: 'Classe fragile selon la norme',
	fte: 'Classe fragile à 0,1\u00A0ETP près'
};
