import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Places } from '$lib/data/bundle/bundle';
import type { Geometry, Polygons } from '$lib/data/geometry/geometry';
import type { Screen } from '$lib/data/geometry/mercator';
import { isPerimeterLevel, itemsOf, type Atlas, type Level } from '$lib/domain/territory/atlas';
import { lazyBy } from '$lib/domain/text/lazy';
import { byPopulation, profileOf } from '$lib/domain/territory/profile';
import { wholesOf } from '$lib/domain/territory/perimeter';
import {
	MAX_CIRCLE_RADIUS,
	qpvRadius,
	radiusScale,
	type Choropleth
} from '$lib/domain/choropleth/choropleth';
import { areaLayer } from '../layers/area-layers';
import { DrawnCircles, type Radii } from '../layers/drawn-circles';
import type { Dots } from '../underlay/circle-coat';
import { CONTOUR_ZOOM, INK, MUTED, QPV_STROKE } from '../layers/layer-kit';
import { atRest, dotsOf, layAreas, layCircles, type Laid } from '../underlay/laying';
import { areaColumns, circleColumns, markColumns, passingRadii, ringColumns } from '../layers/styles';
import { markImages, type DrawnMark } from '../layers/marks';
import { QUANTITY } from '../layers/point-layers';
import { drawSelection } from '../layers/selection';
import { areaSource, markSource, pointSource } from '../layers/sources';
import { StatePainter, type StateColumns } from '../layers/states';
import { applyChanges, layerChanges } from '../layers/style';
import { kindOf, mapLevel, viewOf, type MapLevel, type MapView, type Picture } from '../layers/view';

/** A territory of the map. */
export interface Target {
	readonly level: Level;
	readonly position: number;
}

export const sameTarget = (a: Target | undefined, b: Target | undefined) =>
	a?.level === b?.level && a?.position === b?.position;

/** Smallest circle of a QPV, and the ring that stands for a QPV where quantities are drawn. */
const MIN_QPV_RADIUS = 2.5;
const RING_RADIUS = 2.5;

