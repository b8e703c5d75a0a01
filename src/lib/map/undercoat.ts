import type { RasterSize } from '$lib/data/geometry-raster';
import { INK } from './layer-kit';
import { markImages, type DrawnMark } from './marks';
import { channels } from './looks';
import type { StateColumns } from './states';

/** A mark as it is repeated over the pixels: `side`² of them, RGBA. */
export interface Pattern {
	readonly side: number;
	readonly rgba: ArrayLike<number>;
}
export type Patterns = Readonly<Partial<Record<DrawnMark, Pattern>>>;

/** Few looks for many territories: a colour for each look at each place of its pattern. */
export interface Palette {
	/** Look of each pixel value: 0, no territory, has none; 1 + position has that of its territory. */
	readonly lookOf: Uint16Array;
	/** RGBA of look × side² + place; look 0 is transparent. */
	readonly colours: Uint32Array<ArrayBuffer>;
	readonly side: number;
}

const MARKS = ['hatch', 'dots', 'fragile'] as const;

/** The palette of the columns that the map's surfaces and marks are drawn from. */
export function paletteOf(columns: StateColumns, patterns: Patterns): Palette {
	const side = Math.max(1, ...MARKS.map((mark) => patterns[mark]?.side ?? 1));
	const fills = columns['fill'] ?? [];
	const strengths = MARKS.map((mark) => columns[mark]);
	const lookOf = new Uint16Array(fills.length + 1);
	const known = new Map<string, number>();
	const looks: { fill: string; strengths: number[] }[] = [];
	for (let id = 0; id < fills.length; id++) {
		const look = { fill: String(fills[id]), strengths: strengths.map((column) => Number(column?.[id] ?? 0)) };
		const key = `${look.fill} ${look.strengths.join(' ')}`;
		let at = known.get(key);
		if (at === undefined) known.set(key, (at = looks.push(look)));
		lookOf[id + 1] = at;
	}
	const bytes = new Uint8ClampedArray((looks.length + 1) * side * side * 4);
	looks.forEach(({ fill, strengths }, i) => {
		const start = (i + 1) * side * side;
		for (let place = 0; place < side * side; place++) {
			const colour = channels(fill);
			MARKS.forEach((mark, m) => {
				const rgba = patterns[mark]?.rgba;
				const share = rgba ? (rgba[4 * place + 3]! / 255) * strengths[m]! : 0;
				for (let c = 0; c < 3; c++) colour[c]! += ((rgba?.[4 * place + c] ?? 0) - colour[c]!) * share;
			});
			bytes.set([...colour, 255], (start + place) * 4);
		}
	});
	return { lookOf, colours: new Uint32Array(bytes.buffer), side };
}

/** Colours every pixel by the territory that it shows. */
export function coat(
	pixels: Uint16Array,
	{ width, height }: RasterSize,
	{ lookOf, colours, side }: Palette,
	out: Uint32Array
) {
	const places = side * side;
	for (let y = 0, i = 0; y < height; y++) {
		const line = (y % side) * side;
		for (let x = 0; x < width; x++, i++) out[i] = colours[lookOf[pixels[i]!]! * places + line + (x % side)]!;
	}
}

/** Circles above the surfaces: centres and radii in pixels. */
export interface Dots {
	readonly x: ArrayLike<number>;
	readonly y: ArrayLike<number>;
	readonly radius: ArrayLike<number>;
	readonly fill: ArrayLike<string | number>;
}

/**
 * The colours of a map that stands still, in a canvas under it: a table from pixels to territories makes a new
 * colouring a matter of milliseconds, where drawing every contour again takes hundreds without a graphics card.
 */
export class Undercoat {
	readonly #context: CanvasRenderingContext2D;
	readonly #pixels: Uint16Array;
	readonly #size: RasterSize;
	readonly #image: ImageData;
	readonly #patterns: Patterns;

	/** `pixels` says which territory is where: see `Geometry.raster`. */
	constructor(context: CanvasRenderingContext2D, pixels: Uint16Array, size: RasterSize) {
		this.#context = context;
		this.#pixels = pixels;
		this.#size = size;
		context.canvas.width = size.width;
		context.canvas.height = size.height;
		this.#image = context.createImageData(size.width, size.height);
		this.#patterns = Object.fromEntries(
			markImages(1).map(({ mark, data }) => [mark, { side: data.width, rgba: data.data }])
		);
	}

	paint(columns: StateColumns, dots?: Dots) {
		const out = new Uint32Array(this.#image.data.buffer);
		coat(this.#pixels, this.#size, paletteOf(columns, this.#patterns), out);
		const context = this.#context;
		context.putImageData(this.#image, 0, 0);
		if (!dots) return;
		context.strokeStyle = INK;
		for (let i = 0; i < dots.x.length; i++) {
			const radius = dots.radius[i]!;
			if (radius <= 0) continue;
			context.fillStyle = String(dots.fill[i]);
			context.lineWidth = Math.min(0.9, radius * 0.2);
			context.beginPath();
			context.arc(dots.x[i]!, dots.y[i]!, radius + context.lineWidth / 2, 0, 2 * Math.PI);
			context.fill();
			context.stroke();
		}
	}

	/** Takes the colours away, and their memory. */
	clear() {
		this.#context.canvas.width = this.#context.canvas.height = 0;
	}
}
