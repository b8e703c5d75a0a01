import type { Atlas } from '../territory/atlas';
import type { Placement, Portion } from './placement';

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
 * Gives each cell of a portion its FTE: pro rata to `key`, equally where the key is absent or is 0 on all of
 * the portion's cells. What is given adds up to the portion.
 */
export function shareOut(
	{ fte, cells }: Portion,
	key: Float64Array | undefined,
	give: (cell: number, fte: number) => void
): void {
	let sum = 0;
	if (key) for (const cell of cells) sum += key[cell]!;
	for (const cell of cells) give(cell, key && sum > 0 ? fte * (key[cell]! / sum) : fte / cells.length);
}

/** FTE of each cell; the sum is the located FTE. */
export function allocate(
	{ portions }: Pick<Placement, 'portions'>,
	cellCount: number,
	key: Float64Array | undefined
): Float64Array {
	const allocated = new Float64Array(cellCount);
	const give = (cell: number, fte: number) => (allocated[cell]! += fte);
	for (const portion of portions) shareOut(portion, key, give);
	return allocated;
}

/** FTE that each of `posts` brings to each cell that it reaches, one map a post. */
export function fteByPost(
	{ portions }: Pick<Placement, 'portions'>,
	posts: number,
	key: Float64Array | undefined
): ReadonlyMap<number, number>[] {
	const maps = Array.from({ length: posts }, () => new Map<number, number>());
	for (const portion of portions) {
		const map = maps[portion.post]!;
		shareOut(portion, key, (cell, fte) => map.set(cell, (map.get(cell) ?? 0) + fte));
	}
	return maps;
}

/** FTE that one post brings to `cells`. */
export function fteOfPost(
	{ portions }: Pick<Placement, 'portions'>,
	post: number,
	cells: Uint32Array,
	key: Float64Array | undefined
): number {
	const wanted = new Set(cells);
	let total = 0;
	for (const portion of portions)
		if (portion.post === post)
			shareOut(portion, key, (cell, fte) => {
				if (wanted.has(cell)) total += fte;
			});
	return total;
}
