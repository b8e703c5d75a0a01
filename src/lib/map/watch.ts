import type { Map as MapLibreMap } from 'maplibre-gl';

/** Calls `then` once what the map draws next has been handed to the screen: a frame after it is drawn. */
function afterNextPaint(map: MapLibreMap, then: () => void) {
	map.once('render', () => requestAnimationFrame(then));
	map.triggerRepaint();
}

/**
 * Calls `drawn` when the shapes of `source()` are first drawn, `painted` when they have reached the screen
 * (the benchmark has a mark for it), and `settled` once the map has nothing left to do.
 */
export function watchFirstPaint(
	map: MapLibreMap,
	source: () => string,
	{ drawn, painted, settled }: { drawn(): void; painted(): void; settled(): void }
) {
	const onrender = () => {
		if (!map.isSourceLoaded(source())) return;
		map.off('render', onrender);
		drawn();
		afterNextPaint(map, () => {
			performance.mark('maillage:choropleth');
			painted();
			map.once('idle', settled);
		});
	};
	map.on('render', onrender);
}

/** Marks the moment when what was changed reaches the screen; `map` draws it, unless it is under the map. */
export function markRecolour(map: MapLibreMap | undefined) {
	const mark = () => performance.mark('maillage:recoloured');
	if (map) afterNextPaint(map, mark);
	else requestAnimationFrame(() => requestAnimationFrame(mark));
}

/** A lost graphics context usually comes back at once; past this it will not. */
const LOSS_TIMEOUT_MS = 8000;

/** Follows the graphics context, which the system may take away; returns what stops it. */
export function watchContext(
	map: MapLibreMap,
	{ lost, back, gone }: { lost(): void; back(): void; gone(): void }
): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	map.on('webglcontextlost', () => {
		lost();
		clearTimeout(timer);
		timer = setTimeout(gone, LOSS_TIMEOUT_MS);
	});
	map.on('webglcontextrestored', () => {
		clearTimeout(timer);
		map.once('style.load', back);
	});
	return () => clearTimeout(timer);
}
