import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { Geometry, Shapes } from '$lib/data/geometry';

let opened = 0;

/** A scheme whose tiles come from `geometry`; a map has its own, so that two maps never mix. */
export interface TileScheme {
	readonly scheme: string;
	close(): void;
}

/** `onfail` hears of contours that could not be read; the neighbours' are only a decoration. */
export function openTileScheme(geometry: Geometry, onfail: (message: string) => void): TileScheme {
	const scheme = `maillage${++opened}`;
	addProtocol(scheme, async ({ url }) => {
		const [shapes, z, x, y] = url.slice(scheme.length + 3).split('/');
		try {
			// The style of this map only asks for shapes that exist.
			return { data: await geometry.tile(shapes as Shapes, Number(z), Number(x), Number(y)) };
		} catch (error) {
			if (shapes !== 'neighbours' && error instanceof Error) onfail(error.message);
			return { data: new ArrayBuffer(0) };
		}
	});
	return { scheme, close: () => removeProtocol(scheme) };
}
