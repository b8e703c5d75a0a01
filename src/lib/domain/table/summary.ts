import { FTE_EPSILON } from '../coverage';
import { counted, formatFte, formatInteger, formatNumber, formatPercent, plural } from '../french';
import { LEVEL_WORDS } from '../words';
import { FRAGILE_BY_FTE, FRAGILE_BY_NORM, type Table } from './table';
import type { Union } from './union';

/** What the rows shown say together, in plain French. */
export interface Summary {
	readonly headline: string;
	readonly detail: string;
	/** Whether it would hold under another norm; absent where there is nothing to say. */
	readonly certainty?: string;
}

/** To one decimal, which goes where it is 0: `161`, `2,5`, `0,04`. */
const shortFte = (fte: number) => (fte < 0.095 ? formatFte(fte) : formatNumber(Math.round(fte * 10) / 10));

function gapWords({ gap, need, fte }: Union): string {
	if (gap > FTE_EPSILON) return `il manquerait ${shortFte(gap)}\u00A0ETP`;
	if (need <= 0 && fte <= 0) return 'aucun besoin selon cette norme, aucun ETP';
	return gap < -FTE_EPSILON
		? `${shortFte(-gap)}\u00A0ETP de plus que le besoin estimé`
		: 'le besoin estimé est couvert';
}

/** Territories that lack `missingFrom` FTE whatever the preset, and those whose class would change, and why. */
export function certaintyOf(table: Table, rows: Iterable<number>, missingFrom: number) {
	const fragile = table.fragile();
	const { gapLow } = table.sensitivity();
	const counts = { sure: 0, byNorm: 0, byFte: 0 };
	for (const row of rows) {
		if ((fragile[row]! & FRAGILE_BY_NORM) > 0) counts.byNorm++;
		if ((fragile[row]! & FRAGILE_BY_FTE) > 0) counts.byFte++;
		if (gapLow[row]! >= missingFrom - FTE_EPSILON) counts.sure++;
	}
	return counts;
}

/** « Est-ce sûr ? », for one territory. */
function certaintyOfOne(
	{ sure, byNorm, byFte }: ReturnType<typeof certaintyOf>,
	missingFrom: number
): string {
	const causes = [
		...(byNorm ? ['une autre norme'] : []),
		...(byFte ? ['0,1\u00A0ETP de plus ou de moins'] : [])
	];
	const fragile =
		causes.length > 0
			? `sa classe est fragile, ${causes.join(' ou ')} la changerait`
			: 'sa classe ne change ni avec la norme, ni à 0,1\u00A0ETP près';
	if (missingFrom === 0) return `${capital(fragile)}.`;
	const least = `au moins ${formatNumber(missingFrom)}\u00A0ETP`;
	return sure === 1
		? `Oui\u202F: il manque ${least} sous chacune des cinq normes préétablies\u202F; ${fragile}.`
		: `Non\u202F: il manque moins de ${formatNumber(missingFrom)}\u00A0ETP sous l’une au moins des cinq normes préétablies\u202F; ${fragile}.`;
}

/** « Est-ce sûr ? », for several. */
function certaintyOfMany(
	{ sure, byNorm, byFte }: ReturnType<typeof certaintyOf>,
	missingFrom: number,
	all: number
): string {
	const classes = `une autre norme changerait la classe de ${formatInteger(byNorm)}, 0,1\u00A0ETP de plus ou de moins celle de ${formatInteger(byFte)}`;
	return missingFrom === 0
		? `${capital(classes)}.`
		: `Il en manque au moins ${formatNumber(missingFrom)} sous chacune des cinq normes préétablies à ${formatInteger(sure)} sur ${formatInteger(all)}\u202F; ${classes}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence above the table; `missingFrom` is the least gap that the reader asked for. */
export function summaryOf(table: Table, rows: Uint32Array, union: Union, missingFrom = 0): Summary {
	const { one, many } = LEVEL_WORDS[table.level];
	if (rows.length === 0)
		return {
			headline: `Aucun résultat parmi ${counted(table.count, one, many)}`,
			detail: 'Aucun territoire ne passe tous les filtres.'
		};
	const certainty = certaintyOf(table, rows, missingFrom);
	const among = rows.length < table.count ? ` sur ${formatInteger(table.count)}` : '';
	const inQpv = union.qpvPopulation > 0 ? `, dont ${formatInteger(union.qpvPopulation)} en QPV` : '';
	const rate = union.coverageRate === undefined ? '' : ` (${formatPercent(union.coverageRate)})`;
	return {
		headline: `${counted(rows.length, one, many)}${among}\u202F: ${gapWords(union)}`,
		detail:
			`Ensemble\u202F: ${counted(union.population, 'habitant')}${inQpv}\u202F; ` +
			`${counted(union.posts, 'poste')}, ${counted(union.structures, 'structure')}, ` +
			`${formatFte(union.fte)}\u00A0ETP ${plural(union.fte, 'financé')} pour ${formatFte(union.need)} ${plural(union.need, 'requis', 'requis')}${rate}.`,
		certainty: `Est-ce sûr\u202F? ${
			rows.length === 1
				? certaintyOfOne(certainty, missingFrom)
				: certaintyOfMany(certainty, missingFrom, rows.length)
		}`
	};
}
