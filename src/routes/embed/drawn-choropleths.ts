import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import { hasParts } from '$lib/domain/figures/part';
import type { Results } from '$lib/domain/figures/results';
import type { View } from '$lib/domain/view/view';
import type { Picture } from '$lib/map/layers/view';

/** How a view is coloured; the code of a reader's own classes and of hatches comes where it asks for them. */
export async function choroplethsOf(
	results: Results,
	view: View
): Promise<Pick<Picture, 'choropleth' | 'qpvChoropleth'>> {
	const { level, indicator, part, filter, classing, hatched } = view;
	if (!classing && !hatched) {
		const counted = hasParts(level) ? part : undefined;
		return {
			choropleth: choroplethOf(results, level, indicator, counted),
			qpvChoropleth: choroplethOf(results, 'qpv', indicator)
		};
	}
	const { seenThrough } = await import('$lib/domain/view/map-options');
	return seenThrough(results, { level, indicator, ...(part && { part }), filter, classing, hatched });
}
