import { folded } from '../../../domain/text/french';

/** Where the structure is, or writes from: `Ville de la structure`, `CP siège`. */
const SEAT =
	/\b(?:adresses?|rue|ville|communes?|localite|cp|c p|code postal|insee|departement|dept?|dpt)\b.*\b(?:structure|siege|porteur|porteuse|employeur|employeuse|organisme|operateur|association|gestionnaire)\b|\bsiege\b/;
/** Where posts work, whatever else the heading says: `Commune d’intervention de la structure`. */
const WORK = /\b(?:intervention|couvert|concerne|exercice|permanence)/;
/** Numbers about a place, which are none: `Nb hab QPV`, `Population`. */
const COUNT = /^(?:nb|nbre|nombre|pop|population|habitants?|hab|taux|superficie|revenu|densite|part des)\b/;

/** Whether a heading says where the structure is, not where its posts work. */
export const saysSeat = (heading: string): boolean => {
	const words = folded(heading);
	return SEAT.test(words) && !WORK.test(words);
};

/** Whether what stands under a heading is no place where a post works, though it may look like one. */
export const saysNoPlace = (heading: string): boolean => saysSeat(heading) || COUNT.test(folded(heading));

/** What tells the columns of a series from one another: `Commune 1`, `Autres communes`, `Commune secondaire`. */
const OF_A_SERIES =
	/\b(?:\d+|n|no|bis|ter|principa\w+|secondaires?|autres?|premi\w+|deuxieme|seconde?s?|troisieme|complementaires?|eventuel\w*|suite)\b/g;

/** A heading without its place in a series: headings that share it are of one series. */
export const seriesOf = (heading: string): string =>
	folded(heading)
		.replace(OF_A_SERIES, ' ')
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => word.replace(/s$/, ''))
		.join(' ');
