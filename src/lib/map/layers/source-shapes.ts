import type { Shapes } from '$lib/data/geometry/messages';
import { MAP_LEVELS } from '$lib/domain/view/view';
import { layersOf } from './layers';
import { areaSource, mainSource, markSource, pointSource } from './source-names';
import type { MapView } from './view';

/**
 * The shapes of each source. What is drawn together is cut together, for MapLibre clips its tiles anew each
 * time that the source changes from one layer to the next. Marks have the shapes of the surfaces in a
 * source of their own: most territories have none, and their states change apart from the colours.
 */
export const SHAPES_OF: Readonly<Record<string, readonly Shapes[]>> = {
	...Object.fromEntries(
		MAP_LEVELS.flatMap((level) => [
			[areaSource(level), [areaSource(level)]],
			[markSource(level), [areaSource(level)]],
			[pointSource(level), [pointSource(level)]]
		])
	),
	borders: ['commune-borders', 'departement-borders', 'region-borders'],
	'epci-borders': ['epci-borders'],
	names: ['names'],
	ground: ['neighbours', 'region-areas']
};

/** The shapes that a view draws, those of its level first. */
export function shapesOfView(view: MapView): Shapes[] {
	const sources = layersOf(view).flatMap((layer) =>
		'source' in layer && layer.layout?.visibility !== 'none' ? [layer.source] : []
	);
	return [...new Set([mainSource(view), ...sources].flatMap((source) => SHAPES_OF[source] ?? []))];
}
