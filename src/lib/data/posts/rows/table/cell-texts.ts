import { lazyBy } from '../../../../domain/text/lazy';
import { isCellError } from '../../values/cell-errors';
import type { CampaignColumn } from '../../columns';
import { parseDate } from '../../values/day';
import { parseFte, parsePeople, parseShare, parseStructureType } from '../../fields';
import { withoutContacts } from '../../table/personal-columns';
import { dateText } from '../../values/dates';
import { nameWithoutMark, withoutMark } from '../../values/footnotes';
import { folded, formatNumber, quoted } from '../../../../domain/text/french';
import {
	countText,
	templateAmount,
	templateFte,
	isNothing,
	plainNumber,
	templateShare,
	workedTime
} from '../../values/numbers';
import { levelText, structureTypeText } from '../../values/words';

/** A cell in the template's words, and a French sentence on how it was read, where it is worth one. */
export interface CellText {
	readonly text: string;
	readonly said?: string;
}

type Strict = (text: string) => { readonly ok: boolean };

/** Distinct texts of a column that are kept: most lists have far fewer. */
const KEPT = 20_000;

/** Columns where `-` or `n.c.` is as good as nothing. */
const MAY_BE_EMPTY: ReadonlySet<CampaignColumn> = new Set([
	'financeur',
	'montant',
	'date_debut',
	'date_fin',
	'part',
	'personnes',
	'source'
]);

/** As it stands where the template's reader takes it, or takes nothing that it could mean: errors show what is written. */
function mended(own: string, read: string | undefined, strict: Strict, anyway = false): CellText {
	if (own === '' || read === undefined || isCellError(own)) return { text: own };
	return { text: (anyway || !strict(own).ok) && strict(read).ok ? read : own };
}

function date(own: string, end: 'start' | 'end'): CellText {
	const read = parseDate(own).ok ? undefined : dateText(own, end);
	if (read === undefined) return { text: own };
	return {
		text: read,
		said: read === '' ? 'Sans date\u202F: la case est lue comme vide.' : `La date est lue ${read}.`
	};
}

/** An FTE; hours, days and sums that it was computed from are said. */
function fte(own: string, percents: boolean): CellText {
	const { text } = mended(own, templateFte(own, percents), parseFte, percents);
	if (text === own || (workedTime(own) === undefined && !own.includes('+'))) return { text };
	return {
		text,
		said: `Le temps de travail ${quoted(own)} est lu ${formatNumber(plainNumber(text))} ETP${own.includes('+') ? '' : '\u202F: un temps plein fait 35 heures ou 5 jours par semaine'}.`
	};
}

const MARKED =
	'Un renvoi à une note est écrit dans cette case\u202F: il n’est pas lu, vérifiez ce que dit la note.';

/** A value without the mark that sends to a note, where it is none with it. */
function unmarked(own: string, read: (text: string) => CellText, strict: Strict): CellText {
	const whole = read(own);
	const plain = withoutMark(own);
	if (plain === own || own === '' || isCellError(own) || strict(whole.text).ok) return whole;
	const without = read(plain);
	return strict(without.text).ok
		? { text: without.text, said: without.said === undefined ? MARKED : `${without.said} ${MARKED}` }
		: whole;
}

/** What stands where nobody funds a post, or not yet. */
const UNFUNDED =
	/^(?:sans(?: financeurs?| financements?)?|en attente|en cours|a (?:solliciter|rechercher|trouver|confirmer)|non finance|pas de financeur)$/;

/** What stands where the structure is not known. */
const isUnnamed = (own: string) =>
	own !== '' &&
	(isNothing(own) ||
		/^(?:[?x.…]+|inconnue?|[aà] (?:d[eé]finir|pr[eé]ciser|compl[eé]ter|venir))$/iu.test(own));

/** The name of a structure; what reaches a person is kept nowhere. */
function nameOf(written: string): CellText {
	const own = nameWithoutMark(written);
	const text = withoutContacts(own);
	if (own !== written && text === own) return { text, said: MARKED };
	return text === own
		? { text }
		: {
				text,
				said: 'Un numéro de téléphone ou une adresse électronique est écrit avec ce nom\u202F: il n’est gardé nulle part.'
			};
}

function cellText(column: CampaignColumn, raw: string, percents: boolean): CellText {
	const plain = raw.replace(/[^\S\n]+/g, ' ').trim();
	const own = MAY_BE_EMPTY.has(column) && isNothing(plain) ? '' : plain;
	switch (column) {
		case 'etp':
			return unmarked(own, (text) => fte(text, percents), parseFte);
		case 'part':
			return mended(own, templateShare(own), parseShare);
		case 'personnes':
			return unmarked(own, (text) => mended(text, countText(text), parsePeople), parsePeople);
		case 'type_structure':
			return mended(own, structureTypeText(own), parseStructureType);
		case 'date_debut':
			return unmarked(own, (text) => date(text, 'start'), parseDate);
		case 'date_fin':
			return unmarked(own, (text) => date(text, 'end'), parseDate);
		case 'niveau':
			return { text: levelText(own) };
		case 'montant':
			return templateAmount(own) === undefined && templateAmount(withoutMark(own)) !== undefined
				? { text: withoutMark(own), said: MARKED }
				: { text: own };
		case 'structure':
			return isUnnamed(own)
				? { text: own, said: 'La structure n’est pas nommée\u202F: à compléter dans le fichier.' }
				: nameOf(own.replace(/\s+/g, ' '));
		case 'financeur':
			return UNFUNDED.test(folded(own))
				? {
						text: '',
						said: `${quoted(own)} n’est le nom d’aucun financeur\u202F: la case est lue comme vide.`
					}
				: nameOf(own);
		default:
			return { text: own };
	}
}

/** Reads the cells of each column, each distinct text once. `percents`: the FTE are percentages. */
export function cellTexts(percents: boolean): (column: CampaignColumn, text: string) => CellText {
	const ofColumn = lazyBy((column: CampaignColumn) =>
		lazyBy((text: string) => cellText(column, text, percents), KEPT)
	);
	return (column, text) => ofColumn(column)(text);
}
