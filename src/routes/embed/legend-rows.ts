import { tallyOf, type Choropleth } from '$lib/domain/choropleth/choropleth';
import { areaWords } from '$lib/domain/choropleth/circle-sizes';
import type { ChoroplethClass } from '$lib/domain/choropleth/palette';
import type { Results } from '$lib/domain/figures/results';

/** What the legend of a small map says. */
export interface EmbedLegendRows {
	/** Classes that occur. */
	readonly rows: readonly ChoroplethClass[];
	/** Of a quantity: its largest value, and what a circle's area says. */
	readonly circles?: { readonly largest: number; readonly what: string };
}

export function legendRowsOf(choropleth: Choropleth, results: Results): EmbedLegendRows {
	const tallies = tallyOf(choropleth, results.profiles[choropleth.level].population);
	const rows = choropleth.classes.filter((_, i) => (tallies[i]?.territories ?? 0) > 0);
	if (!choropleth.magnitude) return { rows };
	const largest = choropleth.magnitude.reduce((a, b) => Math.max(a, b), 0);
	return { rows, circles: { largest, what: areaWords(choropleth) } };
}
