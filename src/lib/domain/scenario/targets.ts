import { missingOf, FTE_EPSILON } from '../figures/coverage';
import { REMAINDER, type TargetLevel } from '../campaign/campaign';
import type { Results } from '../figures/results';
import { itemsOf } from '../territory/atlas';
import { kmBetween } from '../territory/nearest';
import type { Setting } from './setting';

/** What a proposed post may name: a commune without a QPV, a commune outside its QPVs, or a QPV. */
export interface LackingTarget {
	readonly level: Extract<TargetLevel, 'commune' | typeof REMAINDER | 'qpv'>;
	readonly code: string;
	/** Position of its commune or of its QPV. */
	readonly position: number;
	readonly cells: Uint32Array;
	/** Σ over its cells of max(0, need − FTE). */
	readonly missing: number;
	/** −1 where it is in none. */
	readonly epci: number;
	readonly departement: number;
	readonly lon: number;
	readonly lat: number;
}

/** FTE under which a target is too small to send somebody to. */
export const LEAST_FTE = 0.05;
const ENOUGH = LEAST_FTE - FTE_EPSILON;

/** Targets that miss at least `LEAST_FTE`, communes first, each level in code order. */
export function lackingTargets({ atlas, points }: Setting, { cellNeed, cellFte }: Results): LackingTarget[] {
	const found: LackingTarget[] = [];
	const add = (level: LackingTarget['level'], position: number, cells: Uint32Array) => {
		let missing = 0;
		for (const cell of cells) missing += missingOf(cellFte[cell]!, cellNeed[cell]!);
		if (missing < ENOUGH) return;
		const codeLevel = level === 'qpv' ? 'qpv' : 'commune';
		found.push({
			level,
			code: atlas.territories[codeLevel].codes[position]!,
			position,
			cells,
			missing,
			epci: atlas.territoryOf.epci[cells[0]!]!,
			departement: atlas.territoryOf.departement[cells[0]!]!,
			lon: points[codeLevel].lon[position]!,
			lat: points[codeLevel].lat[position]!
		});
	};
	for (let commune = 0; commune < atlas.territories.commune.count; commune++) {
		const cells = itemsOf(atlas.cellsOf.commune, commune);
		const outside = cells.filter((cell) => atlas.cells.qpv[cell]! < 0);
		add(outside.length < cells.length ? REMAINDER : 'commune', commune, outside);
	}
	for (let qpv = 0; qpv < atlas.territories.qpv.count; qpv++)
		add('qpv', qpv, itemsOf(atlas.cellsOf.qpv, qpv));
	return found;
}

/** Kilometres between the points of two targets. */
export const kmApart = (a: LackingTarget, b: LackingTarget): number =>
	kmBetween({ lon: [a.lon, b.lon], lat: [a.lat, b.lat] }, 0, 1);
