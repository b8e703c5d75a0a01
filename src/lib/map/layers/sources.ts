import type { SourceSpecification } from 'maplibre-gl';
import { TILE_MAX_ZOOM, type Shapes } from '$lib/data/geometry/geometry';
import { MAP_LEVELS } from '$lib/domain/view/view';
import { tilesAt } from './tile-protocol';
import { areaSource, markSource, pointSource, SELECTION } from './source-names';

/**
 * The shapes of each source. What is drawn together is cut together, for MapLibre clips its tiles anew each
 * time that the source changes from one layer to the next. Marks have the shapes of the surfaces in a
 * source of their own: most territories have none, and their states change apart from the colours.
 */
const SHAPES_OF: Readonly<Record<string, readonly Shapes[]>> = {
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

/** All the sources: tiles that our worker cuts, and the selected territory. */
export function sourcesOf(scheme: string): Record<string, SourceSpecification> {
	const tiles = Object.entries(SHAPES_OF).map(([source, shapes]) => [
		source,
		{ type: 'vector', tiles: [tilesAt(scheme, shapes)], maxzoom: TILE_MAX_ZOOM }
	]);
	return {
		...Object.fromEntries(tiles),
		[SELECTION]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
	};
}
