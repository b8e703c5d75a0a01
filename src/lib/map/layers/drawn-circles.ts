import type { Map as MapLibreMap } from 'maplibre-gl';
import { screenOf, type Screen } from '$lib/data/geometry/mercator';
import type { Places } from '$lib/data/bundle/bundle';
import type { Level } from '$lib/domain/territory/atlas';
import { MAP_LEVELS } from '$lib/domain/view/view';
import { centresOf, circleAt, circleOnScreen, type Circles } from './circles';
import { CONTOUR_ZOOM, qpvSizeAt } from './layer-kit';
import type { MapLevel } from './view';

/** Radii in pixels; those of QPVs follow the zoom, then give way to contours. */
export interface Radii {
	readonly radius: Float32Array;
	readonly byZoom: boolean;
}

/** The circles that are on the map now, level by level. */
export class DrawnCircles {
	readonly #map: MapLibreMap;
	readonly #centres: Readonly<Record<MapLevel, Pick<Circles, 'x' | 'y'>>>;
	/** Only what is drawn is in it. */
	radii: ReadonlyMap<MapLevel, Radii> = new Map();

	constructor(map: MapLibreMap, places: Readonly<Record<Level, Places>>) {
		this.#map = map;
		this.#centres = {
			commune: centresOf(places.commune),
			qpv: centresOf(places.qpv),
			epci: centresOf(places.epci),
			departement: centresOf(places.departement)
		};
	}

	screen(): Screen {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return screenOf(this.#map.getZoom(), this.#map.getCenter(), clientWidth, clientHeight);
	}

	of(level: Level): Circles | undefined {
		const known = MAP_LEVELS.find((one) => one === level);
		const drawn = known && this.radii.get(known);
		const zoom = this.#map.getZoom();
		if (!known || !drawn || (drawn.byZoom && zoom >= CONTOUR_ZOOM)) return undefined;
		return { ...this.#centres[known], radius: drawn.radius, size: drawn.byZoom ? qpvSizeAt(zoom) : 1 };
	}

	/** The circle of one territory, in pixels. */
	onScreen(level: Level, position: number): { x: number; y: number; radius: number } | undefined {
		const circles = this.of(level);
		return circles && circleOnScreen(circles, this.screen(), position);
	}

	/** The territory whose circle is under a point, or within `tolerance` pixels of it. */
	at(level: Level, point: { x: number; y: number }, tolerance: number): number | undefined {
		const circles = this.of(level);
		return circles && circleAt(circles, this.screen(), point, tolerance);
	}
}
