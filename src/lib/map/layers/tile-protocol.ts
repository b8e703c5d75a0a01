import { addProtocol } from 'maplibre-gl';
import type { Geometry, Shapes } from '$lib/data/geometry/geometry';

let opened = 0;

/**
 * Answers a map that is taken down and may still ask: a tile without anything, rather than a request to the network. It
 * stands here, for MapLibre keeps what is registered, and a function made beside a map would hold the whole of it.
 */
const nothing = () => Promise.resolve({ data: new ArrayBuffer(0) });

/** A scheme whose tiles come from `geometry`; a map has its own, so that two maps never mix. */
export interface TileScheme {
	readonly scheme: string;
	close(): void;
}

/** Address of the tiles that hold some shapes. */
export const tilesAt = (scheme: string, shapes: readonly Shapes[]) =>
	`${scheme}://${shapes.join('+')}/{z}/{x}/{y}`;

/** `onfail` hears of contours that could not be read. */
export function openTileScheme(geometry: Geometry, onfail: (message: string) => void): TileScheme {
	const scheme = `maillage${++opened}`;
	addProtocol(scheme, async ({ url }) => {
		const [shapes, z, x, y] = url.slice(scheme.length + 3).split('/');
		try {
			// `tilesAt` wrote these names.
			const names = (shapes ?? '').split('+') as Shapes[];
			return { data: await geometry.tile(names, Number(z), Number(x), Number(y)) };
		} catch (error) {
			if (error instanceof Error) onfail(error.message);
			return { data: new ArrayBuffer(0) };
		}
	});
	return {
		scheme,
		close: () => addProtocol(scheme, nothing)
	};
}
