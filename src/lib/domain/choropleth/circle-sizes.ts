import { scaleLinear } from 'd3-scale';
import { titleOf } from '../figures/indicator';
import { LEVEL_WORDS } from '../words/words';
import type { Choropleth } from './choropleth';

/** The largest round number (a d3-scale tick) up to `value`. */
function roundUpTo(value: number): number {
	return scaleLinear().domain([0, value]).ticks(4).at(-1) ?? 0;
}

/**
 * Up to three round values for a legend of proportional circles, largest first, none above `largest`:
 * about the largest value on the map, a third and a tenth of it. Empty where there is nothing to draw.
 */
export function circleSizes(largest: number): number[] {
	if (!(largest > 0)) return [];
	const top = roundUpTo(largest);
	// Through four digits: 0.30000000000000004 is no round number.
	const sizes = [top, roundUpTo(top / 3), roundUpTo(top / 10)].map((size) => Number(size.toPrecision(4)));
	return [...new Set(sizes)].filter((size) => size > 0);
}

/** What a circle of a quantity says: « Surface d’un cercle : ETP manquants hors QPV de la commune ». */
export const areaWords = ({ indicator, part, level }: Pick<Choropleth, 'indicator' | 'part' | 'level'>) =>
	`Surface d’un cercle\u202F: ${titleOf(indicator, part)}, par ${LEVEL_WORDS[level].one}`;
