import type { FigureId } from '../figures/catalogue/ids';
import { fteText } from '../figures/catalogue/format';
import { COVERAGE_CLASSES } from '../figures/classes';
import { coverageRate } from '../figures/coverage';
import { indicatorColumn } from '../figures/indicator';
import type { Part } from '../figures/part';
import { CERTAINTIES, type Certainty } from '../figures/certainty-codes';
import { formatInteger, formatPercent } from '../text/french';
import { CERTAINTY_WORDS } from '../words/certainty-words';
import { classWord } from '../words/words';
import { rangeText, type TableReading } from './column';

/** Sorted from the surest lack to what is not known. */
const ORDER: Readonly<Record<Certainty, number>> = {
	'sure-lack': 0,
	uncertain: 1,
	'sure-none': 2,
	unknown: NaN
};
const CERTAINTY_ORDER = CERTAINTIES.map((certainty) => ORDER[certainty]);

const certaintyReading = (part: Part): TableReading => ({
	values: ({ sureness }) => Float64Array.from(sureness(part).certainty, (at) => CERTAINTY_ORDER[at]!),
	text: ({ sureness }, i) => CERTAINTY_WORDS[CERTAINTIES[sureness(part).certainty[i]!]!]
});

/** A rank of 0 is none. */
const rankText = (rank: number) => (rank === 0 ? '' : formatInteger(rank));
const rankValues = (ranks: Uint32Array) => Float64Array.from(ranks, (rank) => rank || NaN);

/** Columns that say what is needed, what is missing, and whether it is sure. */
export const NEED_COLUMNS = {
	besoin: { values: ({ results, level }) => results.coverage[level].need },
	'besoin-fourchette': {
		values: ({ sureness }) => sureness().need.low,
		text: ({ sureness }, i) => rangeText(sureness().need.low[i]!, sureness().need.high[i]!, fteText)
	},
	'ecart-net': { values: ({ gap }) => gap() },
	'non-couvert': { values: ({ results, level }) => results.coverage[level].unmet },
	'non-couvert-fourchette': {
		values: ({ sureness }) => sureness().unmet.low,
		text: ({ sureness }, i) => rangeText(sureness().unmet.low[i]!, sureness().unmet.high[i]!, fteText),
		range: ({ sureness, results, level }, i) => ({
			low: sureness().unmet.low[i]!,
			high: sureness().unmet.high[i]!,
			value: results.coverage[level].unmet[i]!
		})
	},
	excedent: { values: ({ results, level }) => results.coverage[level].surplus },
	couverture: { values: ({ results, level }) => indicatorColumn(results, level, 'coverage') },
	'couverture-fourchette': {
		values: ({ sureness }) => sureness().rate.low,
		text: ({ sureness }, i) => rangeText(sureness().rate.low[i]!, sureness().rate.high[i]!, formatPercent),
		range: ({ sureness, results, level }, i) => ({
			low: sureness().rate.low[i]!,
			high: sureness().rate.high[i]!,
			value: coverageRate(results.coverage[level].fte[i]!, results.coverage[level].need[i]!) ?? NaN
		})
	},
	classe: {
		values: ({ classes }) => classes(),
		text: ({ classes, results }, i) => classWord(COVERAGE_CLASSES[classes()[i]!]!, results.norm)
	},
	'manque-qpv': { values: ({ results, level }) => results.coverage[level].qpv.unmet },
	'manque-hors-qpv': { values: ({ results, level }) => results.coverage[level].outside.unmet },
	'besoin-qpv': { values: ({ results, level }) => results.coverage[level].qpv.need },
	'besoin-hors-qpv': { values: ({ results, level }) => results.coverage[level].outside.need },
	'etp-qpv': { values: ({ results, level }) => results.coverage[level].qpv.fte },
	'etp-hors-qpv': { values: ({ results, level }) => results.coverage[level].outside.fte },
	certitude: certaintyReading('whole'),
	'certitude-qpv': certaintyReading('qpv'),
	'certitude-hors-qpv': certaintyReading('outside'),
	rang: {
		values: ({ sureness }) => rankValues(sureness().ranks().own),
		text: ({ sureness }, i) => rankText(sureness().ranks().own[i]!)
	},
	'rang-fourchette': {
		values: ({ sureness }) => rankValues(sureness().ranks().worst),
		text: ({ sureness }, i) =>
			sureness().ranks().best[i] === 0
				? ''
				: rangeText(sureness().ranks().best[i]!, sureness().ranks().worst[i]!, formatInteger)
	}
} as const satisfies Partial<Record<FigureId, TableReading>>;
