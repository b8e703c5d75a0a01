import { fteByPost } from '../campaign/allocation';
import type { Post } from '../campaign/campaign';
import { placementOf } from '../campaign/placement';
import type { Atlas } from '../territory/atlas';

/** What one post gives to cells. */
export interface Allotment {
	readonly cells: Uint32Array;
	readonly fte: Float64Array;
}

/** What each post gives to each cell that it reaches, by the allocation of the map. */
export function allotmentsOf(
	atlas: Atlas,
	posts: readonly Pick<Post, 'fte' | 'assignments'>[],
	key: Float64Array | undefined
): Allotment[] {
	const whole = posts.map(({ fte, assignments }): Post => ({
		id: '',
		structure: '',
		structureType: 'autre',
		fte,
		funding: [],
		assignments
	}));
	const placement = placementOf(atlas, { id: '', label: '', demonstration: false, posts: whole });
	const given = fteByPost(placement, posts.length, key);
	return placement.cellsOfPost.map((cells, post) => ({
		cells,
		fte: Float64Array.from(cells, (cell) => given[post]!.get(cell) ?? 0)
	}));
}
