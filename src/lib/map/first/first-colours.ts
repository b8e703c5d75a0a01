import { WHITE } from '../../domain/choropleth/palette';
import type { Centres } from '$lib/data/geometry/centres';
import type { Identifiers } from '$lib/data/geometry/identifiers';
import type { Bounds } from '$lib/data/geometry/polygons';
import type { Screen } from '$lib/data/geometry/mercator';
import { lazyBy } from '$lib/domain/text/lazy';
import type { Atlas } from '$lib/domain/territory/atlas';
import { byPopulation, profileOf } from '$lib/domain/territory/profile';
import { borderLayers } from '../layers/area-layers';
import { centresOf, circleAt, type Circles } from '../layers/circles';
import { qpvSizeAt, valueAt } from '../layers/layer-kit';
import { channels } from '../layers/styles';
import { drawingKind, mapLevel, viewOf, type MapLevel, type Picture } from '../layers/view';
import { circleLayersOf, qpvRadiiOf, type CircleLayer } from '../scene/circle-layers';
import type { MapTerritory } from '../scene/map-territory';
import { blendCircles, onScreen } from '../underlay/circles';
import { Colouring } from '../underlay/colouring';
import { markPatterns, patternGrid } from '../underlay/patterns';
import { screenOfBounds, zoomOf, type FirstFile } from './first-file';

/** Points of the levels that are drawn as circles; absent until they have come: none is drawn then. */
export type FirstPlaces = Readonly<Partial<Record<MapLevel, Centres>>> | undefined;

/** Colours the raster of identifiers as the live map is coloured, and says what is where: without MapLibre. */
export class FirstColours {
	readonly #file: Identifiers & Pick<FirstFile, 'level'>;
	readonly #atlas: Atlas;
	readonly #qpvRadii: Float32Array;
	readonly #bounds: Bounds;
	/** Width of the raster on the screen, in pixels of the page: it answers there, painted or not. */
	width = 1;
	/** Circles drawn now, the lowest first. */
	#circles: { readonly level: MapLevel; readonly circles: Circles }[] = [];

	constructor(file: Identifiers & Pick<FirstFile, 'level' | 'bounds'>, atlas: Atlas) {
		this.#file = file;
		this.#bounds = file.bounds;
		this.#atlas = atlas;
		this.#qpvRadii = qpvRadiiOf(atlas);
	}

	/** For each pixel 1 + the territory of a level, 0 for none; `undefined` where the raster cannot tell. */
	readonly pixelsOf = lazyBy((level: MapLevel): Uint16Array | undefined => {
		const { pixels, level: known } = this.#file;
		if (level === 'qpv') return this.pixelsOf(known);
		if (level === known) return pixels;
		if (known !== 'commune' || level === 'commune') return undefined;
		const of = Uint16Array.from([-1, ...this.#atlas.communes[level]], (position) => position + 1);
		return pixels.map((pixel) => of[pixel]!);
	});

	/** Pixels whose right or lower neighbour shows another territory of a level. */
	readonly #bordersOf = lazyBy((level: MapLevel): number[] => {
		const pixels = this.pixelsOf(level) ?? new Uint16Array();
		const { width } = this.#file;
		const found: number[] = [];
		for (let i = 0, last = pixels.length - width; i < last; i++) {
			const here = pixels[i]!;
			if (here === 0) continue;
			const [right, below] = [pixels[i + 1]!, pixels[i + width]!];
			if ((right !== here && right !== 0) || (below !== here && below !== 0)) found.push(i);
		}
		return found;
	});

	get #screen(): Screen {
		return screenOfBounds(this.#bounds, this.width);
	}

