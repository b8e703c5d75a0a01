import type { Level } from '../../domain/territory/atlas';
import { capital, formatInteger } from '../../domain/text/french';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { Range, Sureness } from '../../domain/figures/certainty';
import { CERTAINTIES } from '../../domain/figures/certainty-codes';
import { partCertaintySentence, rankWords } from '../../domain/words/sentences/certainty-sentences';
import { CERTAINTY_WORDS } from '../../domain/words/certainty-words';
import { CERTAINTY_SENTENCES } from '../../domain/words/variant-words';
import { intervalText, type IntervalKind } from '../../domain/words/range-words';
import { preciseFte } from '../../domain/figures/catalogue/format';

/** Required FTE under which 0.1 FTE moves the rate by ten points or more: small numbers. */
const SMALL_NEED = 1;

/** What a small need does to a rate; `undefined` where the need is not small, or is nothing. */
export function smallNumberWarning(need: number): string | undefined {
	if (!(need > 0) || need > SMALL_NEED) return undefined;
	return `Petits nombres\u202F: le besoin est de ${preciseFte(need)}\u00A0ETP\u202F; 0,1\u00A0ETP de plus ou de moins déplace le taux de ${formatInteger((0.1 / need) * 100)}\u00A0points.`;
}

/** « Est-ce sûr ? »: certainty and rank, the ranges over the variants, small numbers. */
export function certaintySentences(
	results: Results,
	level: Level,
	position: number,
	sureness: Sureness
): string[] {
	const figures = figuresOf(results, level, position);
	const certainty = CERTAINTIES[sureness.certainty[position]!]!;
	if (certainty === 'unknown') return [CERTAINTY_SENTENCES.unknown];
	const rank = rankWords(sureness, position);
	const parts = partCertaintySentence(results, figures);
	const small = smallNumberWarning(figures.need);
	const range = (kind: IntervalKind, { low, high }: Range, value: number | undefined) =>
		intervalText({ kind, low: low[position]!, high: high[position]!, value });
	return [
		`${capital(CERTAINTY_WORDS[certainty])}. ${CERTAINTY_SENTENCES[certainty]}`,
		...(parts === undefined ? [] : [parts]),
		...(rank === '' ? [] : [`${capital(rank)}.`]),
		`ETP manquants\u202F: ${range('missing', sureness.unmet, figures.unmet)}.`,
		`Couverture\u202F: ${range('coverage', sureness.rate, figures.coverageRate)}.`,
		...(small === undefined ? [] : [small])
	];
}
