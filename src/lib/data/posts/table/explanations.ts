import type { SourceRow } from '../source/source';
import { isFilled } from './source-table';

/** What a row under the headings says of a column: its unit, its form, whether it must be filled. */
const OF_A_COLUMN =
	/^(?:\(.*\)|\[.*\]|[€%]|[km]\s?€|(?:en |milliers? d['’])*(?:euros?|€|k€|m€|etpt?|pourcentage|%|keuros?)|nombre(?: entier| décimal)?|nb|textes?(?: libre)?|dates?|chiffres?|entier|décimal|oui\s?\/\s?non|listes?(?: déroulante)?|jj\/mm\/aa(?:aa)?|mm\/aaaa|aaaa(?:-mm(?:-jj)?)?|nom|libellé|intitulé|code insee|insee|obligatoires?|facultati(?:f|ve)s?|optionnel(?:le)?s?|\*)$/i;
const EXAMPLE = /^(?:exemples?\b|ex\.?\s?:)/i;

/** Why a row that comes first under a header is no post; `undefined` where it may be one. */
export function explanation({ cells }: SourceRow): string | undefined {
	const filled = cells.filter(isFilled);
	if (filled.length > 0 && filled.every(({ text, error }) => error === undefined && OF_A_COLUMN.test(text)))
		return 'explication des colonnes';
	return EXAMPLE.test(filled[0]?.text ?? '') ? 'ligne d’exemple' : undefined;
}