/** Paints the map and says what is where: the only one that changes what MapLibre draws. */
export class Scene {
	readonly #map: MapLibreMap;
	#atlas: Atlas;
	readonly #geometry: Geometry;
	/** What is drawn as circles now. */
	readonly circles: DrawnCircles;
	readonly #qpvRadii: Float32Array;
	/** MapLibre draws the circles of a level in this order too: see `pointFeatures`. */
	readonly #orderOf = lazyBy((level: MapLevel) => byPopulation(profileOf(this.#atlas, level)));
	readonly #painters = new Map<string, StatePainter>();
	#view: MapView;
	#laid: Laid | undefined;
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
		this.circles = new DrawnCircles(map, places);
		this.#qpvRadii = Float32Array.from(atlas.qpvs.population, (people) =>
			Math.max(MIN_QPV_RADIUS, qpvRadius(people))
		);
	}

	/** The same communes and QPVs with other perimeters. */
	set atlas(atlas: Atlas) {
		if (atlas === this.#atlas) return;
		this.#atlas = atlas;
		if (this.#selected && isPerimeterLevel(this.#selected.level)) void this.#outlineSelected(this.#selected);
	}

	get view(): MapView {
		return this.#view;
	}

	/** Adds the images of the marks; a map that has lost its context needs them again. */
	addImages() {
		for (const { id, data, pixelRatio } of markImages(devicePixelRatio))
			if (!this.#map.hasImage(id)) this.#map.addImage(id, data, { pixelRatio });
	}

	/** Recolours by feature states and switches layers; returns how many territories changed. */
	show(picture: Picture): number {
		this.#picture = picture;
		if (this.#suspended) return 0;
		const { choropleth, qpvChoropleth, litClass } = picture;
		const level = mapLevel(choropleth.level);
		const isLaid = this.#laid?.level === level && this.#laid.kind === kindOf(choropleth);
		const laid = isLaid ? this.#laid : undefined;
		const view = this.#turn(viewOf(picture, this.#view, laid ? 'laid' : 'none'));

		const radii = new Map<MapLevel, Radii>();
		this.circles.radii = radii;
		const qpvs = level === 'qpv' ? choropleth : qpvChoropleth;
		const shown = level === 'qpv' || view.showQpvs;
		let changed = 0;
		if (choropleth.magnitude) {
			const radius = Float32Array.from(
				choropleth.magnitude,
				radiusScale(Math.max(0, ...choropleth.magnitude), MAX_CIRCLE_RADIUS)
			);
			radii.set(level, { radius, byZoom: false });
			const circles = circleColumns(choropleth, radius, litClass);
			const ringed = level !== 'qpv';
			const rings = passingRadii(qpvs, new Float32Array(this.#qpvRadii.length).fill(RING_RADIUS));
			if (ringed && shown) radii.set('qpv', { radius: rings, byZoom: true });
			if (laid?.kind === 'circles') {
				const ring = { opacity: 1, stroke: MUTED, strokeWidth: QPV_STROKE };
				laid.coat.paint([
					...this.#dots(level, laid.screen, circles, QUANTITY),
					...(ringed ? this.#dots('qpv', laid.screen, ringColumns(rings), ring) : [])
				]);
				return 1;
			}
			changed += this.#paint(pointSource(level), circles);
			return ringed ? changed + this.#paint('qpv-points', ringColumns(rings)) : changed;
		}
		const radius = passingRadii(qpvs, this.#qpvRadii);
		if (shown) radii.set('qpv', { radius, byZoom: true });
		const circles = circleColumns(qpvs, radius, litClass);
		if (laid?.kind === 'areas') {
			const [dots] = this.#dots('qpv', laid.screen, circles, {
				opacity: 1,
				stroke: INK,
				strokeWidth: QPV_STROKE
			});
			laid.coat.paint(choropleth, shown ? qpvs : undefined, litClass, dots);
			return 1;
		}
		changed += this.#paintAreas(level, choropleth, view.marks.level, litClass);
		changed += this.#paint('qpv-points', circles);
		if (level !== 'qpv') changed += this.#paintAreas('qpv', qpvs, view.marks.qpv, litClass);
		return changed;
	}

	#paintAreas(
		level: MapLevel,
		choropleth: Choropleth,
		marks: readonly DrawnMark[],
		litClass: string | undefined
	): number {
		const changed = this.#paint(areaSource(level), areaColumns(choropleth, litClass));
		if (marks.length === 0) return changed;
		// No mark is what a territory has until it is given one.
		const blank = 0;
		return (
			changed + this.#paint(markSource(level), markColumns(choropleth, litClass), areaSource(level), blank)
		);
	}

	#paint(source: string, columns: StateColumns, layer = source, blank?: number): number {
		const painter = this.#painters.get(source) ?? new StatePainter(source, layer, blank);
		this.#painters.set(source, painter);
		return painter.show(this.#map, columns);
	}

	/** Draws a view from now on. */
	#turn(view: MapView): MapView {
		if (view !== this.#view) applyChanges(this.#map, layerChanges(this.#view, view));
		return (this.#view = view);
	}

	/**
	 * Puts the colours in a canvas under the map until `until` is aborted: meanwhile a change of colours draws
	 * nothing of the map again, which stands still. Nothing happens where contours are cut.
	 */
	async lay(context: CanvasRenderingContext2D, shown: Level, kind: MapView['kind'], until: AbortSignal) {
		const level = mapLevel(shown);
		if (this.#suspended) return;
		const laid = await (kind === 'circles'
			? this.#capture(context, level, until)
			: layAreas(context, this.#map, this.#geometry, level, this.circles.screen()));
		if (!laid || until.aborted || this.#suspended || !this.#picture) {
			if (this.#view.underlay === 'capturing' && this.#picture) this.show(this.#picture);
			return;
		}
		this.#laid = laid;
		this.show(this.#picture);
		// Together with what it gives up, so that nothing is twice or nowhere for a moment.
		if (kind === 'circles') this.#map.redraw();
		until.addEventListener('abort', () => {
			this.#laid = undefined;
			// Not before the map is coloured again.
			this.#map.once('render', () => {
				if (!this.#laid) laid.coat.clear();
			});
			if (this.#picture) this.show(this.#picture);
			this.#map.triggerRepaint();
		});
	}

	/** Draws what is below the circles alone, once all of it is there, for a picture of it. */
	async #capture(context: CanvasRenderingContext2D, level: MapLevel, until: AbortSignal) {
		await atRest(this.#map);
		if (until.aborted || this.#suspended || this.#view.kind !== 'circles') return undefined;
		this.#turn({ ...this.#view, underlay: 'capturing' });
		return layCircles(context, this.#map, level, this.circles.screen());
	}

	/** The circles of a level on a screen, where it has some. */
	#dots(
		level: MapLevel,
		screen: Screen,
		{ fill = [] }: StateColumns,
		look: Pick<Dots, 'stroke' | 'strokeWidth' | 'opacity'>
	): Dots[] {
		const circles = this.circles.of(level);
		return circles ? [{ ...dotsOf(circles, screen), fill, order: this.#orderOf(level), ...look }] : [];
	}

	/** The colours are on the screen: the rest may come. */
	complete() {
		const view = { ...this.#view, complete: true };
		if (!this.#suspended) applyChanges(this.#map, layerChanges(this.#view, view));
		this.#view = view;
	}

	/** The map has lost its graphics context, and its style until `resume`. */
	suspend() {
		this.#suspended = true;
	}

	/** The context and the style are back, without the feature states: shows everything again. */
	resume() {
		this.#suspended = false;
		for (const painter of this.#painters.values()) painter.forget();
		this.addImages();
		if (this.#picture) this.show(this.#picture);
		void this.#outlineSelected(this.#selected);
	}

	/** The contour of a territory; that of the commune that holds it where it has none. */
	outline({ level, position }: Target): Promise<Polygons | undefined> {
		if (isPerimeterLevel(level)) {
			const { communes, qpvs } = wholesOf(this.#atlas, itemsOf(this.#atlas.cellsOf[level], position));
			return this.#geometry.union(communes, qpvs);
		}
		const holder = level === 'commune' ? this.#atlas.communes.contourOf[position]! : -1;
		return this.#geometry.outline(level, holder >= 0 ? holder : position);
	}

	/** Outlines a territory of any level, or none. */
	async select(target: Target | undefined) {
		if (sameTarget(target, this.#selected)) return;
		this.#selected = target;
		await this.#outlineSelected(target);
	}

	async #outlineSelected(target: Target | undefined) {
		if (this.#suspended) return;
		const polygons = target && (await this.outline(target).catch(() => undefined));
		if (this.#selected !== target || this.#suspended) return;
		drawSelection(this.#map, polygons, target?.level === 'qpv' ? this.circleOf(target) : undefined);
	}

	/** The circle that stands for a territory now, in pixels; `undefined` where its contour does. */
	circleOf({ level, position }: Target): { x: number; y: number; radius: number } | undefined {
		return this.circles.onScreen(level, position);
	}

	/** The top-most territory under a point: a QPV, then a circle of the level, then a surface. */
	at(point: { x: number; y: number }, tolerance: number): Target | undefined {
		if (this.#suspended) return undefined;
		const { level, showQpvs } = this.#view;
		if (level === 'qpv' || showQpvs) {
			const position = this.#qpvAt(point, tolerance);
			if (position !== undefined) return { level: 'qpv', position };
			if (level === 'qpv') return undefined;
		}
		const position = this.circles.at(level, point, tolerance / 2) ?? this.#areaAt(level, [point.x, point.y]);
		return position === undefined ? undefined : { level, position };
	}

	#qpvAt({ x, y }: { x: number; y: number }, tolerance: number): number | undefined {
		const circle = this.circles.at('qpv', { x, y }, tolerance);
		if (circle !== undefined || this.#map.getZoom() < CONTOUR_ZOOM) return circle;
		const near = tolerance / 2;
		return (
			this.#areaAt('qpv', [x, y]) ??
			this.#areaAt('qpv', [
				[x - near, y - near],
				[x + near, y + near]
			])
		);
	}

	#areaAt(level: MapLevel, where: PointLike | [PointLike, PointLike]): number | undefined {
		const [found] = this.#map.queryRenderedFeatures(where, { layers: [areaLayer(level)] });
		return typeof found?.id === 'number' ? found.id : undefined;
	}
}
