import { schemePurples, schemeYlGnBu } from 'd3-scale-chromatic';
import type { Level } from '../territory/atlas';
import { breakWords } from './break-words';
import type { Classed, Classing } from './classing';
import { counted } from '../text/french';
import { stepOf, type Choropleth } from './choropleth';
import type { ChoroplethClass } from './palette';
import { COVERAGE_SWATCHES, UNKNOWN_SWATCH, ZERO_FILL } from './palette';
import { COVERAGE_CLASSES } from '../figures/classes';
import type { Results } from '../figures/results';
import { classColumn } from '../figures/figures';
import { classWord } from '../words/words';

/** `count` colours, light to dark, of one hue (ColorBrewer). */
export function stepFills(indicator: Classed, count: number): readonly string[] {
	const scheme = indicator === 'fdep' ? schemePurples : schemeYlGnBu;
	// The lightest of many steps are one to a reader with protanopia: those ramps begin later.
	if (scheme === schemeYlGnBu && count > 5)
		return (scheme[count === 6 ? 7 : 9] ?? []).slice(count === 6 ? 1 : 2);
	return count < 3 ? (scheme[3] ?? []).slice(3 - count) : (scheme[Math.min(count, 9)] ?? []);
}

/** What each class holds, with its unit; `own` breaks are written as they were typed. */
export function stepLabels(indicator: Classed, breaks: readonly number[], own: boolean): string[] {
	const words = breakWords(indicator, breaks, own);
	if (words.length === 0) return [indicator === 'fdep' ? 'Toutes les valeurs' : 'Plus que zéro'];
	return [
		`Moins de ${words[0] ?? ''}`,
		...words.slice(1).map((word, i) => `De ${words[i] ?? ''} à ${word}`),
		`${words.at(-1) ?? ''} ou plus`
	];
}

const METHOD_WORDS = {
	quantiles: 'effectifs égaux (quantiles)',
	equal: 'amplitudes égales',
	jenks: 'seuils naturels (Jenks)',
	own: 'seuils choisis'
} as const;

/** `5 classes, quantiles, zéro à part` */
export function methodWords(indicator: Classed, { method }: Classing, breaks: readonly number[]): string {
	const zero = indicator === 'fdep' ? '' : ', zéro à part';
	const unit = { coverage: '', 'fte-10k': '', fdep: ' du score' }[indicator];
	return `${counted(breaks.length + 1, 'classe')}${unit}\u202F: ${METHOD_WORDS[method]}${zero}`;
}

/** Classes without a rate, after the steps; the first is that of zero, where a rate may be zero. */
function apartClasses(
	indicator: Classed,
	results: Results
): { zero: ChoroplethClass[]; others: ChoroplethClass[] } {
	const unknown: ChoroplethClass = { id: 'unknown', label: 'Donnée absente', ...UNKNOWN_SWATCH };
	switch (indicator) {
		case 'coverage': {
			const classOf = (id: 'none' | 'outside-priority' | 'no-need'): ChoroplethClass => ({
				id,
				label: classWord(id, results.norm),
				...COVERAGE_SWATCHES[id]
			});
			return { zero: [classOf('none')], others: [classOf('outside-priority'), classOf('no-need'), unknown] };
		}
		case 'fte-10k':
			return {
				zero: [{ id: 'zero', label: 'Aucun ETP', fill: ZERO_FILL, mark: 'none' }],
				others: [{ ...unknown, label: 'Donnée absente (aucun habitant)' }]
			};
		case 'fdep':
			return { zero: [], others: [unknown] };
		default:
			throw new TypeError(indicator satisfies never);
	}
}

/** A level in the reader's classes; `values` as `screenValues` gives them. */
export function classedChoropleth(
	results: Results,
	level: Level,
	indicator: Classed,
	{ values, breaks, classing }: { values: Float64Array; breaks: readonly number[]; classing: Classing }
): Choropleth {
	const { zero, others } = apartClasses(indicator, results);
	const fills = stepFills(indicator, breaks.length + 1);
	const steps = stepLabels(indicator, breaks, classing.method === 'own').map((label, i) => ({
		id: `step-${i}`,
		label,
		fill: fills[i] ?? ZERO_FILL,
		mark: 'none' as const
	}));
	const classes = [...zero, ...steps, ...others];
	const last = classes.length - 1;
	const coverage = indicator === 'coverage' ? classColumn(results, level) : undefined;
	const placeOf = (id: string) => classes.findIndex((one) => one.id === id);
	const apart = COVERAGE_CLASSES.map((id) =>
		id === 'low' || id === 'partial' || id === 'met' ? -1 : placeOf(id)
	);
	const classOf = Uint8Array.from(values, (value, i) => {
		const place = coverage ? apart[coverage[i]!]! : Number.isNaN(value) ? last : -1;
		if (place >= 0) return place;
		if (zero.length > 0 && !(value > 0)) return 0;
		return zero.length + stepOf(breaks, value);
	});
	return { indicator, level, classes, classOf, method: methodWords(indicator, classing, breaks) };
}
