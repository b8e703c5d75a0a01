import { breaksOf, screenValues, steppedValues } from '../choropleth/breaks';
import { choroplethOf, type Choropleth } from '../choropleth/choropleth';
import { classedChoropleth } from '../choropleth/classed';
import { isClassed } from '../choropleth/classing';
import type { Part } from '../figures/part';
import type { Results } from '../figures/results';
import type { Level } from '../territory/atlas';
import type { View } from './view';

/** What a view says of its colours. */
export type ColourWish = Pick<View, 'level' | 'indicator' | 'classing'> & {
	/** What a quantity is counted in; everywhere where absent. */
	readonly part?: Part | undefined;
};

/** Breaks made from the values of the level shown; the QPVs above it are classed by the same. */
export function readersBreaks(
	results: Results,
	{ level, indicator, classing }: ColourWish
): readonly number[] | undefined {
	if (!classing || !isClassed(indicator)) return undefined;
	return breaksOf(steppedValues(screenValues(results, level, indicator), indicator), indicator, classing);
}

/** A level as the view asks for it, with the reader's breaks where there are some. */
export function paintedAt(
	results: Results,
	of: Level,
	wish: ColourWish,
	breaks: readonly number[] | undefined
): Choropleth {
	const { indicator, part, classing } = wish;
	return breaks && classing && isClassed(indicator)
		? classedChoropleth(results, of, indicator, {
				values: screenValues(results, of, indicator),
				breaks,
				classing
			})
		: choroplethOf(results, of, indicator, part);
}
