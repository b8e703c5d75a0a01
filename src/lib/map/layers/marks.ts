/** Images of the marks that go with a colour, drawn here so that the map asks for no file. */
export const MARK_IMAGES = { hatch: 'mark-hatch', dots: 'mark-dots', uncertain: 'mark-uncertain' } as const;
/** A mark of a class, or that of an uncertain lack. */
export type DrawnMark = keyof typeof MARK_IMAGES;
/** Every mark, the lowest first. */
export const DRAWN_MARKS = ['hatch', 'dots', 'uncertain'] as const satisfies readonly DrawnMark[];

/** Side of the square that a mark repeats. */
const SIZE = 8;

/** What is drawn with one colour: red, green, blue (0 to 255), cover (0 to 1), and where. */
interface Stroke {
	readonly ink: readonly [number, number, number, number];
	holds(x: number, y: number): boolean;
}

const INK = [27, 36, 48, 0.55] as const;

/** Distance from the nearest multiple of the side. */
const fromSide = (value: number) => Math.abs(value - SIZE * Math.round(value / SIZE));

/** Lines from corner to corner, `x + by · y` apart by one side. */
const lines =
	(by: 1 | -1, width: number, shift = 0) =>
	(x: number, y: number) =>
		fromSide(x + by * y - shift) / Math.SQRT2 <= width / 2;

const STROKES: Readonly<Record<DrawnMark, readonly Stroke[]>> = {
	hatch: [{ ink: INK, holds: lines(1, 1) }],
	dots: [
		{
			ink: INK,
			holds: (x, y) =>
				[SIZE / 4, (3 * SIZE) / 4].some((at) => Math.hypot(fromSide(x - at), fromSide(y - at)) <= 0.9)
		}
	],
	// Lines the other way, dark beside light: seen on every colour of coverage.
	uncertain: [
		{ ink: [255, 255, 255, 0.75], holds: lines(-1, 1.1, 1.2) },
		{ ink: INK, holds: lines(-1, 1.1) }
	]
};

/** Points tried along the side of a pixel. */
const SAMPLES = 4;

/** A mark as it is repeated over the pixels: `side`² of them, RGBA. */
export interface MarkPattern {
	readonly side: number;
	readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** A mark drawn `density` pixels a pixel of the page, without a canvas: the build draws it too. */
export function markPattern(mark: DrawnMark, density: number): MarkPattern {
	const side = SIZE * density;
	const rgba = new Uint8ClampedArray(side * side * 4);
	for (let pixel = 0; pixel < side * side; pixel++) {
		// Colours are multiplied by their cover until the end.
		const sum = [0, 0, 0, 0];
		for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
			const x = ((pixel % side) + ((sample % SAMPLES) + 0.5) / SAMPLES) / density;
			const y = (Math.floor(pixel / side) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / density;
			let seen = [0, 0, 0, 0];
			for (const { ink, holds } of STROKES[mark]) {
				if (!holds(x, y)) continue;
				const [red, green, blue, cover] = ink;
				seen = [red * cover, green * cover, blue * cover, cover].map(
					(value, c) => value + seen[c]! * (1 - cover)
				);
			}
			for (let c = 0; c < 4; c++) sum[c]! += seen[c]! / SAMPLES ** 2;
		}
		const [red = 0, green = 0, blue = 0, cover = 0] = sum;
		if (cover > 0) rgba.set([red / cover, green / cover, blue / cover, cover * 255], pixel * 4);
	}
	return { side, rgba };
}

/** A pattern as MapLibre wants it. */
export interface MarkImage {
	readonly id: string;
	readonly data: ImageData;
	readonly pixelRatio: number;
}

/** The patterns at the screen's density. */
export function markImages(density: number): MarkImage[] {
	const pixelRatio = Math.max(1, Math.round(density));
	return DRAWN_MARKS.map((mark) => {
		const { side, rgba } = markPattern(mark, pixelRatio);
		return { id: MARK_IMAGES[mark], data: new ImageData(rgba, side, side), pixelRatio };
	});
}
