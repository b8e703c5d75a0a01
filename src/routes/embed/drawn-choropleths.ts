import { choroplethOf, type Choropleth } from '$lib/domain/choropleth/choropleth';
import type { Results } from '$lib/domain/figures/results';
import type { Level } from '$lib/domain/territory/atlas';
import type { View } from '$lib/domain/view/view';
import type { Picture } from '$lib/map/layers/view';

/** How a level is drawn in the classes that the reader has made. */
async function classedBy(results: Results, view: View): Promise<(of: Level) => Choropleth> {
	const { paintedAt, readersBreaks } = await import('$lib/domain/view/wished-colours');
	const breaks = readersBreaks(results, view);
	return (of) => paintedAt(results, of, view, breaks);
}

/** How a view is coloured; the code of a reader's own classes and of hatches comes where it asks for them. */
export async function choroplethsOf(
	results: Results,
	view: View
): Promise<Pick<Picture, 'choropleth' | 'qpvChoropleth'>> {
	const { level, indicator, part, classing, hatched } = view;
	const plain = (of: Level) => choroplethOf(results, of, indicator, part);
	const at = classing ? await classedBy(results, view) : plain;
	if (!hatched) return { choropleth: at(level), qpvChoropleth: at('qpv') };
	const { hatchedChoropleth } = await import('$lib/domain/view/hatched-choropleth');
	const hatch = (of: Level) => hatchedChoropleth(results, at(of), hatched);
	return { choropleth: hatch(level), qpvChoropleth: hatch('qpv') };
}
