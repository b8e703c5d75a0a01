import { classOf, FRAGILE_FTE, type CoverageClass } from '../figures/classes';
import { FTE_EPSILON } from '../figures/coverage';
import { enumerated, formatOne, quoted } from '../text/french';
import type { Norm, PresetName } from '../norm/norm';
import { PRESET_WORDS } from '../norm/presets';
import type { TerritoryFigures } from '../figures/figures';
import { presetsThatChange, type Sensitivity } from '../figures/sensitivity';
import { classWord } from './words';

/** What makes a class fragile; each is absent where it does not. */
export interface Fragility {
	/** Class with 0.1 FTE less. */
	readonly less?: CoverageClass;
	/** Class with 0.1 FTE more. */
	readonly more?: CoverageClass;
	/** The presets that do not give the class of the default norm; worst and best class over all of them. */
	readonly presets?: {
		readonly names: readonly PresetName[];
		readonly worst: CoverageClass;
		readonly best: CoverageClass;
	};
}

type Figures = Pick<TerritoryFigures, 'fte' | 'need' | 'coverageClass' | 'fragile'>;

/** Class of a rate where the index is known and something is needed. */
const classOfRate = (rate: number) => classOf({ population: 1, fdep: 0, fte: rate, need: 1 });

function presetClasses(range: Sensitivity, position: number): Fragility['presets'] {
	const names = presetsThatChange(range.changesClass[position]!);
	if (names.length === 0) return undefined;
	const highest = range.rateHigh[position]!;
	// Where a preset asks for nothing, there is no class of coverage.
	const withoutNeed = highest > 0 ? 'outside-priority' : 'no-need';
	return {
		names,
		worst: classOfRate(range.rateLow[position]!),
		best: range.needLow[position]! > 0 ? classOfRate(highest) : withoutNeed
	};
}

/** Why the class of a territory is fragile; empty where it is not. `range` is that of its level. */
export function fragilityOf(figures: Figures, range: Sensitivity | undefined, position: number): Fragility {
	const { fte, need, coverageClass, fragile } = figures;
	const withFte = (value: number) =>
		classOf({ population: 1, fdep: 0, fte: value > FTE_EPSILON ? value : 0, need });
	const less = withFte(fte - FRAGILE_FTE);
	const more = withFte(fte + FRAGILE_FTE);
	const presets = range && presetClasses(range, position);
	return {
		...(fragile && less !== coverageClass && { less }),
		...(fragile && more !== coverageClass && { more }),
		...(presets && { presets })
	};
}

export const isFragileClass = ({ less, more, presets }: Fragility) =>
	less !== undefined || more !== undefined || presets !== undefined;

/** The reasons, one sentence each; the class with 0.1 FTE more or less, then the presets. */
export function fragilityReasons({ less, more, presets }: Fragility, norm: Norm): string[] {
	const name = (coverageClass: CoverageClass) => quoted(classWord(coverageClass, norm));
	const by = formatOne(FRAGILE_FTE);
	const reasons: string[] = [];
	const cases = [
		...(less ? [`${by} ETP de moins donnerait ${name(less)}`] : []),
		...(more ? [`${by} ETP de plus donnerait ${name(more)}`] : [])
	];
	if (cases.length > 0) reasons.push(`${enumerated(cases)}.`);
	if (presets) {
		const { names, worst, best } = presets;
		const which = names.map((preset) => PRESET_WORDS[preset].label).join(', ');
		const hasRate = best !== 'outside-priority' && best !== 'no-need';
		reasons.push(
			`Elle change selon le préréglage (${which})\u202F: ${hasRate ? `de ${name(worst)} à` : `${name(worst)} ou`} ${name(best)}.`
		);
	}
	return reasons;
}
