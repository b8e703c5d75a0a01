import type { GeoJSONSource, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Places } from '$lib/data/bundle';
import type { Geometry, Polygons } from '$lib/data/geometry';
import type { Atlas, Level } from '$lib/domain/atlas';
import { MAX_CIRCLE_RADIUS, qpvRadius, radiusScale, type Painting } from '$lib/domain/painting';
import { areaLayer } from './area-layers';
import { centresOf, circleAt, type Circles } from './circles';
import { CONTOUR_ZOOM } from './layer-kit';
import { areaColumns, circleColumns, markColumns, ringColumns } from './looks';
import { markImages } from './marks';
import { screenOf, type Screen } from './mercator';
import { areaSource, markSource, pointSource, SELECTION } from './sources';
import { StatePainter, type StateColumns } from './states';
import { applyChanges, layerChanges } from './style';
import { mapLevel, viewOf, type MapLevel, type MapView, type Picture } from './view';

/** A territory of the map. */
export interface Target {
	readonly level: Level;
	readonly position: number;
}

/** Smallest circle of a QPV, and the ring that stands for a QPV where quantities are drawn. */
const MIN_QPV_RADIUS = 2.5;
const RING_RADIUS = 2.5;

/** Paints the map and says what is where: the only one that changes what MapLibre draws. */
export class Scene {
	readonly #map: MapLibreMap;
	readonly #atlas: Atlas;
	readonly #geometry: Geometry;
	readonly #centres: Record<MapLevel, Pick<Circles, 'x' | 'y'>>;
	readonly #qpvRadii: Float32Array;
	readonly #painters = new Map<string, StatePainter>();
	#view: MapView;
	#levelRadii: Float32Array | undefined;
	#qpvShownRadii: Float32Array;
	#selected: Target | undefined;
	#picture: Picture | undefined;
	#suspended = false;

