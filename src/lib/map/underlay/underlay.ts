import type { RasterSize } from '$lib/data/geometry/raster';
import type { Choropleth } from '$lib/domain/choropleth/choropleth';
import type { Dots } from './circle-coat';
import { STROKE_SHARE } from '../layers/layer-kit';
import { channels, stylesOf, type Look } from '../layers/styles';
import { DRAWN_MARKS, markImages, type DrawnMark } from '../layers/marks';

/** A mark as it is repeated over the pixels: `side`² of them, RGBA. */
export interface Pattern {
	readonly side: number;
	readonly rgba: ArrayLike<number>;
}
export type Patterns = Readonly<Partial<Record<DrawnMark, Pattern>>>;

/** The colours of the few looks that there are: each class, fragile or not. */
export interface Paints {
	/** RGBA of look × side² + place in the pattern. */
	readonly colours: Uint32Array;
	/** 1 for a look that is the same everywhere. */
	readonly plain: Uint8Array;
	readonly side: number;
}

/** Few looks for many territories. */
export interface Palette {
	/** Look of each territory. */
	readonly styleOf: Uint16Array;
	/** The same object as long as nothing looks otherwise. */
	readonly paints: Paints;
}

/** Mixes the colours of looks, each plain and fragile. */
function paintsOf(looks: readonly Look[], patterns: Patterns): Paints {
	const side = Math.max(1, ...Object.values(patterns).map((pattern) => pattern.side));
	const places = side * side;
	const drawings = looks.flatMap(({ fill, hatch, dots, strength }) =>
		[0, strength].map((fragile) => ({ fill, marks: { hatch, dots, fragile } }))
	);
	const bytes = new Uint8ClampedArray(drawings.length * places * 4);
	const plain = new Uint8Array(drawings.length);
	drawings.forEach(({ fill, marks }, look) => {
		const drawn = DRAWN_MARKS.filter((mark) => marks[mark] > 0);
		plain[look] = drawn.length === 0 ? 1 : 0;
		for (let place = 0; place < places; place++) {
			const colour = channels(fill);
			for (const mark of drawn) {
				const rgba = patterns[mark]?.rgba ?? [];
				const share = ((rgba[4 * place + 3] ?? 0) / 255) * marks[mark];
				for (let c = 0; c < 3; c++) colour[c]! += ((rgba[4 * place + c] ?? 0) - colour[c]!) * share;
			}
			bytes.set([...colour, 255], (look * places + place) * 4);
		}
	});
	return { colours: new Uint32Array(bytes.buffer), plain, side };
}

/** What a choropleth colours by. */
export type Coloured = Pick<Choropleth, 'classes' | 'classOf' | 'fragile'>;

/** Makes palettes; the paints stay while the looks do, as from one step of a slider to the next. */
export function paletteMaker(patterns: Patterns) {
	let mixed: { readonly looks: string; readonly paints: Paints } | undefined;
	/** The looks that a choropleth gives; all classes but `lit` fade where one is lit. */
	return ({ classes, classOf, fragile }: Coloured, lit: string | undefined): Palette => {
		const looks = stylesOf(classes, lit);
		const said = JSON.stringify(looks);
		if (mixed?.looks !== said) mixed = { looks: said, paints: paintsOf(looks, patterns) };
		const styleOf = new Uint16Array(classOf.length);
		for (let i = 0; i < styleOf.length; i++) styleOf[i] = 2 * classOf[i]! + (fragile?.[i] ?? 0);
		return { styleOf, paints: mixed.paints };
	};
}

/** Pixels of one row that show the same territory, from `start` up to `end`. */
export interface Runs {
	readonly start: Uint32Array;
	readonly end: Uint32Array;
	readonly territory: Uint16Array;
}

/** The runs of a raster, whose pixels say 1 + a territory, or 0 for none: those are in no run. */
export function runsOf(pixels: Uint16Array, { width }: RasterSize): Runs {
	const starts: number[] = [];
	const ends: number[] = [];
	const territories: number[] = [];
	for (let i = 0; i < pixels.length;) {
		const start = i;
		const pixel = pixels[i]!;
		const rowEnd = start - (start % width) + width;
		while (i < rowEnd && pixels[i] === pixel) i++;
		if (pixel === 0) continue;
		starts.push(start);
		ends.push(i);
		territories.push(pixel - 1);
	}
	return {
		start: Uint32Array.from(starts),
		end: Uint32Array.from(ends),
		territory: Uint16Array.from(territories)
	};
}

