import { missingOf, FTE_EPSILON } from '../../figures/coverage';
import type { Atlas } from '../../territory/atlas';
import type { Allotment } from '../allotment';
import { postWorthOf, type Band, type PostWorth } from './measure';

/** What a planner may ask for, each a question of its own; none of them dominates another. */
export const OBJECTIVES = ['missing', 'people', 'lowest', 'missing-then-people'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Need and FTE of each cell before the posts that are looked for. */
export interface CellsBefore {
	readonly atlas: Atlas;
	readonly cellNeed: Float64Array;
	readonly cellFte: Float64Array;
}

/** FTE of one post from which a cell counts as served: half a day every two weeks. */
export const SERVED_FTE = 0.05;
export const isServedBy = (fte: number): boolean => fte >= SERVED_FTE - FTE_EPSILON;

/** True of a cell with a need that nobody works in. */
export const isUnserved = ({ cellNeed, cellFte }: CellsBefore, cell: number): boolean =>
	cellNeed[cell]! > 0 && !(cellFte[cell]! > 0);

type Entry = readonly (readonly [cell: number, amount: number])[];
const entryOf = ({ cells, fte }: Allotment): Entry => [...cells].map((cell, i) => [cell, fte[i]!] as const);

/** FTE that the posts take off the missing ones; those of QPVs count `qpvWeight` times. */
export function missingMeasure(before: CellsBefore, posts: readonly Allotment[], qpvWeight = 1): PostWorth {
	const { atlas, cellNeed, cellFte } = before;
	const room = (cell: number) => missingOf(cellFte[cell]!, cellNeed[cell]!);
	return postWorthOf(
		posts.map(entryOf),
		(cell) => ({ room: room(cell), unit: cell }),
		(cell) => [{ slope: atlas.cells.qpv[cell]! >= 0 ? qpvWeight : 1, width: room(cell) }]
	);
}

/**
 * Inhabitants newly served: those of a cell with need and no FTE count once, if one of the posts (not all
 * together) gives it `SERVED_FTE`.
 */
export function peopleMeasure(before: CellsBefore, posts: readonly Allotment[]): PostWorth {
	const { population } = before.atlas.cells;
	return postWorthOf(
		posts.map((post) =>
			entryOf(post).flatMap(([cell, fte]) => (isServedBy(fte) ? [[cell, 1] as const] : []))
		),
		(cell) => (isUnserved(before, cell) ? { room: 1, unit: cell } : undefined),
		(cell) => [{ slope: population[cell]!, width: 1 }]
	);
}

/** Worth of one FTE in each quarter of a unit's need: the first counts most. */
const QUARTER_SLOPES = [4, 3, 2, 1] as const;

/** Worth of what is still to be covered of a unit, once `covered` of its `need` is. */
export function bandsLeft(need: number, covered: number, weight: number): Band[] {
	const quarter = need / QUARTER_SLOPES.length;
	return QUARTER_SLOPES.flatMap((slope, i) => {
		const width = (i + 1) * quarter - Math.max(covered, i * quarter);
		return width > 0 ? [{ slope: slope * weight, width }] : [];
	});
}

/** The unit of each cell: its QPV, else the rest of its EPCI, else the rest of its commune. */
export function unitOfCell(atlas: Atlas, cell: number): number {
	const { qpv, commune } = atlas.cells;
	const qpvs = atlas.territories.qpv.count;
	const epci = atlas.territoryOf.epci[cell]!;
	if (qpv[cell]! >= 0) return qpv[cell]!;
	return epci >= 0 ? qpvs + epci : qpvs + atlas.territories.epci.count + commune[cell]!;
}

/** Raises the lowest: each QPV, and the rest of each EPCI, is worth more the less of its need is covered. */
export function lowestMeasure(before: CellsBefore, posts: readonly Allotment[], qpvWeight = 1): PostWorth {
	const { atlas, cellNeed, cellFte } = before;
	const need = new Map<number, number>();
	const covered = new Map<number, number>();
	for (let cell = 0; cell < atlas.cells.count; cell++) {
		const unit = unitOfCell(atlas, cell);
		need.set(unit, (need.get(unit) ?? 0) + cellNeed[cell]!);
		covered.set(unit, (covered.get(unit) ?? 0) + Math.min(cellNeed[cell]!, cellFte[cell]!));
	}
	return postWorthOf(
		posts.map(entryOf),
		(cell) => ({ room: missingOf(cellFte[cell]!, cellNeed[cell]!), unit: unitOfCell(atlas, cell) }),
		(unit) =>
			bandsLeft(need.get(unit)!, covered.get(unit)!, unit < atlas.territories.qpv.count ? qpvWeight : 1)
	);
}
