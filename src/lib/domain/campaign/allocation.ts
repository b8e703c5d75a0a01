import type { Atlas } from '../territory/atlas';
import type { Placement } from './placement';

/** How FTE without a declared share is divided over cells. */
export const ALLOCATION_KEYS = ['population', 'need', 'equal'] as const;
export type AllocationKey = (typeof ALLOCATION_KEYS)[number];

/** The key's value on each cell, `undefined` for equal shares. */
export function keyColumn(atlas: Atlas, key: AllocationKey, need: Float64Array): Float64Array | undefined {
	switch (key) {
		case 'population':
			return atlas.cells.population;
		case 'need':
			return need;
		case 'equal':
			return undefined;
		default:
			throw new TypeError(key satisfies never);
	}
}

/**
 * FTE of each cell: every portion is divided pro rata to `key`, equally where the key is absent or is 0
 * on all of the portion's cells. The sum equals the located FTE.
 */
export function allocate(
	placement: Placement,
	cellCount: number,
	key: Float64Array | undefined
): Float64Array {
	const allocated = new Float64Array(cellCount);
	for (const { fte, cells } of placement.portions) {
		let sum = 0;
		if (key) for (const cell of cells) sum += key[cell]!;
		if (key && sum > 0) for (const cell of cells) allocated[cell]! += fte * (key[cell]! / sum);
		else for (const cell of cells) allocated[cell]! += fte / cells.length;
	}
	return allocated;
}

/** FTE that one post brings to each of `cells`, by the same rule. */
export function fteOfPost(
	placement: Placement,
	post: number,
	cells: Uint32Array,
	key: Float64Array | undefined
): number {
	const wanted = new Set(cells);
	let total = 0;
	for (const portion of placement.portions) {
		if (portion.post !== post) continue;
		let sum = 0;
		if (key) for (const cell of portion.cells) sum += key[cell]!;
		for (const cell of portion.cells) {
			if (!wanted.has(cell)) continue;
			total += key && sum > 0 ? portion.fte * (key[cell]! / sum) : portion.fte / portion.cells.length;
		}
	}
	return total;
}
