import type { StructureType, TargetLevel } from '../campaign/campaign';
import { itemsOf, positionOf, type Atlas, type Level } from '../territory/atlas';
import { compareNames, folded } from '../text/french';
import type { PostRow } from './post-row';

/** What a post must satisfy to be listed; a criterion that is `undefined` asks nothing. */
export interface PostFilter {
	/** Words of its structure, places, codes, funders or identifier. */
	readonly text: string | undefined;
	readonly structure: string | undefined;
	readonly type: StructureType | undefined;
	readonly funder: string | undefined;
	/** Code of a département that it reaches. */
	readonly departement: string | undefined;
	/** Level of one of its places. */
	readonly place: TargetLevel | undefined;
	/** Another structure stands on one of its cells. */
	readonly overlapping: true | undefined;
	/** A territory that it reaches. */
	readonly territory: { readonly level: Level; readonly code: string } | undefined;
}

export const NO_POST_FILTER: PostFilter = {
	text: undefined,
	structure: undefined,
	type: undefined,
	funder: undefined,
	departement: undefined,
	place: undefined,
	overlapping: undefined,
	territory: undefined
};

export const isFiltered = (filter: PostFilter): boolean =>
	Object.values(filter).some((value) => value !== undefined);

function words({ post, places }: PostRow): string {
	return folded(
		[
			post.id,
			post.structure,
			...post.funding.map(({ funder }) => funder),
			...places.flatMap(({ name, code }) => [name ?? '', code])
		].join(' ')
	);
}

/** Whether a post reaches one of the cells of a territory; a territory that there is not has none. */
function reaches(atlas: Atlas, { level, code }: NonNullable<PostFilter['territory']>) {
	const position = positionOf(atlas.territories[level], code);
	const wanted = new Set(position === undefined ? [] : itemsOf(atlas.cellsOf[level], position));
	return ({ reach }: PostRow) => reach.cells.some((cell) => wanted.has(cell));
}

/** The posts that pass, in the order given. */
export function passingPosts(atlas: Atlas, rows: readonly PostRow[], filter: PostFilter): PostRow[] {
	const { structure, type, funder, place, overlapping } = filter;
	const typed = folded(filter.text ?? '');
	const { codes } = atlas.territories.departement;
	const inside = filter.territory && reaches(atlas, filter.territory);
	return rows.filter(
		(row) =>
			(typed === '' || words(row).includes(typed)) &&
			(structure === undefined || row.post.structure === structure) &&
			(type === undefined || row.post.structureType === type) &&
			(funder === undefined || row.post.funding.some((one) => one.funder === funder)) &&
			(filter.departement === undefined || row.departements.some((at) => codes[at] === filter.departement)) &&
			(place === undefined || row.places.some(({ target }) => target === place)) &&
			(!overlapping || row.others.length > 0) &&
			(!inside || inside(row))
	);
}

const each = (values: readonly string[]) => [...new Set(values)].sort(compareNames);

/** Structures and funders that the posts name, for lists to choose from. */
export const structuresOf = (rows: readonly PostRow[]) => each(rows.map(({ post }) => post.structure));
export const fundersOf = (rows: readonly PostRow[]) =>
	each(rows.flatMap(({ post }) => post.funding.map(({ funder }) => funder)));
