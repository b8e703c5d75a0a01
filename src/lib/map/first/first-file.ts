import { mercatorX, mercatorY, worldSize, type Screen } from '$lib/data/geometry/mercator';
import type { Bounds } from '$lib/data/geometry/polygons';
import type { RasterSize } from '$lib/data/geometry/raster';

/** What the page knows of the picture that it arrives with, and of the raster behind it. */
export interface FirstFile extends RasterSize {
	/** Names of the picture and of its identifiers, with a content hash. */
	readonly picture: string;
	readonly identifiers: string;
	/** Whose identifiers these are: départements where the contours of the others are cut. */
	readonly level: 'commune' | 'departement';
	/** West, south, east, north: what the picture shows from edge to edge. */
	readonly bounds: Bounds;
}

/** Width in pixels of the page that a still picture is drawn for: lines and circles are as thick as on such a screen. */
export const DRAWN_FOR = 800;

/** Pixels of the longer side. */
const SIDE = 680;

/** The pixels that hold these bounds in Web Mercator. */
export function rasterSizeOf([west, south, east, north]: Bounds): RasterSize {
	const across = mercatorX(east) - mercatorX(west);
	const down = mercatorY(south) - mercatorY(north);
	const longer = Math.max(across, down);
	return { width: Math.round((SIDE * across) / longer), height: Math.round((SIDE * down) / longer) };
}

/** Where bounds are that fill `width` pixels. */
export function screenOfBounds([west, , east, north]: Bounds, width: number): Screen {
	const left = mercatorX(west);
	return { scale: width / (mercatorX(east) - left), left, top: mercatorY(north) };
}

/** Zoom at which a screen is seen. */
export const zoomOf = ({ scale }: Screen) => Math.log2(scale / worldSize(0));
