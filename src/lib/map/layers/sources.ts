import type { SourceSpecification } from 'maplibre-gl';
import { TILE_MAX_ZOOM } from '$lib/data/geometry/geometry';
import { tilesAt } from './tile-protocol';
import { SELECTION } from './source-names';
import { SHAPES_OF } from './source-shapes';

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
