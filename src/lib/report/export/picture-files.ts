import { withResolution } from '../../data/files/png';

/** The map as files: an SVG becomes a PNG by being drawn on a canvas. */

/** Pixels of the picture's own width: with it, its legend stands beside the map. */
export const PICTURE_WIDTH = 900;
/** 2 700 pixels: 23 cm at that resolution. */
const DOTS_PER_INCH = 300;
const SCALE = 3;

export interface RenderedPicture {
	readonly blob: Blob;
	readonly width: number;
	readonly height: number;
}

function imageOf(svg: string): Promise<HTMLImageElement> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	return new Promise<HTMLImageElement>((resolve, reject) => {
		const image = new Image();
		image.onload = () => resolve(image);
		image.onerror = () => reject(new Error('La carte n’a pas pu être dessinée.'));
		image.src = url;
	}).finally(() => URL.revokeObjectURL(url));
}

export async function pngOf(svg: string): Promise<RenderedPicture> {
	const image = await imageOf(svg);
	const canvas = document.createElement('canvas');
	canvas.width = image.width * SCALE;
	canvas.height = image.height * SCALE;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('Ce navigateur ne sait pas dessiner l’image. Choisissez le SVG.');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('L’image est trop grande pour ce navigateur. Choisissez le SVG.');
	const bytes = withResolution(new Uint8Array(await blob.arrayBuffer()), DOTS_PER_INCH);
	return { blob: new Blob([bytes], { type: 'image/png' }), width: image.width, height: image.height };
}
