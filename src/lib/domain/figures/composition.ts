import { itemsOf, type Level } from '../territory/atlas';
import { territoriesAmong } from '../territory/containment';
import { figuresOfCells, type CellFigures } from './figures';
import type { Results } from './results';

/** Levels that a territory is shared out by, in a table. */
export type PartLevel = 'commune' | 'epci' | 'departement';

/** A part of a territory: what one commune (EPCI, département) has inside it. */
export interface CompositionPart {
	readonly level: PartLevel | 'qpv' | 'rest';
	/** −1 for the rest of a commune outside its QPVs, and for several QPVs together. */
	readonly position: number;
	readonly cells: Uint32Array;
	readonly figures: CellFigures;
	/** Its QPVs and what lies outside them, where it has any: they add up to it. */
	readonly within: readonly CompositionPart[];
	/** QPVs that it holds. */
	readonly qpvs: number;
}

/** Beyond these numbers of communes a table goes by EPCI, then by département. */
const MOST_COMMUNES = 120;
const MOST_BY_EPCI = 1000;

/** What the table of a territory lists: its communes, or EPCIs, or départements, so that one can read it. */
export function partLevelOf(communes: number): PartLevel {
	if (communes > MOST_BY_EPCI) return 'departement';
	return communes > MOST_COMMUNES ? 'epci' : 'commune';
}

function withinOf(results: Results, cells: Uint32Array, named: boolean): CompositionPart[] {
	const { qpv } = results.atlas.cells;
	const qpvs = territoriesAmong(results.atlas, cells, 'qpv');
	if (qpvs.length === 0) return [];
	const part = (
		level: CompositionPart['level'],
		position: number,
		keep: (cell: number) => boolean,
		count: number
	) => {
		const kept = cells.filter(keep);
		return {
			level,
			position,
			cells: kept,
			figures: figuresOfCells(results, kept),
			within: [],
			qpvs: count
		};
	};
	const rest = part('rest', -1, (cell) => qpv[cell]! < 0, 0);
	return [
		...(named
			? qpvs.map((position) => part('qpv', position, (cell) => qpv[cell] === position, 1))
			: [part('qpv', -1, (cell) => qpv[cell]! >= 0, qpvs.length)]),
		// A commune whose inhabitants all live in its QPVs, or a QPV alone, has no rest.
		...(rest.cells.length > 0 ? [rest] : [])
	];
}

/**
 * The parts of a territory, those that lack most first: each of its cells is in exactly one, so they add up
 * to it. Under each, its QPVs and the rest add up to the part.
 */
export function partsOf(results: Results, level: Level, position: number): CompositionPart[] {
	const { atlas } = results;
	const all = itemsOf(atlas.cellsOf[level], position);
	const by = partLevelOf(territoriesAmong(atlas, all, 'commune').length);
	const partOf = atlas.territoryOf[by];
	const groups = new Map<number, number[]>();
	for (const cell of all) {
		const group = groups.get(partOf[cell]!);
		if (group) group.push(cell);
		else groups.set(partOf[cell]!, [cell]);
	}
	return Array.from(groups, ([part, list]): CompositionPart => {
		const cells = Uint32Array.from(list);
		const qpvs = territoriesAmong(atlas, cells, 'qpv').length;
		return {
			level: by,
			position: part,
			cells,
			figures: figuresOfCells(results, cells),
			within: withinOf(results, cells, by === 'commune'),
			qpvs
		};
	}).sort(
		(a, b) =>
			b.figures.gap - a.figures.gap || b.figures.population - a.figures.population || a.position - b.position
	);
}

/** A place where two structures or more work, and which. */
export interface Overlap {
	readonly cell: number;
	readonly structures: readonly string[];
}

/** Cells of a territory where two structures or more work, the most structures first. */
export function overlapsOf(results: Results, level: Level, position: number): Overlap[] {
	const { structures, placement } = results.presence;
	const cells = itemsOf(results.atlas.cellsOf[level], position).filter((cell) => structures[cell]! >= 2);
	const names = new Map<number, Set<string>>(Array.from(cells, (cell) => [cell, new Set<string>()]));
	placement.cellsOfPost.forEach((reached, post) => {
		const { structure } = placement.campaign.posts[post]!;
		for (const cell of reached) names.get(cell)?.add(structure);
	});
	return Array.from(names, ([cell, set]) => ({ cell, structures: [...set].sort() })).sort(
		(a, b) => b.structures.length - a.structures.length || a.cell - b.cell
	);
}
