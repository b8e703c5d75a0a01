import type { FigureId } from '../figures/catalogue/ids';
import { fteText } from '../figures/catalogue/format';
import { COVERAGE_CLASSES } from '../figures/classes';
import { coverageRate } from '../figures/coverage';
import { indicatorColumn } from '../figures/indicator';
import { presetsThatChange } from '../figures/sensitivity';
import { PRESET_WORDS } from '../norm/presets';
import { formatPercent } from '../text/french';
import { classWord } from '../words/words';
import { rangeText, type TableReading } from './column';
import { FRAGILE_BY_FTE } from './table';

/** Columns that say what is needed, what is missing, and whether it is sure. */
export const NEED_COLUMNS = {
	besoin: { values: ({ results, level }) => results.coverage[level].need },
	'besoin-fourchette': {
		values: ({ sensitivity }) => sensitivity().needLow,
		text: ({ sensitivity }, i) => rangeText(sensitivity().needLow[i]!, sensitivity().needHigh[i]!, fteText)
	},
	'ecart-net': { values: ({ gap }) => gap() },
	'ecart-net-fourchette': {
		values: ({ sensitivity }) => sensitivity().gapLow,
		text: ({ sensitivity }, i) => rangeText(sensitivity().gapLow[i]!, sensitivity().gapHigh[i]!, fteText),
		range: ({ sensitivity, gap }, i) => ({
			low: sensitivity().gapLow[i]!,
			high: sensitivity().gapHigh[i]!,
			value: gap()[i]!
		})
	},
	'non-couvert': { values: ({ results, level }) => results.coverage[level].unmet },
	excedent: { values: ({ results, level }) => results.coverage[level].surplus },
	couverture: { values: ({ results, level }) => indicatorColumn(results, level, 'coverage') },
	'couverture-fourchette': {
		values: ({ sensitivity }) => sensitivity().rateLow,
		text: ({ sensitivity }, i) =>
			rangeText(sensitivity().rateLow[i]!, sensitivity().rateHigh[i]!, formatPercent),
		range: ({ sensitivity, results, level }, i) => ({
			low: sensitivity().rateLow[i]!,
			high: sensitivity().rateHigh[i]!,
			value: coverageRate(results.coverage[level].fte[i]!, results.coverage[level].need[i]!) ?? NaN
		})
	},
	classe: {
		values: ({ classes }) => classes(),
		text: ({ classes, results }, i) => classWord(COVERAGE_CLASSES[classes()[i]!]!, results.norm)
	},
	fragile: {
		values: ({ fragile }) => Float64Array.from(fragile(), (value) => -value),
		text({ fragile, sensitivity }, i) {
			const presets = presetsThatChange(sensitivity().changesClass[i]!);
			const [preset] = presets;
			const causes = [
				...(presets.length > 1 ? [`${presets.length}\u202Fpréréglages`] : []),
				...(presets.length === 1 && preset ? [PRESET_WORDS[preset].label] : []),
				...((fragile()[i]! & FRAGILE_BY_FTE) > 0 ? ['±\u202F0,1\u202FETP'] : [])
			];
			return causes.join(' ou ') || 'non';
		}
	}
} as const satisfies Partial<Record<FigureId, TableReading>>;
