import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Places } from '$lib/data/bundle/bundle';
import type { Geometry, Polygons } from '$lib/data/geometry/geometry';
import { isPerimeterLevel, itemsOf, type Atlas, type Level } from '$lib/domain/territory/atlas';
import { lazyBy } from '$lib/domain/text/lazy';
import { byPopulation, profileOf } from '$lib/domain/territory/profile';
import { wholesOf } from '$lib/domain/territory/perimeter';
import type { Choropleth } from '$lib/domain/choropleth/choropleth';
import { areaLayer } from '../layers/area-layers';
import { DrawnCircles } from '../layers/drawn-circles';
import { CONTOUR_ZOOM } from '../layers/layer-kit';
import { markImages, type DrawnMark } from '../layers/marks';
import { areaSource, markSource, pointSource } from '../layers/source-names';
import { StatePainter, type StateColumns } from '../layers/states';
import { applyChanges, layerChanges } from '../layers/style';
import { areaColumns, markColumns } from '../layers/styles';
import { drawingKind, mapLevel, viewOf, type MapLevel, type MapView, type Picture } from '../layers/view';
import { areaUnderlay } from '../underlay/area-underlay';
import { circleUnderlay } from '../underlay/circle-underlay';
import { onScreen, type ScreenCircles } from '../underlay/circles';
import type { Underlay, UnderlayHost } from '../underlay/underlay';
import { circleLayersOf, qpvRadiiOf, type CircleLayer } from './circle-layers';
import type { MapTerritory } from './map-territory';
import { MapSelection, type ScreenCircle, type SelectionSource } from './selection';

/** Waits until the map has nothing left to load or to draw. */
const atRest = (map: MapLibreMap) =>
	new Promise<void>((resolve) => {
		map.once('idle', () => resolve());
		map.triggerRepaint();
	});

