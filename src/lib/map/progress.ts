import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Waits until the shapes of `source()` are on the screen, marks the moment for the benchmark, then calls
 * `ready` once the map has nothing left to do.
 */
export function watchFirstPaint(map: MapLibreMap, source: () => string, ready: () => void) {
	const onrender = () => {
		if (!map.isSourceLoaded(source())) return;
		map.off('render', onrender);
		performance.mark('maillage:choropleth');
		map.once('idle', ready);
	};
	map.on('render', onrender);
}

/** Marks the moment when what was changed reaches the screen. */
export function markRecolour(map: MapLibreMap) {
	map.once('render', () => performance.mark('maillage:recoloured'));
}