/** Colours the pixels of every territory that looks otherwise than in the palette they were coloured by. */
export function coat(
	{ start, end, territory }: Runs,
	width: number,
	palette: Palette,
	before: Palette | undefined,
	out: Uint32Array
) {
	const { styleOf, paints } = palette;
	const { colours, plain, side } = paints;
	const known = before?.paints === paints ? before.styleOf : undefined;
	const places = side * side;
	for (let run = 0; run < start.length; run++) {
		const look = styleOf[territory[run]!]!;
		if (known?.[territory[run]!] === look) continue;
		const from = start[run]!;
		const to = end[run]!;
		if (plain[look]) {
			out.fill(colours[look * places]!, from, to);
			continue;
		}
		const row = Math.floor(from / width);
		const line = look * places + (row % side) * side;
		for (let i = from, x = from - row * width; i < to; i++, x++) out[i] = colours[line + (x % side)]!;
	}
}

/** The colours of a screen: territories, and the QPVs above them where `qpvs` says where those are. */
export class Colouring {
	readonly #width: number;
	readonly #ground: Runs;
	readonly #above: Runs | undefined;
	readonly #groundPalette: ReturnType<typeof paletteMaker>;
	readonly #abovePalette: ReturnType<typeof paletteMaker>;
	#shown: Palette | undefined;
	/** QPVs are painted over what is shown. */
	#covered = false;

	constructor(size: RasterSize, pixels: Uint16Array, qpvs: Uint16Array | undefined, patterns: Patterns) {
		this.#width = size.width;
		this.#ground = runsOf(pixels, size);
		this.#above = qpvs && runsOf(qpvs, size);
		this.#groundPalette = paletteMaker(patterns);
		this.#abovePalette = paletteMaker(patterns);
	}

	/** Colours `out`, which holds what was coloured last; without `qpvs` where they are hidden. */
	colour(out: Uint32Array, choropleth: Coloured, qpvs: Coloured | undefined, lit: string | undefined) {
		const palette = this.#groundPalette(choropleth, lit);
		const covers = qpvs !== undefined && this.#above !== undefined;
		// What QPVs covered shows again once they are hidden.
		const before = this.#covered && !covers ? undefined : this.#shown;
		coat(this.#ground, this.#width, palette, before, out);
		if (covers) coat(this.#above, this.#width, this.#abovePalette(qpvs, lit), undefined, out);
		this.#covered = covers;
		this.#shown = palette;
	}
}

/**
 * The colours of a map that stands still, in a canvas under it: a table from pixels to territories makes a new
 * colouring a matter of milliseconds, where drawing every contour again takes hundreds without a graphics card.
 */
export class Underlay {
	readonly #context: CanvasRenderingContext2D;
	readonly #image: ImageData;
	readonly #colouring: Colouring;

	/** `pixels` says which territory is where, `qpvs` which QPV: see `Geometry.raster`. */
	constructor(context: CanvasRenderingContext2D, size: RasterSize, pixels: Uint16Array, qpvs?: Uint16Array) {
		this.#context = context;
		context.canvas.width = size.width;
		context.canvas.height = size.height;
		this.#image = context.createImageData(size.width, size.height);
		const patterns: Patterns = Object.fromEntries(
			markImages(1).map(({ mark, data }) => [mark, { side: data.width, rgba: data.data }])
		);
		this.#colouring = new Colouring(size, pixels, qpvs, patterns);
	}

	/** QPVs have contours or `dots`, as far as they are drawn; neither where they are hidden. */
	paint(choropleth: Choropleth, qpvs: Choropleth | undefined, lit: string | undefined, dots?: Dots) {
		this.#colouring.colour(new Uint32Array(this.#image.data.buffer), choropleth, qpvs, lit);
		const context = this.#context;
		context.putImageData(this.#image, 0, 0);
		if (!dots) return;
		context.strokeStyle = dots.stroke;
		for (const i of dots.order) {
			const radius = dots.radius[i]!;
			if (radius <= 0) continue;
			context.fillStyle = String(dots.fill[i]);
			context.lineWidth = Math.min(dots.strokeWidth, radius * STROKE_SHARE);
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
