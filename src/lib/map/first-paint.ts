import type { Map as MapLibreMap } from 'maplibre-gl';
import { markOnce } from './interaction/moments';

/** Calls `then` once what the map draws next has been handed to the screen: a frame after it is drawn. */
function afterNextPaint(map: MapLibreMap, then: () => void) {
	map.once('render', () => requestAnimationFrame(then));
	map.triggerRepaint();
}

/**
 * Keeps a map from drawing while it loads, until the returned function is called: it would draw all that it has with
 * each tile that comes, a score of times, before any of that is shown.
 */
function holdDrawing({ painter }: MapLibreMap): () => void {
	const render = painter.render;
	painter.render = () => {};
	return () => {
		painter.render = render;
	};
}

/**
 * Draws nothing until `loaded` is true; then calls `drawn`, `painted` when what was drawn has reached the screen (the
 * benchmark has marks for it), which says whether it asked for more, and `settled` once the map has nothing left to do.
 */
export function watchFirstPaint(
	map: MapLibreMap,
	loaded: () => boolean,
	{ drawn, painted, settled }: { drawn(): void; painted(): boolean; settled(): void }
) {
	const release = holdDrawing(map);
	const onrender = () => {
		if (!loaded()) return;
		map.off('render', onrender);
		release();
		drawn();
		let idle = false;
		map.once('idle', () => (idle = true));
		afterNextPaint(map, () => {
			markOnce('choropleth');
			markOnce('answers');
			const more = painted();
			if (idle && !more) settled();
			else map.once('idle', settled);
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
