import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '$lib/data/geometry/geometry';
import type { Screen } from '$lib/data/geometry/mercator';
import type { RasterSize } from '$lib/data/geometry/raster';
import { CONTOUR_ZOOM } from '../layers/layer-kit';
import { channels, GROUND } from '../layers/styles';
import type { MapLevel } from '../layers/view';
import { blendCircles } from './circles';
import { Colouring } from './colouring';
import { markPatterns, patternGrid } from './patterns';
import { emptied, type Underlay, type UnderlayPicture } from './underlay';

/** Surfaces, by a table from pixels to territories, and the circles of QPVs above them. */
export class AreaUnderlay implements Underlay {
	readonly kind = 'areas';
	readonly #context: CanvasRenderingContext2D;
	readonly #image: ImageData;
	/** The surfaces alone, of which a step of a slider changes a part. */
	readonly #surfaces: Uint32Array;
	readonly #colouring: Colouring;

	/** `pixels` says which territory is where, `qpvs` which QPV: see `Geometry.raster`. */
	constructor(
		context: CanvasRenderingContext2D,
		readonly level: MapLevel,
		readonly screen: Screen,
		size: RasterSize,
		pixels: Uint16Array,
		qpvs: Uint16Array | undefined
	) {
		this.#context = context;
		context.canvas.width = size.width;
		context.canvas.height = size.height;
		this.#image = context.createImageData(size.width, size.height);
		this.#surfaces = new Uint32Array(size.width * size.height);
		const [ground = 0] = new Uint32Array(Uint8Array.of(...channels(GROUND), 255).buffer);
		this.#surfaces.fill(ground);
		const patterns = markPatterns();
		this.#colouring = new Colouring(size, pixels, qpvs, patterns, patternGrid(screen, size, patterns));
	}

	paint({ choropleth, qpvs, litClass, circles }: UnderlayPicture) {
		this.#colouring.colour(this.#surfaces, choropleth, qpvs, litClass);
		new Uint32Array(this.#image.data.buffer).set(this.#surfaces);
		for (const some of circles) blendCircles(this.#image.data, this.#image, 1, some);
		this.#context.putImageData(this.#image, 0, 0);
	}

	clear() {
		emptied(this.#context);
	}
}

/** Asks where each territory is on the screen; nothing comes where contours are cut, or are those of QPVs. */
export async function areaUnderlay(
	context: CanvasRenderingContext2D,
	map: MapLibreMap,
	geometry: Geometry,
	level: MapLevel,
	screen: Screen
): Promise<Underlay | undefined> {
	if (level === 'qpv') return undefined;
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const size = { width, height };
	const [pixels, qpvs] = await Promise.all([
		geometry.raster(level, screen, size),
		map.getZoom() >= CONTOUR_ZOOM ? geometry.raster('qpv', screen, size) : undefined
	]).catch(() => []);
	return pixels && new AreaUnderlay(context, level, screen, size, pixels, qpvs);
}
