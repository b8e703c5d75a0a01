import type { Identifiers } from '$lib/data/geometry/identifiers';
import { isLevel, type Level } from '$lib/domain/territory/atlas';
import { lazyBy } from '$lib/domain/text/lazy';
import type { MapTerritory } from '../scene/map-territory';
import { edgeWhere, type EdgedShape } from './first-outline';
import type { PictureAnswers } from './picture-answers';
import type { StillLayer, StillTerritories } from './still-file';

/** Says what is where on a picture of the region, from files that the build has made with it. */
export class StillPlaces implements PictureAnswers {
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

	shapeOf({ level, position }: MapTerritory): EdgedShape {
		const circles = this.layers.find((layer) => layer.level === level)?.circles;
		const [x = 0, y = 0, radius = 0] = circles?.[position] ?? [];
		if (circles) return { edge: [], circle: radius > 0 ? { x, y, radius } : undefined };
		const holds = (pixel: number | undefined) => pixel === position + 1;
		return { edge: edgeWhere(this.#pixelsOf(level), this.identifiers.width, holds), circle: undefined };
	}

	nameOf({ level, position }: MapTerritory) {
		const { codes, names } = this.territories[level]!;
		return { name: names[position]!, code: codes[position]! };
	}

	linesOf({ level, position }: MapTerritory): readonly string[] {
		return this.layers.find((layer) => layer.level === level)!.lines[position]!.split('\n');
	}

	saidOf({ level, position }: MapTerritory): string {
		return this.territories[level]!.said[position]!;
	}

	find(level: string, code: string): MapTerritory | undefined {
		if (!isLevel(level)) return undefined;
		const position = this.territories[level]?.codes.indexOf(code) ?? -1;
		return position < 0 ? undefined : { level, position };
	}
}
