import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapTerritory } from '../scene/map-territory';

/** What shows the region in the map's place, and answers for it, until the map has drawn its contours. */
export interface StandIn {
	/** It fills the map's own place, under it. */
	readonly element: HTMLElement;
	/** The top-most territory at a point of the page, or within `tolerance` pixels of it. */
	at(
		point: { readonly clientX: number; readonly clientY: number },
		tolerance: number
	): MapTerritory | undefined;
}

/** Keeps an element that is in its place where the map goes from now on, until the returned function is called. */
export function followCamera(map: MapLibreMap, { style }: HTMLElement): () => void {
	const corner = map.unproject([0, 0]);
	const zoom = map.getZoom();
	const moved = map.on('move', () => {
		const { x, y } = map.project(corner);
		style.transform = `translate(${x}px, ${y}px) scale(${2 ** (map.getZoom() - zoom)})`;
	});
	return () => moved.unsubscribe();
}
