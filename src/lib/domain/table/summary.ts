import { FTE_EPSILON } from '../coverage';
import { counted, formatFte, formatInteger, formatNumber, formatPercent, plural } from '../french';
import { LEVEL_WORDS } from '../words';
import type { Table } from './table';
import type { Union } from './union';

/** What the rows shown say together, in plain French. */
export interface Summary {
	readonly headline: string;
	readonly detail: string;
	/** Whether it would hold under another norm; absent where there is nothing to say. */
	readonly certainty?: string;
}

function gapWords({ gap, need, fte }: Union): string {
	if (gap > FTE_EPSILON) return `il manquerait ${formatFte(gap)}\u00A0ETP`;
	if (need <= 0 && fte <= 0) return 'aucun besoin selon cette norme, aucun ETP';
	return gap < -FTE_EPSILON
		? `${formatFte(-gap)}\u00A0ETP de plus que le besoin estimé`
		: 'le besoin estimé est couvert';
}

/** Territories that lack `missingFrom` FTE whatever the preset, and those whose class is fragile. */
export function certaintyOf(table: Table, rows: Iterable<number>, missingFrom: number | undefined) {
	const fragile = table.fragile();
	const { gapLow } = table.sensitivity();
	const counts = { sure: 0, fragile: 0 };
	for (const row of rows) {
		if (fragile[row]! > 0) counts.fragile++;
		if (missingFrom !== undefined && gapLow[row]! >= missingFrom - FTE_EPSILON) counts.sure++;
	}
	return counts;
}

function certaintyWords(table: Table, rows: Uint32Array, missingFrom: number | undefined): string {
	const { sure, fragile } = certaintyOf(table, rows, missingFrom);
	const of = (count: number) =>
		count === rows.length && rows.length > 1
			? 'de tous'
			: count === 0
				? 'd’aucun'
				: `de ${formatInteger(count)}`;
	const one = rows.length === 1;
	const classes = one
		? `sa classe ${fragile === 1 ? 'est' : 'n’est pas'} fragile`
		: `la classe ${of(fragile)} est fragile`;
	if (missingFrom === undefined || missingFrom === 0) return `Est-ce sûr\u202F? ${capital(classes)}.`;
	const least = `${formatNumber(missingFrom)}\u00A0ETP ${plural(missingFrom, 'manquant', 'manquants')}`;
	const where = one
		? sure === 1
			? `Oui\u202F: au moins ${least} sous chacune des cinq normes préétablies`
			: `Non\u202F: moins de ${least} sous l’une au moins des cinq normes préétablies`
		: `Au moins ${least} sous chacune des cinq normes préétablies\u202F: ${formatInteger(sure)} sur ${formatInteger(rows.length)}`;
	return `Est-ce sûr\u202F? ${where}\u202F; ${classes}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence above the table; `missingFrom` is the least gap that the reader asked for. */
export function summaryOf(
	table: Table,
	rows: Uint32Array,
	union: Union,
	missingFrom: number | undefined
): Summary {
	const { one, many } = LEVEL_WORDS[table.level];
	if (rows.length === 0)
		return {
			headline: `Aucun résultat parmi ${counted(table.count, one, many)}`,
			detail: 'Aucun territoire ne passe tous les filtres.'
		};
	const among = rows.length < table.count ? ` sur ${formatInteger(table.count)}` : '';
	const inQpv = union.qpvPopulation > 0 ? `, dont ${formatInteger(union.qpvPopulation)} en QPV` : '';
	const rate = union.coverageRate === undefined ? '' : ` (${formatPercent(union.coverageRate)})`;
	return {
		headline: `${counted(rows.length, one, many)}${among}\u202F: ${gapWords(union)}`,
		detail:
			`Ensemble\u202F: ${counted(union.population, 'habitant')}${inQpv}\u202F; ` +
			`${counted(union.posts, 'poste')} de ${counted(union.structures, 'structure')}, ` +
			`${formatFte(union.fte)}\u00A0ETP ${plural(union.fte, 'financé')} pour ${formatFte(union.need)} ${plural(union.need, 'requis', 'requis')}${rate}.`,
		certainty: certaintyWords(table, rows, missingFrom)
	};
}
