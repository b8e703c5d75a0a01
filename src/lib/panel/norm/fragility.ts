import { classOf, FRAGILE_FTE, type CoverageClass } from '../../domain/classes';
import { enumerated, formatOne, quoted } from '../../domain/french';
import type { Norm } from '../../domain/norm';
import type { TerritoryFigures } from '../../domain/results';
import type { Sensitivity } from '../../domain/sensitivity';
import { classWord } from '../../domain/words';

/** What makes a class fragile; each is absent where it does not. */
export interface Fragility {
	/** Class with 0.1 FTE less. */
	readonly less?: CoverageClass;
	/** Class with 0.1 FTE more. */
	readonly more?: CoverageClass;
	/** Worst and best class over the presets. */
	readonly presets?: readonly [CoverageClass, CoverageClass];
}

type Figures = Pick<TerritoryFigures, 'fte' | 'need' | 'coverageClass' | 'fragile'>;

/** Class of a rate where the index is known and something is needed. */
const classOfRate = (rate: number) => classOf({ population: 1, fdep: 0, fte: rate, need: 1 });

function presetClasses(range: Sensitivity, position: number): readonly [CoverageClass, CoverageClass] {
	const worst = classOfRate(range.rateLow[position]!);
	if (range.needLow[position]! > 0) return [worst, classOfRate(range.rateHigh[position]!)];
	// A preset that asks for nothing makes no class of coverage.
	return [worst, range.rateHigh[position]! > 0 ? 'outside-priority' : 'no-need'];
}

/** Why the class of a territory is fragile; empty where it is not. `range` is that of its level. */
export function fragilityOf(figures: Figures, range: Sensitivity | undefined, position: number): Fragility {
	const { fte, need, coverageClass, fragile } = figures;
	const withFte = (value: number) => classOf({ population: 1, fdep: 0, fte: value > 1e-9 ? value : 0, need });
	const less = withFte(fte - FRAGILE_FTE);
	const more = withFte(fte + FRAGILE_FTE);
	return {
		...(fragile && less !== coverageClass && { less }),
		...(fragile && more !== coverageClass && { more }),
		...(range?.changesClass[position] === 1 && { presets: presetClasses(range, position) })
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
		const [worst, best] = presets;
		const hasRate = best !== 'outside-priority' && best !== 'no-need';
		reasons.push(
			`Selon le préréglage de la norme, elle ${hasRate ? 'va de' : 'est'} ${name(worst)} ${hasRate ? 'à' : 'ou'} ${name(best)}.`
		);
	}
	return reasons;
}
