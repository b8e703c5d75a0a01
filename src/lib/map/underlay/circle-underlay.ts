import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Screen } from '$lib/data/geometry/mercator';
import { GROUND } from '../layers/styles';
import type { MapLevel } from '../layers/view';
import { blendCircles } from './circles';
import { emptied, type Underlay, type UnderlayPicture } from './underlay';

/** Circles over a picture of what the map draws below them. */
export class CircleUnderlay implements Underlay {
	readonly kind = 'circles';
	readonly #context: CanvasRenderingContext2D;
	readonly #below: Uint8ClampedArray;
	readonly #image: ImageData;
	readonly #density: number;

	/** `below` is opaque, of `density` pixels a pixel of the page. */
	constructor(
		context: CanvasRenderingContext2D,
		readonly level: MapLevel,
		readonly screen: Screen,
		below: ImageData,
		density: number
	) {
		context.canvas.width = below.width;
		context.canvas.height = below.height;
		this.#context = context;
		this.#image = below;
		this.#below = below.data.slice();
		this.#density = density;
	}

	paint({ circles }: UnderlayPicture) {
		this.#image.data.set(this.#below);
		for (const some of circles) blendCircles(this.#image.data, this.#image, this.#density, some);
		this.#context.putImageData(this.#image, 0, 0);
	}

	clear() {
		emptied(this.#context);
	}
}

/** What a map has drawn, on an opaque ground; right after it is drawn, before the browser takes it. */
function pictureOf(drawn: HTMLCanvasElement): ImageData | undefined {
	const canvas = document.createElement('canvas');
	canvas.width = drawn.width;
	canvas.height = drawn.height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return undefined;
	context.fillStyle = GROUND;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(drawn, 0, 0);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Over a picture of what the map draws now, which must be all but the circles and what is above them. */
export function circleUnderlay(
	context: CanvasRenderingContext2D,
	map: MapLibreMap,
	level: MapLevel,
	screen: Screen
): Underlay | undefined {
	map.redraw();
	const canvas = map.getCanvas();
	const below = pictureOf(canvas);
	const density = canvas.width / map.getContainer().clientWidth;
	return below && new CircleUnderlay(context, level, screen, below, density);
}