	/**
	 * RGBA of every pixel, for a raster that is `width` pixels of the page wide; `undefined` where it cannot be coloured.
	 * Without `lines` the same picture is a third as large.
	 */
	paint(
		picture: Picture,
		places: FirstPlaces,
		width: number,
		lines = true
	): Uint8ClampedArray<ArrayBuffer> | undefined {
		this.width = width;
		const { choropleth, qpvChoropleth, litClass } = picture;
		const level = mapLevel(choropleth.level);
		const pixels = this.pixelsOf(level);
		if (!pixels || (drawingKind(choropleth) === 'circles' && !places?.[level])) return undefined;
		const size = this.#file;
		const screen = this.#screen;
		const out = new Uint32Array(size.width * size.height);
		if (level === 'qpv' || drawingKind(choropleth) === 'circles') {
			const [white = 0] = new Uint32Array(Uint8Array.of(...channels(WHITE), 255).buffer);
			pixels.forEach((pixel, i) => (out[i] = pixel === 0 ? 0 : white));
		} else {
			const patterns = markPatterns();
			const grid = patternGrid(screen, size, patterns, size.width / width);
			new Colouring(size, pixels, undefined, patterns, grid).colour(out, choropleth, undefined, litClass);
		}
		const rgba = new Uint8ClampedArray(out.buffer);
		if (lines) this.#blendBorders(rgba, picture, zoomOf(screen), size.width / width);
		this.#circles = [];
		for (const layer of circleLayersOf({ ...picture, qpvChoropleth }, this.#qpvRadii))
			if (layer.shown) this.#blendLayer(rgba, layer, places?.[layer.level], screen, size.width / width);
		return rgba;
	}

	#blendLayer(
		rgba: Uint8ClampedArray,
		{ level, columns: { fill = [] }, radius, byZoom, style }: CircleLayer,
		centres: Centres | undefined,
		screen: Screen,
		density: number
	) {
		if (!centres) return;
		const circles = { ...centresOf(centres), radius, size: byZoom ? qpvSizeAt(zoomOf(screen)) : 1 };
		const order = byPopulation(profileOf(this.#atlas, level));
		blendCircles(rgba, this.#file, density, { ...onScreen(circles, screen), fill, order, ...style });
		this.#circles.push({ level, circles });
	}

	/** Lines between communes or EPCIs, one pixel wide; the others are drawn above the raster. */
	#blendBorders(rgba: Uint8ClampedArray, picture: Picture, zoom: number, density: number) {
		const layers = borderLayers(viewOf(picture));
		for (const level of ['commune', 'epci'] as const) {
			const paint = layers.find(({ id }) => id === `${level}-lines`)?.paint;
			if (!paint) continue;
			const thickness = Math.min(1, valueAt(paint['line-width'], zoom) * density);
			const share = valueAt(paint['line-opacity'], zoom) * thickness;
			if (share === 0) continue;
			const colour = channels(String(paint['line-color']));
			for (const i of this.#bordersOf(level))
				for (let c = 0; c < 3; c++) rgba[4 * i + c]! += (colour[c]! - rgba[4 * i + c]!) * share;
		}
	}

	/** The top-most territory at a point of the raster as it is seen, in pixels of the page. */
	at(point: { x: number; y: number }, level: MapLevel, tolerance: number): MapTerritory | undefined {
		const screen = this.#screen;
		for (const { level: above, circles } of this.#circles.toReversed()) {
			const position = circleAt(circles, screen, point, above === 'qpv' ? tolerance : tolerance / 2);
			if (position !== undefined) return { level: above, position };
		}
		if (level === 'qpv') return undefined;
		const { width, height } = this.#file;
		const [x, y] = [point.x, point.y].map((value) => Math.floor((value * width) / this.width));
		if (x === undefined || y === undefined || x < 0 || y < 0 || x >= width || y >= height) return undefined;
		const pixel = this.pixelsOf(level)?.[y * width + x] ?? 0;
		return pixel === 0 ? undefined : { level, position: pixel - 1 };
	}

	/** Pixels of the page of the circle of a territory; `undefined` where it is a surface. */
	circleOf({ level, position }: MapTerritory) {
		const found = this.#circles.find((one) => one.level === level)?.circles;
		const radius = (found?.radius[position] ?? 0) * (found?.size ?? 0);
		if (!found || radius === 0) return undefined;
		const { scale, left, top } = this.#screen;
		return { x: (found.x[position]! - left) * scale, y: (found.y[position]! - top) * scale, radius };
	}
}
