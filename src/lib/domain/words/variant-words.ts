import { lackCounts } from '../figures/classes';
import { surenessAmong, variantsAmong } from '../figures/certainty';
import { CERTAINTIES, type Certainty } from '../figures/certainty-codes';
import { coverageRate } from '../figures/coverage';
import type { Results } from '../figures/results';
import type { Level } from '../territory/atlas';
import { counted, formatNumber } from '../text/french';
import { CERTAINTY_WORDS } from './certainty-words';
import { NONE, rateText } from './figure-words';
import { preciseFte } from '../figures/catalogue/format';

/** What a certainty means, in a sentence. */
export const CERTAINTY_SENTENCES: Readonly<Record<Certainty, string>> = {
	'sure-lack': 'Un manque qui compte demeure sous chaque hypothèse de la norme.',
	'sure-none': 'Aucune hypothèse de la norme ne fait apparaître un manque qui compte.',
	uncertain: 'Selon l’hypothèse retenue, il manque ou non de quoi agir.',
	unknown: 'Le besoin ne peut pas être estimé ici.'
};

/** What a territory needs, lacks and has covered under one variant of the norm, as it is printed. */
export interface VariantRow {
	readonly label: string;
	readonly inForce: boolean;
	readonly need: string;
	readonly unmet: string;
	/** Whether the lack reaches the threshold: what certainty counts. */
	readonly counts: boolean;
	readonly rate: string;
}

/** The variants of the norm for one territory, the norm in force first, and what follows from them. */
export interface VariantTable {
	readonly rows: readonly VariantRow[];
	/** From the least to the greatest of each column: `0,88 à 1,30`. */
	readonly range: Readonly<Record<'need' | 'unmet' | 'rate', string>>;
	/** Under how many the lack counts, and what is concluded. */
	readonly conclusion: string;
}

/** `0,88 à 1,30`, or `0,88` where the ends are printed alike. */
const between = (low: string, high: string) => (low === high ? low : `${low} à ${high}`);

export function variantTable(results: Results, level: Level, position: number): VariantTable {
	const { attention } = results.norm;
	const sureness = surenessAmong(results)(level);
	const rows = variantsAmong(results).map(({ label, results: under }, i): VariantRow => {
		const { need, fte, unmet } = under.coverage[level];
		return {
			label,
			inForce: i === 0,
			need: preciseFte(need[position]!),
			unmet: preciseFte(unmet[position]!),
			counts: lackCounts(unmet[position]!, attention),
			rate: rateText(coverageRate(fte[position]!, need[position]!))
		};
	});
	const { need, unmet, rate, certainty } = sureness;
	const word = CERTAINTIES[certainty[position]!]!;
	const counting = rows.filter(({ counts }) => counts).length;
	const threshold = attention > 0 ? `au moins ${formatNumber(attention)}\u00A0ETP` : 'des ETP';
	const ends = (range: typeof rate, text: (value: number) => string) =>
		Number.isNaN(range.low[position]!)
			? NONE
			: between(text(range.low[position]!), text(range.high[position]!));
	return {
		rows,
		range: {
			need: ends(need, preciseFte),
			unmet: ends(unmet, preciseFte),
			rate: ends(rate, rateText)
		},
		conclusion:
			word === 'unknown'
				? CERTAINTY_SENTENCES.unknown
				: `Il manque ${threshold} dans ${counted(counting, 'cas', 'cas')} sur ${rows.length}\u202F: ${CERTAINTY_WORDS[word]}. ${CERTAINTY_SENTENCES[word]}`
	};
}
