import { COVERAGE_CLASSES } from '../figures/classes';
import { FTE_EPSILON } from '../figures/coverage';
import { capital, counted, formatInteger, formatNumber, formatPercent, plural } from '../text/french';
import { CERTAINTIES } from '../figures/certainty-codes';
import { inhabitantsText } from '../words/sentences/known-people';
import { rankWords } from '../words/sentences/certainty-sentences';
import { CERTAINTY_WORDS } from '../words/certainty-words';
import { LEVEL_WORDS } from '../words/words';
import { fteText, reachesFte } from '../figures/catalogue/format';
import type { Table } from './table';
import type { Union } from './union';

/** What the rows shown say together, in plain French. */
export interface TableSummary {
	readonly headline: string;
	readonly detail: string;
	/** Whether it would hold under another norm; absent where there is nothing to say. */
	readonly certainty?: string;
}

/** `unknown`: the need of none of these territories can be estimated. */
function lackWords({ unmet, gap, need, fte }: Union, unknown: boolean): string {
	if (unknown) return 'le besoin n’est pas connu';
	if (need <= 0 && fte <= 0) return 'aucun besoin selon cette norme, aucun ETP';
	if (unmet <= FTE_EPSILON) return 'le besoin estimé est couvert';
	const missing = `il manque ${fteText(unmet)}\u00A0ETP`;
	if (fteText(unmet) === fteText(Math.max(0, gap))) return missing;
	return `${missing}, lieu par lieu (écart net\u202F: ${gap < 0 ? '−' : ''}${fteText(Math.abs(gap))})`;
}

/** Territories that lack `missingFrom` FTE whatever the variant, and how many there are of each certainty. */
export function certaintyOf(table: Table, rows: Iterable<number>, missingFrom: number) {
	const { certainty, unmet } = table.sureness();
	const counts = { atLeast: 0, 'sure-lack': 0, 'sure-none': 0, uncertain: 0, unknown: 0 };
	for (const row of rows) {
		counts[CERTAINTIES[certainty[row]!]!]++;
		if (reachesFte(unmet.low[row]!, missingFrom)) counts.atLeast++;
	}
	return counts;
}

type Counts = ReturnType<typeof certaintyOf>;

/** « Est-ce sûr ? », for one territory. */
function certaintyOfOne(table: Table, row: number, { atLeast }: Counts, missingFrom: number): string {
	const sureness = table.sureness();
	const certainty = CERTAINTIES[sureness.certainty[row]!]!;
	const said = `${CERTAINTY_WORDS[certainty]}${certainty === 'unknown' ? '' : `\u202F; ${rankWords(sureness, row) || 'rien ne manque, sous aucune hypothèse'}`}`;
	if (missingFrom === 0) return `${capital(said)}.`;
	const least = `${formatNumber(missingFrom)}\u00A0ETP`;
	return atLeast === 1
		? `Oui\u202F: il manque au moins ${least} quelle que soit l’hypothèse\u202F; ${said}.`
		: `Non\u202F: il manque moins de ${least} sous l’une au moins des hypothèses\u202F; ${said}.`;
}

/** « Est-ce sûr ? », for several. */
function certaintyOfMany(counts: Counts, missingFrom: number, all: number): string {
	const sure = `manque sûr pour ${formatInteger(counts['sure-lack'])}, incertain pour ${formatInteger(counts.uncertain)}, absence de manque sûre pour ${formatInteger(counts['sure-none'])}`;
	return missingFrom === 0
		? `${capital(sure)}.`
		: `Il manque au moins ${formatNumber(missingFrom)}\u00A0ETP à ${formatInteger(counts.atLeast)} sur ${formatInteger(all)} quelle que soit l’hypothèse\u202F; ${sure}.`;
}

/** Inhabitants of QPVs, and how many QPVs hide theirs: a file of one region knows nothing of the others. */
function qpvWords({ level }: Table, { qpvPopulation, silentQpvs: unknown }: Union): string {
	if (level === 'qpv') return '';
	const said = qpvPopulation > 0 ? `, dont ${formatInteger(qpvPopulation)} en QPV` : '';
	return unknown > 0 ? `${said} (habitants inconnus dans ${counted(unknown, 'QPV', 'QPV')})` : said;
}

/** The sentence above the table; `missingFrom` is the least lack that the reader asked for. */
export function tableSummaryOf(table: Table, rows: Uint32Array, union: Union, missingFrom = 0): TableSummary {
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
	const rate = union.coverageRate === undefined ? '' : ` (${formatPercent(union.coverageRate)})`;
	return {
		headline: `${counted(rows.length, one, many)}${among}\u202F: ${lackWords(union, unknown)}`,
		detail:
			`Ensemble\u202F: ${inhabitantsText(union)}${qpvWords(table, union)}\u202F; ` +
			`${counted(union.posts, 'poste')}, ${counted(union.structures, 'structure')}, ` +
			`${fteText(union.fte)}\u00A0ETP ${plural(union.fte, 'financé', 'financés', 1)} pour ${fteText(union.need)} requis${rate}.`,
		certainty: `Est-ce sûr\u202F? ${
			rows.length === 1
				? certaintyOfOne(table, rows[0]!, certainty, missingFrom)
				: certaintyOfMany(certainty, missingFrom, rows.length)
		}`
	};
}
