import { lackingGroups } from '../figures/groups';
import { partOf, type Part } from '../figures/part';
import type { PostSize } from '../campaign/post-size';
import type { Results } from '../figures/results';
import { itemsOf, type Level } from '../territory/atlas';
import { curly, plural } from '../text/french';
import { namesAmong } from './names';

/** One territory of a group. */
export interface GroupMember {
	readonly position: number;
	readonly code: string;
	readonly name: string;
	/** Missing FTE of the part asked for. */
	readonly unmet: number;
}

/** Neighbours that one post could serve, with their words. */
export interface GroupRow {
	/** Code of the member that lacks most: what an address calls the group. */
	readonly code: string;
	/** « Charvieu-Chavagneux et 3 voisins » */
	readonly name: string;
	/** Départements. */
	readonly context: string;
	readonly members: readonly GroupMember[];
	readonly unmet: number;
	readonly population: number;
	/** Cells of all members. */
	readonly cells: Uint32Array;
}

export interface GroupQuestion {
	readonly part: Part;
	readonly size: PostSize;
	readonly nextTo: (position: number) => readonly number[];
	/** 1 for what passes the filter; absent: everything. */
	readonly passes?: ArrayLike<number> | undefined;
}

/** The groups of a level, those that lack most first; a lack counts from the norm's threshold of attention on. */
export function groupRowsOf(
	results: Results,
	level: Level,
	{ part, size, nextTo, passes }: GroupQuestion
): GroupRow[] {
	const { atlas, norm, coverage, profiles } = results;
	const { codes, names } = atlas.territories[level];
	const { unmet } = partOf(coverage[level], part);
	const wish = { size, least: norm.attention, ...(passes && { passes }) };
	return lackingGroups(unmet, nextTo, wish).map(({ members, unmet: together }) => {
		const first = curly(names[members[0]!]!);
		const others = members.length - 1;
		const cells = Uint32Array.from(
			members.flatMap((position) => [...itemsOf(atlas.cellsOf[level], position)])
		).sort();
		return {
			code: codes[members[0]!]!,
			name: `${first} et ${others} ${plural(others, 'voisin')}`,
			context: level === 'departement' ? '' : namesAmong(atlas, cells, 'departement'),
			members: members.map((position) => ({
				position,
				code: codes[position]!,
				name: curly(names[position]!),
				unmet: unmet[position]!
			})),
			unmet: together,
			population: members.reduce((sum, position) => sum + profiles[level].population[position]!, 0),
			cells
		};
	});
}
