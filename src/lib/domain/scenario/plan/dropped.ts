import { REMAINDER, type Assignment } from '../../campaign/campaign';
import { itemsOf, type Atlas } from '../../territory/atlas';

/** What lies under a place that is dropped on a map: positions. */
export interface Under {
	readonly qpv?: number | undefined;
	/** Absent outside the region. */
	readonly commune?: number | undefined;
}

/** True of a commune with QPVs and something beside them. */
export function hasRemainder({ cells, cellsOf }: Atlas, commune: number): boolean {
	const inside = itemsOf(cellsOf.commune, commune);
	const qpvs = inside.filter((cell) => cells.qpv[cell]! >= 0).length;
	return qpvs > 0 && qpvs < inside.length;
}

/**
 * The place that a place of a post becomes where it is dropped, of the same kind: a commune, an EPCI or a département
 * stays one. On a QPV it is the QPV, and beside it the commune outside its QPVs. `undefined` outside the region.
 */
export function droppedPlace(
	atlas: Atlas,
	{ level }: Assignment,
	{ qpv, commune }: Under
): Assignment | undefined {
	const { territories, communes } = atlas;
	const at = (of: 'qpv' | 'commune' | 'epci' | 'departement', position: number | undefined) => {
		const code = position === undefined ? undefined : territories[of].codes[position];
		return code === undefined ? undefined : { level: of, code };
	};
	switch (level) {
		case 'epci':
		case 'departement':
			return commune === undefined ? undefined : at(level, communes[level][commune]);
		case 'commune':
		case REMAINDER:
		case 'qpv': {
			const found = at('qpv', qpv) ?? at('commune', commune);
			const outside = level !== 'commune' && found?.level === 'commune' && hasRemainder(atlas, commune!);
			return found && outside ? { ...found, level: REMAINDER } : found;
		}
		default:
			throw new TypeError(level satisfies never);
	}
}

export const samePlace = (a: Assignment, b: Assignment): boolean => a.level === b.level && a.code === b.code;

/** The places of a post with one in the place of another, its share kept; `undefined` where the post works there already. */
export function placesMoved(
	assignments: readonly Assignment[],
	from: Assignment,
	{ level, code }: Assignment
): readonly Assignment[] | undefined {
	if (assignments.some((one) => samePlace(one, { level, code }))) return undefined;
	return assignments.map((one) => (samePlace(one, from) ? { ...one, level, code } : one));
}
