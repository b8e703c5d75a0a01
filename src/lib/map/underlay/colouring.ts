import type { RasterSize } from '$lib/data/geometry/raster';
import type { Choropleth } from '$lib/domain/choropleth/choropleth';
import { lazyBy } from '$lib/domain/text/lazy';
import { DRAWN_MARKS, type DrawnMark } from '../layers/marks';
import { channels, stylesOf, type ClassStyle } from '../layers/styles';
import { patternAt, type Pattern, type PatternGrid, type Patterns } from './patterns';

/** The colours of the few styles that there are: each class, uncertain or not. */
export interface Paints {
	/** RGBA of style × steps² + place in the pattern. */
	readonly colours: Uint32Array;
	/** 1 for a style that is the same everywhere. */
	readonly plain: Uint8Array;
}

/** Few styles for many territories. */
export interface Palette {
	/** Style of each territory. */
	readonly styleOf: Uint16Array;
	/** The same object as long as no style changes. */
	readonly paints: Paints;
}

/** Ink of a mark at every place of its pattern: red, green, blue and cover. */
function inkOf(pattern: Pattern, steps: number): Float64Array {
	const ink = new Float64Array(steps * steps * 4);
	for (let place = 0; place < steps * steps; place++)
		ink.set(patternAt(pattern, steps, place % steps, Math.floor(place / steps)), place * 4);
	return ink;
}

/** Mixes the colours of the styles of classes, each plain and uncertain. */
function paintsOf(
	classStyles: readonly ClassStyle[],
	inks: (mark: DrawnMark) => Float64Array | undefined,
	steps: number
): Paints {
	const places = steps * steps;
	const styles = classStyles.flatMap(({ fill, hatch, dots, strength }) =>
		[0, strength].map((uncertain) => ({ fill, marks: { hatch, dots, uncertain } }))
	);
	const bytes = new Uint8ClampedArray(styles.length * places * 4);
	const plain = new Uint8Array(styles.length);
	styles.forEach(({ fill, marks }, style) => {
		const drawn = DRAWN_MARKS.filter((mark) => marks[mark] > 0).flatMap((mark) => {
			const ink = inks(mark);
			return ink ? [{ ink, strength: marks[mark] }] : [];
		});
		plain[style] = drawn.length === 0 ? 1 : 0;
		// Only the first place of a plain style is read.
		const count = drawn.length === 0 ? 1 : places;
		const ground = channels(fill);
		for (let place = 0; place < count; place++) {
			const at = (style * places + place) * 4;
			for (let c = 0; c < 3; c++) {
				let colour = ground[c]!;
				for (const { ink, strength } of drawn)
					colour = colour * (1 - ink[4 * place + 3]! * strength) + ink[4 * place + c]! * strength;
				bytes[at + c] = colour;
			}
			bytes[at + 3] = 255;
		}
	});
	return { colours: new Uint32Array(bytes.buffer), plain };
}

/** What a choropleth colours by. */
export type Coloured = Pick<Choropleth, 'classes' | 'classOf' | 'uncertain'>;

/** Makes palettes; the paints stay while the styles do, as from one step of a slider to the next. */
export function paletteMaker(patterns: Patterns, steps: number) {
	const inks = lazyBy((mark: DrawnMark) => {
		const pattern = patterns[mark];
		return pattern && inkOf(pattern, steps);
	});
	let mixed: { readonly styles: string; readonly paints: Paints } | undefined;
	/** The palette of a choropleth; all classes but `lit` fade where one is lit. */
	return ({ classes, classOf, uncertain }: Coloured, lit: string | undefined): Palette => {
		const classStyles = stylesOf(classes, lit);
		const styles = JSON.stringify(classStyles);
		if (mixed?.styles !== styles) mixed = { styles, paints: paintsOf(classStyles, inks, steps) };
		const styleOf = new Uint16Array(classOf.length);
		for (let i = 0; i < styleOf.length; i++) styleOf[i] = 2 * classOf[i]! + (uncertain?.[i] ?? 0);
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
export function runsOf(pixels: Uint16Array, { width }: Pick<RasterSize, 'width'>): Runs {
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

/** Paints the pixels of every territory whose style is not that of the palette they were painted by. */
export function paintRuns(
	{ start, end, territory }: Runs,
	{ steps, column, row }: PatternGrid,
	palette: Palette,
	before: Palette | undefined,
	out: Uint32Array
) {
	const { styleOf, paints } = palette;
	const { colours, plain } = paints;
	const known = before?.paints === paints ? before.styleOf : undefined;
	const width = column.length;
	const places = steps * steps;
	for (let run = 0; run < start.length; run++) {
		const style = styleOf[territory[run]!]!;
		if (known?.[territory[run]!] === style) continue;
		const from = start[run]!;
		const to = end[run]!;
		if (plain[style]) {
			out.fill(colours[style * places]!, from, to);
			continue;
		}
		const y = Math.floor(from / width);
		const line = style * places + row[y]! * steps;
		for (let i = from, x = from - y * width; i < to; i++, x++) out[i] = colours[line + column[x]!]!;
	}
}

/** The colours of a screen: territories, and the QPVs above them where `qpvs` says where those are. */
export class Colouring {
	readonly #grid: PatternGrid;
	readonly #territories: Runs;
	readonly #qpvs: Runs | undefined;
	readonly #paletteOf: ReturnType<typeof paletteMaker>;
	readonly #qpvPaletteOf: ReturnType<typeof paletteMaker>;
	#shown: Palette | undefined;
	/** QPVs are painted over what is shown. */
	#covered = false;

	constructor(
		size: RasterSize,
		pixels: Uint16Array,
		qpvs: Uint16Array | undefined,
		patterns: Patterns,
		grid: PatternGrid
	) {
		this.#grid = grid;
		this.#territories = runsOf(pixels, size);
		this.#qpvs = qpvs && runsOf(qpvs, size);
		this.#paletteOf = paletteMaker(patterns, grid.steps);
		this.#qpvPaletteOf = paletteMaker(patterns, grid.steps);
	}

	/** Colours `out`, which holds what was coloured last; without `qpvs` where they are hidden. */
	colour(out: Uint32Array, choropleth: Coloured, qpvs: Coloured | undefined, lit: string | undefined) {
		const palette = this.#paletteOf(choropleth, lit);
		const covers = qpvs !== undefined && this.#qpvs !== undefined;
		// What QPVs covered shows again once they are hidden.
		const before = this.#covered && !covers ? undefined : this.#shown;
		paintRuns(this.#territories, this.#grid, palette, before, out);
		if (covers) paintRuns(this.#qpvs, this.#grid, this.#qpvPaletteOf(qpvs, lit), undefined, out);
		this.#covered = covers;
		this.#shown = palette;
	}
}
