import { itemsOf, type Level } from '../territory/atlas';
import type { StructureType } from '../campaign/campaign';
import { postsHere, type PostHere } from './explanation';
import type { Results } from './results';

/** The posts of one structure in a territory. */
export interface StructureHere {
	readonly structure: string;
	readonly structureType: StructureType;
	readonly fteHere: number;
	/** Where they were read, if all were read in one place. */
	readonly source?: string;
	readonly posts: readonly PostHere[];
}

/** Posts that reach a territory by structure, those that bring most first. */
export function structuresHere(results: Results, level: Level, position: number): StructureHere[] {
	const groups = new Map<string, { structureType: StructureType; fteHere: number; posts: PostHere[] }>();
	for (const here of postsHere(results, level, position)) {
		const { structure, structureType } = here.post;
		const group = groups.get(structure) ?? { structureType, fteHere: 0, posts: [] };
		groups.set(structure, group);
		group.fteHere += here.fteHere;
		group.posts.push(here);
	}
	const sourceOf = (posts: readonly PostHere[]) => {
		const source = posts[0]?.post.source;
		return posts.every(({ post }) => post.source === source) ? source : undefined;
	};
	return Array.from(groups, ([structure, group]) => ({
		structure,
		...group,
		source: sourceOf(group.posts)
	})).sort((a, b) => b.fteHere - a.fteHere || (a.structure < b.structure ? -1 : 1));
}

/** Cells of a territory where two structures or more work: an overlap, wanted or not. */
export function overlapCount(results: Results, level: Level, position: number): number {
	const cells = itemsOf(results.atlas.cellsOf[level], position);
	return cells.reduce((count, cell) => count + (results.presence.structures[cell]! >= 2 ? 1 : 0), 0);
}
