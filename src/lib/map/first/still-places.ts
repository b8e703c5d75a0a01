import type { Identifiers } from '$lib/data/geometry/identifiers';
import type { Level } from '$lib/domain/territory/atlas';
import { lazyBy } from '$lib/domain/text/lazy';
import type { MapTerritory } from '../scene/map-territory';
import { edgeWhere } from './first-outline';
import type { StillLayer, StillTerritories } from './still-file';

/** Says what is where on a picture of the region, in pixels of its raster. */
export class StillPlaces {
	constructor(
		readonly identifiers: Identifiers,
		readonly layers: readonly StillLayer[],
		readonly territories: Readonly<Partial<Record<Level, StillTerritories>>>
	) {}

	/** For each pixel 1 + the territory of a level, 0 for none. */
	readonly #pixelsOf = lazyBy((level: Level): Uint16Array => {
		const { pixels } = this.identifiers;
		const holders = this.territories[level]?.holders;
		if (!holders) return pixels;
		return pixels.map((pixel) => (pixel === 0 ? 0 : (holders[pixel - 1] ?? -1) + 1));
	});

	/** The top-most territory at a point, or within `tolerance` of a circle. */
	at(x: number, y: number, tolerance: number): MapTerritory | undefined {
		const { width, height } = this.identifiers;
		for (const { level, circles } of this.layers) {
			if (circles) {
				const position = circles.findIndex(
					([cx, cy, radius]) => radius > 0 && Math.hypot(x - cx, y - cy) <= radius + tolerance
				);
				if (position >= 0) return { level, position };
			} else {
				const [column, row] = [Math.floor(x), Math.floor(y)];
				if (column < 0 || row < 0 || column >= width || row >= height) continue;
				const pixel = this.#pixelsOf(level)[row * width + column] ?? 0;
				if (pixel > 0) return { level, position: pixel - 1 };
			}
		}
		return undefined;
	}

	/** The pixels at the edge of a surface, or the circle, of a territory. */
	shapeOf({ level, position }: MapTerritory) {
		const circles = this.layers.find((layer) => layer.level === level)?.circles;
		const [x = 0, y = 0, radius = 0] = circles?.[position] ?? [];
		if (circles) return { edge: [], circle: radius > 0 ? { x, y, radius } : undefined };
		const holds = (pixel: number | undefined) => pixel === position + 1;
		return { edge: edgeWhere(this.#pixelsOf(level), this.identifiers.width, holds), circle: undefined };
	}
}
