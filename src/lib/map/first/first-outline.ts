import { itemsOf, type Atlas } from '$lib/domain/territory/atlas';
import type { MapTerritory } from '../scene/map-territory';
import type { FirstColours } from './first-colours';

/** Communes whose surface a territory is made of; none for a QPV, which is a circle. */
function communesOf(atlas: Atlas, { level, position }: MapTerritory): ReadonlySet<number> {
	if (level === 'qpv') return new Set();
	const { cellsOf, cells, communes } = atlas;
	return new Set(
		Array.from(itemsOf(cellsOf[level], position), (cell) => {
			const commune = cells.commune[cell]!;
			const holder = communes.contourOf[commune]!;
			return holder < 0 ? commune : holder;
		})
	);
}

/** Pixels that are of a surface beside one that is not. */
export function edgeWhere(
	pixels: Uint16Array,
	width: number,
	holds: (pixel: number | undefined) => boolean
): readonly number[] {
	const found: number[] = [];
	for (let i = 0; i < pixels.length; i++)
		if (
			holds(pixels[i]) &&
			!(holds(pixels[i - 1]) && holds(pixels[i + 1]) && holds(pixels[i - width]) && holds(pixels[i + width]))
		)
			found.push(i);
	return found;
}

/** Pixels at the edge of a territory, inside it. */
export function edgeOf(
	colours: FirstColours,
	atlas: Atlas,
	territory: MapTerritory,
	width: number
): readonly number[] {
	const pixels = colours.pixelsOf('commune');
	const communes = pixels && communesOf(atlas, territory);
	if (!communes || communes.size === 0) return [];
	return edgeWhere(pixels, width, (pixel) => pixel !== undefined && communes.has(pixel - 1));
}

const CASING = { colour: 'rgba(255, 255, 255, 0.9)', width: 4.5 };
const LINE = { colour: '#1b2430', width: 2 };

/** The pixels at the edge of a surface, or a circle. */
export interface EdgedShape {
	readonly edge: readonly number[];
	readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
}

/** Draws edges and circles as the live map does, on a canvas of `density` pixels a pixel of the page. */
export function drawEdges(context: CanvasRenderingContext2D, density: number, some: readonly EdgedShape[]) {
	const { width, height } = context.canvas;
	context.clearRect(0, 0, width, height);
	for (const { colour, width: thickness } of [CASING, LINE]) {
		const sideOf = (most: number) => Math.max(1, Math.round(Math.min(thickness, most) * density));
		context.fillStyle = context.strokeStyle = colour;
		context.lineWidth = sideOf(thickness);
		for (const { edge, circle } of some) {
			// What is small keeps some of its own colour.
			const side = sideOf(edge.length / density / 16);
			for (const i of edge)
				context.fillRect(
					(i % width) - Math.floor(side / 2),
					Math.floor(i / width) - Math.floor(side / 2),
					side,
					side
				);
			if (!circle) continue;
			context.beginPath();
			context.arc(circle.x * density, circle.y * density, (circle.radius + 1) * density, 0, 2 * Math.PI);
			context.stroke();
		}
	}
}
