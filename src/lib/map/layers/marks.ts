/** Images of the marks that go with a colour, drawn here so that the map asks for no file. */
export const MARK_IMAGES = { hatch: 'mark-hatch', dots: 'mark-dots', uncertain: 'mark-uncertain' } as const;
/** A mark of a class, or that of an uncertain lack. */
export type DrawnMark = keyof typeof MARK_IMAGES;
/** Every mark, the lowest first. */
export const DRAWN_MARKS = ['hatch', 'dots', 'uncertain'] as const satisfies readonly DrawnMark[];

const SIZE = 8;
const MARK_INK = 'rgba(27, 36, 48, 0.55)';

type Draw = (context: CanvasRenderingContext2D) => void;

/** Lines from corner to corner, continued in the corners so that the pattern has no seam. */
const hatch: Draw = (context) => {
	context.lineWidth = 1;
	context.beginPath();
	for (const shift of [-SIZE, 0, SIZE]) {
		context.moveTo(shift - 1, SIZE + 1);
		context.lineTo(shift + SIZE + 1, -1);
	}
	context.stroke();
};

const dots: Draw = (context) => {
	for (const [x, y] of [
		[SIZE / 4, SIZE / 4],
		[(3 * SIZE) / 4, (3 * SIZE) / 4]
	] as const) {
		context.beginPath();
		context.arc(x, y, 0.9, 0, 2 * Math.PI);
		context.fill();
	}
};

/** Lines the other way, dark beside light: seen on every colour of coverage. */
const uncertain: Draw = (context) => {
	for (const [colour, beside] of [
		['rgba(255, 255, 255, 0.75)', 1.2],
		[MARK_INK, 0]
	] as const) {
		context.strokeStyle = colour;
		context.lineWidth = 1.1;
		context.beginPath();
		for (const shift of [-SIZE, 0, SIZE]) {
			context.moveTo(shift - 1 + beside, -1);
			context.lineTo(shift + SIZE + 1 + beside, SIZE + 1);
		}
		context.stroke();
	}
};

const DRAWINGS: Readonly<Record<DrawnMark, Draw>> = { hatch, dots, uncertain };

/** A pattern as MapLibre wants it. */
export interface MarkImage {
	readonly mark: DrawnMark;
	readonly id: string;
	readonly data: ImageData;
	readonly pixelRatio: number;
}

/** The patterns at the screen's density. */
export function markImages(density: number): MarkImage[] {
	const pixelRatio = Math.max(1, Math.round(density));
	return DRAWN_MARKS.flatMap((mark) => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = SIZE * pixelRatio;
		const context = canvas.getContext('2d');
		if (!context) return [];
		context.scale(pixelRatio, pixelRatio);
		context.strokeStyle = context.fillStyle = MARK_INK;
		DRAWINGS[mark](context);
		const data = context.getImageData(0, 0, canvas.width, canvas.height);
		return [{ mark, id: MARK_IMAGES[mark], data, pixelRatio }];
	});
}
