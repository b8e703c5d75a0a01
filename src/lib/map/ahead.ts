import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Geometry } from '$lib/data/geometry/geometry';
import { openContours, type MapData } from './contours';
import { viewOf, type Picture } from './layers/view';

/** What can be done for the map while MapLibre is on its way. */

export { workerUrl };

/** Puts the code of MapLibre's worker into the browser's cache: nothing is lost where that fails. */
export function fetchWorker(): void {
	fetch(workerUrl)
		.then((response) => response.arrayBuffer())
		.catch(() => undefined);
}

/** Opens the contours of what a map will show: `whole`, or the colours of its level first. */
export const contoursAhead = (data: MapData, picture: Picture, whole: boolean): Geometry =>
	openContours(data, { ...viewOf(picture), complete: whole });
