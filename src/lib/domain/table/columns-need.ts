import { COVERAGE_CLASSES } from '../figures/classes';
import { coverageRate } from '../figures/coverage';
import { formatPercent } from '../text/french';
import { PRESET_WORDS } from '../norm/presets';
import { presetsThatChange } from '../figures/sensitivity';
import { classWord } from '../words/words';
import { fteText, rangeText, type TableColumn } from './column';
import type { ColumnId } from './column-ids';
import { FRAGILE_BY_FTE, type Table } from './table';

const UNDER_PRESETS = 'sous les cinq préréglages de la norme';

const rate = ({ results, level }: Table, i: number) =>
	coverageRate(results.coverage[level].fte[i]!, results.coverage[level].need[i]!);

/** Columns that say what is needed, what is missing, and whether it is sure. */
export const NEED_COLUMNS = {
	besoin: {
		label: 'ETP requis',
		group: 'Besoin et couverture',
		hint: 'Besoin estimé selon la norme affichée\u202F: une hypothèse de travail, pas la norme de l’ARS.',
		figures: true,
		values: ({ results, level }) => results.coverage[level].need,
		text: ({ results, level }, i) => fteText(results.coverage[level].need[i]!),
		total: ({ need }) => fteText(need)
	},
	'besoin-fourchette': {
		label: 'ETP requis selon la norme',
		group: 'Est-ce sûr\u202F?',
		hint: `Du plus petit au plus grand besoin ${UNDER_PRESETS}. Trié par le plus petit.`,
		figures: true,
		values: ({ sensitivity }) => sensitivity().needLow,
		text: ({ sensitivity }, i) => rangeText(sensitivity().needLow[i]!, sensitivity().needHigh[i]!, fteText)
	},
	manque: {
		label: 'ETP manquants',
		group: 'Besoin et couverture',
		hint: 'Écart\u202F: ETP requis − ETP financés. Négatif\u202F: plus d’ETP que requis.',
		figures: true,
		values: ({ gap }) => gap(),
		text: ({ gap }, i) => fteText(gap()[i]!),
		total: ({ gap }) => fteText(gap)
	},
	'manque-fourchette': {
		label: 'ETP manquants selon la norme',
		group: 'Est-ce sûr\u202F?',
		hint: `Du plus petit au plus grand manque ${UNDER_PRESETS}. Trié par le plus petit, celui dont on est le plus sûr.`,
		figures: true,
		values: ({ sensitivity }) => sensitivity().gapLow,
		text: ({ sensitivity }, i) => rangeText(sensitivity().gapLow[i]!, sensitivity().gapHigh[i]!, fteText),
		range: ({ sensitivity, gap }, i) => ({
			low: sensitivity().gapLow[i]!,
			high: sensitivity().gapHigh[i]!,
			value: gap()[i]!
		})
	},
	'non-couvert': {
		label: 'Besoin non couvert',
		group: 'Besoin et couverture',
		hint: 'ETP qui manquent maille par maille\u202F: un excédent ici n’y cache pas un manque là.',
		figures: true,
		values: ({ results, level }) => results.coverage[level].unmet,
		text: ({ results, level }, i) => fteText(results.coverage[level].unmet[i]!),
		total: ({ unmet }) => fteText(unmet)
	},
	excedent: {
		label: 'Excédent',
		group: 'Besoin et couverture',
		hint: 'ETP au-delà du besoin, maille par maille.',
		figures: true,
		values: ({ results, level }) => results.coverage[level].surplus,
		text: ({ results, level }, i) => fteText(results.coverage[level].surplus[i]!),
		total: ({ surplus }) => fteText(surplus)
	},
	couverture: {
		label: 'Couverture',
		group: 'Besoin et couverture',
		hint: 'ETP financés ÷ ETP requis\u202F; sans objet là où rien n’est requis.',
		figures: true,
		values: (table) => Float64Array.from({ length: table.count }, (_, i) => rate(table, i) ?? NaN),
		text(table, i) {
			const value = rate(table, i);
			return value === undefined ? '' : formatPercent(value);
		},
		total: ({ coverageRate: value }) => (value === undefined ? '' : formatPercent(value))
	},
	'couverture-fourchette': {
		label: 'Couverture selon la norme',
		group: 'Est-ce sûr\u202F?',
		hint: `De la plus basse à la plus haute couverture ${UNDER_PRESETS}. Triée par la plus basse.`,
		figures: true,
		values: ({ sensitivity }) => sensitivity().rateLow,
		text: ({ sensitivity }, i) =>
			rangeText(sensitivity().rateLow[i]!, sensitivity().rateHigh[i]!, formatPercent),
		range: (table, i) => ({
			low: table.sensitivity().rateLow[i]!,
			high: table.sensitivity().rateHigh[i]!,
			value: rate(table, i) ?? NaN
		})
	},
	classe: {
		label: 'Classe',
		group: 'Besoin et couverture',
		hint: 'Classe de couverture, comme sur la carte\u202F; la moins couverte d’abord.',
		figures: false,
		values: ({ classes }) => classes(),
		text: ({ classes, results }, i) => classWord(COVERAGE_CLASSES[classes()[i]!]!, results.norm)
	},
	fragile: {
		label: 'Classe fragile',
		group: 'Est-ce sûr\u202F?',
		hint: 'Ce qui changerait la classe\u202F: 0,1 ETP de plus ou de moins, ou un autre préréglage de la norme.',
		figures: false,
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
} as const satisfies Partial<Record<ColumnId, TableColumn>>;
