import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../data/geometry/polygons';
import type { MapTerritory } from '../scene/map-territory';

/** What shows the region in the map's place, and answers for it, until the map has drawn its contours. */
export interface StandIn {
	/** It fills the map's own place, under it; its first canvas holds the region from edge to edge. */
	readonly element: HTMLElement;
	/** The top-most territory at a point of the page, or within `tolerance` pixels of it. */
	at(
		point: { readonly clientX: number; readonly clientY: number },
		tolerance: number
	): MapTerritory | undefined;
}

/** Where the region stands in an element that nothing has moved, as a canvas fits it in. */
function atRest(element: HTMLElement, canvas: HTMLCanvasElement) {
	const [moved, box] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
	const grown = moved.width / element.offsetWidth;
	const [across, down] = [box.width / grown, box.height / grown];
	const scale = Math.min(across / canvas.width, down / canvas.height);
	return {
		x: (box.left - moved.left) / grown + (across - canvas.width * scale) / 2,
		y: (box.top - moved.top) / grown + (down - canvas.height * scale) / 2,
		width: canvas.width * scale
	};
}

/**
 * Keeps what an element shows of a region where the map has that region, until the returned function is called: its own
 * place changes with the window. `--grown` says how many times as large it is, for what must not grow with it.
 */
export function followCamera(
	map: MapLibreMap,
	element: HTMLElement,
	[west, , east, north]: Bounds
): () => void {
	const canvas = element.querySelector('canvas');
	if (!canvas) return () => {};
	const follow = () => {
		const rest = atRest(element, canvas);
		const corner = map.project([west, north]);
		const grown = (map.project([east, north]).x - corner.x) / rest.width;
		// An element that is not laid out has no place.
		if (!Number.isFinite(grown)) return;
		const [x, y] = [corner.x - rest.x * grown, corner.y - rest.y * grown];
		// Less than a pixel off, it would be blurred for nothing.
		const still = Math.hypot(x, y) < 0.5 && Math.abs(grown - 1) * rest.width < 0.5;
		element.style.setProperty('--grown', String(grown));
		element.style.transform = still ? '' : `translate(${x}px, ${y}px) scale(${grown})`;
	};
	// What is pointed at next may not wait for the observer.
	follow();
	const moved = map.on('move', follow);
	const resized = new ResizeObserver(follow);
	resized.observe(canvas);
	return () => {
		moved.unsubscribe();
		resized.disconnect();
	};
}