/** Paints the map and says what is where: the only one that changes what MapLibre draws. */
export class Scene implements UnderlayHost, SelectionSource {
	readonly #map: MapLibreMap;
	#atlas: Atlas;
	readonly #geometry: Geometry;
	/** What is drawn as circles now. */
	readonly circles: DrawnCircles;
	readonly selection: MapSelection;
	readonly #qpvRadii: Float32Array;
	/** MapLibre draws the circles of a level in this order too: see `pointFeatures`. */
	readonly #orderOf = lazyBy((level: MapLevel) => byPopulation(profileOf(this.#atlas, level)));
	readonly #painters = new Map<string, StatePainter>();
	#view: MapView;
	#underlay: Underlay | undefined;
	#picture: Picture | undefined;
	#lost = false;

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
		this.selection = new MapSelection(map, this);
		this.#qpvRadii = qpvRadiiOf(atlas);
	}

	/** The same communes and QPVs with other perimeters. */
	set atlas(atlas: Atlas) {
		if (atlas === this.#atlas) return;
		this.#atlas = atlas;
		const { territory } = this.selection;
		if (territory && isPerimeterLevel(territory.level)) void this.selection.redraw();
	}

	get view(): MapView {
		return this.#view;
	}

	/** Whether the map has lost its graphics context. */
	get lost(): boolean {
		return this.#lost;
	}

	/** Adds the images of the marks; a map that has lost its context needs them again. */
	addImages() {
		for (const { id, data, pixelRatio } of markImages(devicePixelRatio))
			if (!this.#map.hasImage(id)) this.#map.addImage(id, data, { pixelRatio });
	}

	/** Recolours by feature states and switches layers, or paints what is under the map; returns how many changed. */
	show(picture: Picture): number {
		this.#picture = picture;
		if (this.#lost) return 0;
		const { choropleth, qpvChoropleth, showQpvs, litClass } = picture;
		const level = mapLevel(choropleth.level);
		const kind = drawingKind(choropleth);
		const found = this.#underlay;
		const underlay = found?.level === level && found.kind === kind ? found : undefined;
		const { marks } = this.#turn(viewOf(picture, this.#view, underlay ? 'shown' : 'none'));

		const layers = circleLayersOf(picture, this.#qpvRadii);
		this.circles.radii = new Map(layers.filter(({ shown }) => shown).map((layer) => [layer.level, layer]));
		if (underlay) {
			const circles = layers.flatMap((layer) => this.#onScreen(layer, underlay));
			underlay.paint({ choropleth, qpvs: showQpvs ? qpvChoropleth : undefined, litClass, circles });
			return 1;
		}
		let changed = 0;
		if (kind === 'areas') changed += this.#paintAreas(level, choropleth, marks.level, litClass);
		for (const { level, columns } of layers) changed += this.#paint(pointSource(level), columns);
		if (kind === 'areas' && level !== 'qpv')
			changed += this.#paintAreas('qpv', qpvChoropleth, marks.qpv, litClass);
		return changed;
	}

	/** Draws another picture for as long as `copy` takes, which hears of the canvas: none of it is seen. False: not now. */
	glimpse(other: Pick<Picture, 'choropleth' | 'qpvChoropleth'>, copy: (drawn: HTMLCanvasElement) => void) {
		const shown = this.#picture;
		if (!shown || this.#lost || this.#underlay) return false;
		this.show({ ...shown, ...other });
		this.#map.redraw();
		copy(this.#map.getCanvas());
		this.show(shown);
		this.#map.redraw();
		return true;
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

	/** The circles of a layer where an underlay has them; none where contours stand for them. */
	#onScreen({ level, columns: { fill = [] }, style }: CircleLayer, { screen }: Underlay): ScreenCircles[] {
		const circles = this.circles.of(level);
		return circles ? [{ ...onScreen(circles, screen), fill, order: this.#orderOf(level), ...style }] : [];
	}

	/**
	 * Gives the colours up to a canvas under the map until `until` is aborted: meanwhile a change of colours draws
	 * nothing of the map again, which stands still. Nothing happens where contours are cut.
	 */
	async showUnderlay(
		context: CanvasRenderingContext2D,
		shown: Level,
		kind: MapView['kind'],
		until: AbortSignal
	) {
		const level = mapLevel(shown);
		if (this.#lost) return;
		const underlay = await (kind === 'circles'
			? this.#circleUnderlay(context, level, until)
			: areaUnderlay(context, this.#map, this.#geometry, level, this.circles.screen()));
		if (!underlay || until.aborted || this.#lost || !this.#picture) {
			if (this.#view.underlay === 'capturing' && this.#picture) this.show(this.#picture);
			return;
		}
		this.#underlay = underlay;
		this.show(this.#picture);
		// Together with what it gives up, so that nothing is twice or nowhere for a moment.
		if (kind === 'circles') this.#map.redraw();
		until.addEventListener('abort', () => {
			this.#underlay = undefined;
			// Not before the map is coloured again.
			this.#map.once('render', () => {
				if (!this.#underlay) underlay.clear();
			});
			if (this.#picture) this.show(this.#picture);
			this.#map.triggerRepaint();
		});
	}

	/** Draws what is below the circles alone, once all of it is there, for a picture of it. */
	async #circleUnderlay(context: CanvasRenderingContext2D, level: MapLevel, until: AbortSignal) {
		await atRest(this.#map);
		if (until.aborted || this.#lost || this.#view.kind !== 'circles') return undefined;
		this.#turn({ ...this.#view, underlay: 'capturing' });
		return circleUnderlay(context, this.#map, level, this.circles.screen());
	}

	/** The colours are on the screen: the rest may come. Whether there is any. */
	complete(): boolean {
		if (this.#view.complete) return false;
		const view = { ...this.#view, complete: true };
		if (!this.#lost) applyChanges(this.#map, layerChanges(this.#view, view));
		this.#view = view;
		return true;
	}

	/** The map has lost its graphics context, and its style until `resume`. */
	suspend() {
		this.#lost = true;
	}

	/** The context and the style are back, without the feature states: shows everything again. */
	resume() {
		this.#lost = false;
		for (const painter of this.#painters.values()) painter.forget();
		this.addImages();
		if (this.#picture) this.show(this.#picture);
		void this.selection.redraw();
	}

	/** The contour of a territory; that of the commune that holds it where it has none. */
	outline({ level, position }: MapTerritory): Promise<Polygons | undefined> {
		if (isPerimeterLevel(level)) {
			const { communes, qpvs } = wholesOf(this.#atlas, itemsOf(this.#atlas.cellsOf[level], position));
			return this.#geometry.union(communes, qpvs);
		}
		const holder = level === 'commune' ? this.#atlas.communes.contourOf[position]! : -1;
		return this.#geometry.outline(level, holder >= 0 ? holder : position);
	}

	/** The contour of several territories of a level together; the inner borders of communes and of QPVs are gone. */
	async outlineOf(level: Level, positions: readonly number[]): Promise<Polygons | undefined> {
		if (level === 'commune') return this.#geometry.union(positions, []);
		if (level === 'qpv') return this.#geometry.union([], positions);
		const outlines = await Promise.all(positions.map((position) => this.outline({ level, position })));
		return outlines.flatMap((polygons) => polygons ?? []);
	}

	/** Position of the commune that holds a point; `undefined` outside the region. */
	communeAt({ lng, lat }: { readonly lng: number; readonly lat: number }): Promise<number | undefined> {
		return this.#geometry.locate(lng, lat);
	}

	/** The circle that stands for a territory now; `undefined` where its contour does. */
	circleOf({ level, position }: MapTerritory): ScreenCircle | undefined {
		return this.circles.onScreen(level, position);
	}

	/** The top-most territory under a point: a QPV, then a circle of the level, then a surface. */
	at(point: { x: number; y: number }, tolerance: number): MapTerritory | undefined {
		if (this.#lost) return undefined;
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