	constructor(
		map: MapLibreMap,
		atlas: Atlas,
		places: Readonly<Record<Level, Places>>,
		geometry: Geometry,
		view: MapView
	) {
		this.#map = map;
		this.#atlas = atlas;
		this.#geometry = geometry;
		this.#view = view;
		this.#centres = {
			commune: centresOf(places.commune),
			qpv: centresOf(places.qpv),
			epci: centresOf(places.epci),
			departement: centresOf(places.departement)
		};
		this.#qpvRadii = Float32Array.from(atlas.qpvs.population, (people) =>
			Math.max(MIN_QPV_RADIUS, qpvRadius(people))
		);
		this.#qpvShownRadii = this.#qpvRadii;
	}

	get view(): MapView {
		return this.#view;
	}

	/** Adds the images of the marks; a map that has lost its context needs them again. */
	addImages() {
		for (const { id, data, pixelRatio } of markImages(this.#map.getPixelRatio()))
			if (!this.#map.hasImage(id)) this.#map.addImage(id, data, { pixelRatio });
	}

	/** Recolours by feature states and switches layers; returns how many territories changed. */
	show(picture: Picture): number {
		this.#picture = picture;
		if (this.#suspended) return 0;
		const { painting, qpvPainting, litClass } = picture;
		const view = viewOf(picture, this.#view);
		applyChanges(this.#map, layerChanges(this.#view, view));
		this.#view = view;

		const { level, kind } = view;
		let changed = 0;
		this.#levelRadii = undefined;
		if (painting.magnitude) {
			const radius = radiusScale(Math.max(0, ...painting.magnitude), MAX_CIRCLE_RADIUS);
			this.#levelRadii = Float32Array.from(painting.magnitude, radius);
			changed += this.#paint(pointSource(level), circleColumns(painting, this.#levelRadii, litClass));
		} else {
			changed += this.#paint(areaSource(level), areaColumns(painting, litClass));
			if (view.marks.level) changed += this.#paintMarks(level, painting, litClass);
		}

		if (level === 'qpv' && this.#levelRadii) this.#qpvShownRadii = this.#levelRadii;
		else if (kind === 'circles') {
			const rings = ringColumns(this.#qpvRadii.length, RING_RADIUS);
			this.#qpvShownRadii = new Float32Array(this.#qpvRadii.length).fill(RING_RADIUS);
			changed += this.#paint('qpv-points', rings);
		} else {
			const qpvs = level === 'qpv' ? painting : qpvPainting;
			this.#qpvShownRadii = this.#qpvRadii;
			changed += this.#paint('qpv-points', circleColumns(qpvs, this.#qpvRadii, litClass));
			if (level !== 'qpv') {
				changed += this.#paint('qpv-areas', areaColumns(qpvs, litClass));
				if (view.marks.qpv) changed += this.#paintMarks('qpv', qpvs, litClass);
			}
		}
		return changed;
	}

	#paint(source: string, columns: StateColumns, layer = source): number {
		const painter = this.#painters.get(source) ?? new StatePainter(source, layer);
		this.#painters.set(source, painter);
		return painter.show(this.#map, columns);
	}

	#paintMarks(level: MapLevel, painting: Painting, litClass: string | undefined): number {
		return this.#paint(markSource(level), markColumns(painting, litClass), areaSource(level));
	}

	/** The map has lost its graphics context, and its style until `resume`. */
	suspend() {
		this.#suspended = true;
	}

	/** The context is back, without the feature states: shows everything again. */
	resume() {
		this.#suspended = false;
		for (const painter of this.#painters.values()) painter.forget();
		this.addImages();
		if (this.#picture) this.show(this.#picture);
		void this.select(this.#selected);
	}

	/** The contour of a territory; that of the commune that holds it where it has none. */
	outline({ level, position }: Target): Promise<Polygons | undefined> {
		const holder = level === 'commune' ? this.#atlas.communes.contourOf[position]! : -1;
		return this.#geometry.outline(level, holder >= 0 ? holder : position);
	}

	/** Outlines a territory of any level, or none. */
	async select(target: Target | undefined) {
		this.#selected = target;
		if (this.#suspended) return;
		const polygons = target && (await this.outline(target).catch(() => undefined));
		if (this.#selected !== target || this.#suspended) return;
		const features: GeoJSON.Feature[] = [];
		if (polygons) {
			// GeoJSON's own type is mutable, but MapLibre only copies it to its worker.
			const coordinates = polygons as GeoJSON.Position[][][];
			features.push({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } });
		}
		const ring = target && this.circleOf(target);
		if (ring && target?.level === 'qpv') {
			const { lng, lat } = this.#map.unproject([ring.x, ring.y]);
			features.push({
				type: 'Feature',
				properties: { r: ring.radius + 2 },
				geometry: { type: 'Point', coordinates: [lng, lat] }
			});
		}
		const source = this.#map.getSource<GeoJSONSource>(SELECTION);
		source?.setData({ type: 'FeatureCollection', features });
	}

	screen(): Screen {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return screenOf(this.#map.getZoom(), this.#map.getCenter(), clientWidth, clientHeight);
	}

	/** The circle that stands for a territory now, in pixels; `undefined` where its contour does. */
	circleOf({ level, position }: Target): { x: number; y: number; radius: number } | undefined {
		const shown = mapLevel(level);
		if (shown !== level) return undefined;
		const quantity = level === this.#view.level ? this.#levelRadii : undefined;
		const small = level === 'qpv' && this.#map.getZoom() < CONTOUR_ZOOM ? this.#qpvShownRadii : undefined;
		const radius = (quantity ?? small)?.[position];
		if (!radius) return undefined;
		const { x, y } = this.#centres[shown];
		const { scale, left, top } = this.screen();
		return { x: (x[position]! - left) * scale, y: (y[position]! - top) * scale, radius };
	}

	/** The top-most territory under a point: a QPV, then a circle of the level, then a surface. */
	at(point: { x: number; y: number }, tolerance: number): Target | undefined {
		const { level, showQpvs } = this.#view;
		const screen = this.screen();
		if (level === 'qpv' || showQpvs) {
			const position = this.#qpvAt(point, screen, tolerance);
			if (position !== undefined) return { level: 'qpv', position };
			if (level === 'qpv') return undefined;
		}
		const circle =
			this.#levelRadii &&
			circleAt({ ...this.#centres[level], radius: this.#levelRadii }, screen, point, tolerance / 2);
		const position = circle ?? this.#areaAt(level, [point.x, point.y]);
		return position === undefined ? undefined : { level, position };
	}

	#qpvAt(point: { x: number; y: number }, screen: Screen, tolerance: number): number | undefined {
		const close = this.#map.getZoom() >= CONTOUR_ZOOM;
		const quantities = this.#view.level === 'qpv' && this.#levelRadii !== undefined;
		if (!close || quantities) {
			const circles = { ...this.#centres.qpv, radius: this.#qpvShownRadii };
			const found = circleAt(circles, screen, point, tolerance);
			if (found !== undefined) return found;
		}
		if (!close) return undefined;
		const exact = this.#areaAt('qpv', [point.x, point.y]);
		if (exact !== undefined || tolerance === 0) return exact;
		return this.#areaAt('qpv', [
			[point.x - tolerance / 2, point.y - tolerance / 2],
			[point.x + tolerance / 2, point.y + tolerance / 2]
		]);
	}

	#areaAt(level: MapLevel, where: PointLike | [PointLike, PointLike]): number | undefined {
		const [found] = this.#map.queryRenderedFeatures(where, { layers: [areaLayer(level)] });
		return typeof found?.id === 'number' ? found.id : undefined;
	}
}
