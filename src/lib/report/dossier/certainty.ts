import type { Level } from '../../domain/territory/atlas';
import { formatInteger } from '../../domain/text/french';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { Sensitivity } from '../../domain/figures/sensitivity';
import { intervalText } from '../../domain/words/sensitivity-words';
import { fragilityOf, fragilityReasons } from '../../domain/words/fragility';
import { preciseFte } from '../../domain/words/tip';

/** Required FTE under which 0.1 FTE moves the rate by ten points or more: small numbers. */
const SMALL_NEED = 1;

/** What a small need does to a rate; `undefined` where the need is not small, or is nothing. */
export function smallNumberWarning(need: number): string | undefined {
	if (!(need > 0) || need > SMALL_NEED) return undefined;
	return `Petits nombres\u202F: le besoin est de ${preciseFte(need)}\u00A0ETP\u202F; 0,1\u00A0ETP de plus ou de moins déplace le taux de ${formatInteger((0.1 / need) * 100)}\u00A0points.`;
}

/** « Est-ce sûr ? »: the range over the presets, what makes the class fragile, small numbers. */
export function certaintySentences(
	results: Results,
	level: Level,
	position: number,
	range: Sensitivity
): string[] {
	const figures = figuresOf(results, level, position);
	if (figures.coverageClass === 'unknown') return ['Le besoin ne peut pas être estimé ici.'];
	const fragility = fragilityOf(figures, range, position);
	const reasons = fragilityReasons(fragility, results.norm);
	const small = smallNumberWarning(figures.need);
	const coverage = intervalText({
		kind: 'coverage',
		low: range.rateLow[position]!,
		high: range.rateHigh[position]!,
		value: figures.coverageRate
	});
	const gap = intervalText({
		kind: 'gap',
		low: range.gapLow[position]!,
		high: range.gapHigh[position]!,
		value: figures.gap
	});
	return [
		`Couverture\u202F: ${coverage}.`,
		`ETP manquants\u202F: ${gap}.`,
		reasons.length > 0
			? `Classe fragile. ${reasons.join(' ')}`
			: 'Classe stable\u202F: ni les préréglages de la norme, ni 0,1\u00A0ETP de plus ou de moins ne la changent.',
		...(small === undefined ? [] : [small])
	];
}
