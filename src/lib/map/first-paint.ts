import type { Map as MapLibreMap } from 'maplibre-gl';
import { markOnce } from './interaction/moments';

/** Calls `then` once what the map draws next has been handed to the screen: a frame after it is drawn. */
function afterNextPaint(map: MapLibreMap, then: () => void) {
	map.once('render', () => requestAnimationFrame(then));
	map.triggerRepaint();
}

/**
 * Calls `drawn` when `loaded` is first true after a drawing, `painted` when that has reached the screen
 * (the benchmark has marks for it), and `settled` once the map has nothing left to do.
 */
export function watchFirstPaint(
	map: MapLibreMap,
	loaded: () => boolean,
	{ drawn, painted, settled }: { drawn(): void; painted(): void; settled(): void }
) {
	const onrender = () => {
		if (!loaded()) return;
		map.off('render', onrender);
		drawn();
		afterNextPaint(map, () => {
			markOnce('choropleth');
			markOnce('answers');
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
