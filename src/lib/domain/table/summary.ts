import { COVERAGE_CLASSES } from '../figures/classes';
import { FTE_EPSILON } from '../figures/coverage';
import {
	capital,
	counted,
	enumerated,
	formatFte,
	formatInteger,
	formatNumber,
	formatPercent,
	plural,
	quoted
} from '../text/french';
import { PRESET_WORDS } from '../norm/presets';
import { presetsThatChange } from '../figures/sensitivity';
import { LEVEL_WORDS } from '../words/words';
import { fteText } from './column';
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

/** `unknown`: the need of none of these territories can be estimated. */
function gapWords({ gap, need, fte }: Union, unknown: boolean): string {
	if (unknown) return 'le besoin n’est pas connu';
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

type Certainty = ReturnType<typeof certaintyOf>;

/** « Est-ce sûr ? », for one territory. */
function certaintyOfOne(table: Table, row: number, { sure, byFte }: Certainty, missingFrom: number): string {
	const presets = presetsThatChange(table.sensitivity().changesClass[row]!);
	const names = enumerated(presets.map((name) => quoted(PRESET_WORDS[name].label)));
	const causes = [
		...(presets.length > 0 ? [`${plural(presets.length, 'le préréglage', 'les préréglages')} ${names}`] : []),
		...(byFte > 0 ? [FTE_MORE_OR_LESS] : [])
	];
	const fragile =
		causes.length > 0
			? `sa classe est fragile, ${causes.join(' ou ')} la ${plural(presets.length, 'changerait', 'changeraient')}`
			: 'sa classe ne change ni avec les préréglages de la norme, ni à 0,1\u00A0ETP près';
	if (missingFrom === 0) return `${capital(fragile)}.`;
	const least = `${formatNumber(missingFrom)}\u00A0ETP`;
	return sure === 1
		? `Oui\u202F: il manque au moins ${least} sous ${UNDER_EACH}\u202F; ${fragile}.`
		: `Non\u202F: il manque moins de ${least} sous l’un au moins des cinq préréglages de la norme\u202F; ${fragile}.`;
}

/** « Est-ce sûr ? », for several. */
function certaintyOfMany({ sure, byNorm, byFte }: Certainty, missingFrom: number, all: number): string {
	const classes = `un autre préréglage changerait la classe de ${formatInteger(byNorm)}, ${FTE_MORE_OR_LESS} celle de ${formatInteger(byFte)}`;
	return missingFrom === 0
		? `${capital(classes)}.`
		: `Il manque au moins ${formatNumber(missingFrom)}\u00A0ETP à ${formatInteger(sure)} sur ${formatInteger(all)} sous ${UNDER_EACH}\u202F; ${classes}.`;
}

const FTE_MORE_OR_LESS = '0,1\u00A0ETP de plus ou de moins';
const UNDER_EACH = 'chacun des cinq préréglages de la norme';

/** The sentence above the table; `missingFrom` is the least gap that the reader asked for. */
export function summaryOf(table: Table, rows: Uint32Array, union: Union, missingFrom = 0): Summary {
	const { one, many } = LEVEL_WORDS[table.level];
	if (rows.length === 0)
		return {
			headline: `Aucun résultat parmi ${counted(table.count, one, many)}`,
			detail: 'Aucun ne passe tous les filtres.'
		};
	const certainty = certaintyOf(table, rows, missingFrom);
	const classes = table.classes();
	const unknown = rows.every((row) => COVERAGE_CLASSES[classes[row]!] === 'unknown');
	const among = rows.length < table.count ? ` sur ${formatInteger(table.count)}` : '';
	const inQpv =
		table.level !== 'qpv' && union.qpvPopulation > 0
			? `, dont ${formatInteger(union.qpvPopulation)} en QPV`
			: '';
	const rate = union.coverageRate === undefined ? '' : ` (${formatPercent(union.coverageRate)})`;
	return {
		headline: `${counted(rows.length, one, many)}${among}\u202F: ${gapWords(union, unknown)}`,
		detail:
			`Ensemble\u202F: ${counted(union.population, 'habitant')}${inQpv}\u202F; ` +
			`${counted(union.posts, 'poste')}, ${counted(union.structures, 'structure')}, ` +
			`${fteText(union.fte)}\u00A0ETP ${plural(union.fte, 'financé', 'financés', 1)} pour ${fteText(union.need)} requis${rate}.`,
		certainty: `Est-ce sûr\u202F? ${
			rows.length === 1
				? certaintyOfOne(table, rows[0]!, certainty, missingFrom)
				: certaintyOfMany(certainty, missingFrom, rows.length)
		}`
	};
}
