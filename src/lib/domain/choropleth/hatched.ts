import type { Ignore } from '../text/ignore';

/** What the map may hatch: the territories whose lack depends on the hypotheses of the norm. */
export type Hatched = 'uncertain';

const UNCERTAIN = 'incertain';
/** Words of older links, whose "classe fragile" gave way to certainty. */
const FORMER = ['fragiles', 'fragiles-norme', 'fragiles-etp'];

/** What the address says of a hatch. */
export const HATCHED_PARAMS: Readonly<Record<Hatched, string>> = { uncertain: UNCERTAIN };

export const formatHatched = (hatched: Hatched): string => HATCHED_PARAMS[hatched];

/** What an address asks to hatch; anything else is said and ignored. */
export function parseHatched(text: string | null, ignore: Ignore): Hatched | undefined {
	if (text === null) return undefined;
	if (text === UNCERTAIN || FORMER.includes(text)) return 'uncertain';
	ignore('hachures', text, `valeur possible\u202F: ${UNCERTAIN}`);
	return undefined;
}

/** What the legend says of the hatch. */
export const HATCHED_WORDS = 'Manque incertain, selon l’hypothèse';
