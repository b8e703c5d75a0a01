import { itemsOf, positionOf, type Atlas, type Contract, type Members, type PerimeterLevel } from './atlas';

/** What a perimeter is made of: whole territories, by code. A commune brings its QPVs' parts in it. */
export interface PerimeterParts {
	readonly epcis: readonly string[];
	readonly communes: readonly string[];
	/** Single QPVs, all their parts. */
	readonly qpvs: readonly string[];
}

export interface Perimeter extends PerimeterParts {
	readonly name: string;
}

/** A perimeter that an atlas can hold: its cells in order, each once. */
export interface CellPerimeter {
	readonly code: string;
	readonly name: string;
	readonly cells: Uint32Array;
	/** Of a CLS only. */
	readonly contract?: Contract;
}

/** Levels that a perimeter is made of, the finest first. */
export const PART_LEVELS = ['qpv', 'commune', 'epci'] as const;
export type LevelOfParts = (typeof PART_LEVELS)[number];
export const PART_FIELDS = {
	qpv: 'qpvs',
	commune: 'communes',
	epci: 'epcis'
} as const satisfies Readonly<Record<LevelOfParts, keyof PerimeterParts>>;

/** The cells of a perimeter, in order, and the codes that the atlas does not have. */
export function cellsOfParts(
	atlas: Atlas,
	parts: PerimeterParts
): { cells: Uint32Array; unknown: readonly string[] } {
	const inside = new Uint8Array(atlas.cells.count);
	const unknown: string[] = [];
	for (const level of PART_LEVELS)
		for (const code of parts[PART_FIELDS[level]]) {
			const position = positionOf(atlas.territories[level], code);
			if (position === undefined) unknown.push(code);
			else for (const cell of itemsOf(atlas.cellsOf[level], position)) inside[cell] = 1;
		}
	return { cells: cellsWhere(inside), unknown };
}

/** Positions of the ones of a mask. */
export function cellsWhere(mask: Uint8Array): Uint32Array {
	const cells: number[] = [];
	mask.forEach((one, cell) => one && cells.push(cell));
	return Uint32Array.from(cells);
}

function membersOfCells(lists: readonly Uint32Array[]): Members {
	const start = new Uint32Array(lists.length + 1);
	lists.forEach((cells, i) => (start[i + 1] = start[i]! + cells.length));
	const items = new Uint32Array(start[lists.length]!);
	lists.forEach((cells, i) => items.set(cells, start[i]!));
	return { start, items };
}

/** The same atlas with these perimeters as its territories of `level`, in code order; all else is shared. */
export function withPerimeters(
	atlas: Atlas,
	level: PerimeterLevel,
	perimeters: readonly CellPerimeter[]
): Atlas {
	const byCode = new Map(perimeters.map((perimeter) => [perimeter.code, perimeter]));
	const sorted = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	const contracts = sorted.flatMap(({ contract }) => (contract ? [contract] : []));
	return {
		...atlas,
		territories: {
			...atlas.territories,
			[level]: {
				level,
				count: sorted.length,
				codes: sorted.map(({ code }) => code),
				names: sorted.map(({ name }) => name)
			}
		},
		cellsOf: { ...atlas.cellsOf, [level]: membersOfCells(sorted.map(({ cells }) => cells)) },
		...(level === 'cls' && { contracts })
	};
}

/** The perimeters that an atlas holds at a level, in code order. */
export function perimetersOf(atlas: Atlas, level: PerimeterLevel): CellPerimeter[] {
	const { codes, names } = atlas.territories[level];
	return codes.map((code, position) => {
		const contract = level === 'cls' ? atlas.contracts?.[position] : undefined;
		const cells = itemsOf(atlas.cellsOf[level], position);
		return { code, name: names[position]!, cells, ...(contract && { contract }) };
	});
}

const holds = (inside: Uint8Array, cells: Uint32Array) => cells.every((cell) => inside[cell] === 1);

/** Cells as whole communes, and the QPVs that are wholly in but whose communes are not; what is left of neither. */
export function wholesOf(
	atlas: Atlas,
	cells: Uint32Array
): { communes: number[]; qpvs: number[]; rest: number } {
	const inside = new Uint8Array(atlas.cells.count);
	for (const cell of cells) inside[cell] = 1;
	const done = new Uint8Array(atlas.cells.count);
	const wholes = (level: 'commune' | 'qpv') => {
		const found = new Set<number>();
		for (const cell of cells) {
			const position = atlas.territoryOf[level][cell]!;
			if (position < 0 || found.has(position)) continue;
			const all = itemsOf(atlas.cellsOf[level], position);
			if (!holds(inside, all) || all.every((one) => done[one] === 1)) continue;
			found.add(position);
		}
		for (const position of found) for (const cell of itemsOf(atlas.cellsOf[level], position)) done[cell] = 1;
		return [...found].sort((a, b) => a - b);
	};
	const communes = wholes('commune');
	const qpvs = wholes('qpv');
	return { communes, qpvs, rest: cells.reduce((count, cell) => count + (done[cell] === 1 ? 0 : 1), 0) };
}
