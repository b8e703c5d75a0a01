import {
	itemsOf,
	positionOf,
	type Atlas,
	type BaseLevel,
	type Contract,
	type Members,
	type PerimeterLevel
} from './atlas';
import { territoriesAmong } from './containment';
import { readCodes, writeCodes } from './listed-codes';

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

export const UNNAMED = 'Périmètre sans nom';

const PART_LEVELS = [
	['epci', 'epcis'],
	['commune', 'communes'],
	['qpv', 'qpvs']
] as const satisfies readonly (readonly [BaseLevel, keyof PerimeterParts])[];

/** The cells of a perimeter, in order, and the codes that the atlas does not have. */
export function cellsOfParts(
	atlas: Atlas,
	parts: PerimeterParts
): { cells: Uint32Array; unknown: readonly string[] } {
	const inside = new Uint8Array(atlas.cells.count);
	const unknown: string[] = [];
	for (const [level, field] of PART_LEVELS)
		for (const code of parts[field]) {
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

/** Stands between the name and the codes, in a perimeter's address. */
const NAME_END = '~';

/** Characters of a name; what is longer is cut wherever it comes from. */
export const MAX_NAME = 80;
const cutName = (name: string) => {
	const signs = [...name];
	return signs.length <= MAX_NAME
		? name
		: `${signs
				.slice(0, MAX_NAME - 1)
				.join('')
				.trimEnd()}…`;
};

/** The name as an address carries it: `Pays de Thiers` → `Pays_de_Thiers`. */
const addressName = (name: string) => cutName(name.trim().replace(/[~_\s]+/g, ' ')).replaceAll(' ', '_');

/**
 * A perimeter as an address and as its own code: `Pays_de_Thiers~200070712,-63430,QN06301M`. Whole EPCIs first,
 * then the communes of these that are left out (`-`), then communes and QPVs, each in order: the same cells give the same text. A long
 * list is packed.
 */
export function formatPerimeter(atlas: Atlas, name: string, cells: Uint32Array): string {
	const { communes, qpvs } = wholesOf(atlas, cells);
	const { epci: epcis, commune, qpv } = atlas.territories;
	const inside = new Set(communes);
	const byEpci = new Map<number, number[]>();
	for (const position of communes) {
		const epci = atlas.communes.epci[position]!;
		byEpci.set(epci, [...(byEpci.get(epci) ?? []), position]);
	}
	const whole: string[] = [];
	const without: string[] = [];
	const single: string[] = [];
	for (const [epci, members] of [...byEpci].sort(([a], [b]) => a - b)) {
		const all = epci < 0 ? [] : territoriesAmong(atlas, itemsOf(atlas.cellsOf.epci, epci), 'commune');
		const missing = all.filter((position) => !inside.has(position));
		// An EPCI without some of its communes, where that is shorter than its communes one by one.
		if (epci >= 0 && missing.length + 2 <= members.length) {
			whole.push(epcis.codes[epci]!);
			without.push(...missing.map((position) => `-${commune.codes[position]!}`));
		} else single.push(...members.map((position) => commune.codes[position]!));
	}
	const qpvCodes = qpvs.map((position) => qpv.codes[position]!);
	const codes = [...whole, ...without.sort(), ...single.sort(), ...qpvCodes];
	const singles = [...communes.map((position) => commune.codes[position]!), ...qpvCodes];
	return `${addressName(name || UNNAMED)}${NAME_END}${writeCodes(codes, singles)}`;
}

/** Characters of a perimeter in an address that people and their mail programs still carry. */
const MAX_ADDRESS = 1500;

/** Whether an address can carry a perimeter. */
export const fitsAddress = (code: string): boolean =>
	encodeURIComponent(code).replaceAll('%2C', ',').length <= MAX_ADDRESS;

export interface ParsedPerimeter {
	readonly name: string;
	readonly cells: Uint32Array;
	/** Codes that are not in the atlas: they are left out. */
	readonly unknown: readonly string[];
}

/** The name in a perimeter's code, as the code writes it. */
export const perimeterName = (code: string): string => code.slice(0, code.indexOf(NAME_END));

/** Whether a text is written as `formatPerimeter` writes; the territories that it names may be of another region. */
export function isPerimeterCode(text: string): boolean {
	const end = text.indexOf(NAME_END);
	const list = end < 0 ? undefined : readCodes(text.slice(end + 1));
	return list !== undefined && /^-?[0-9A-Z]+(?:,-?[0-9A-Z]+)*$/.test(list);
}

/** Reads what `formatPerimeter` writes; `undefined` where it is something else or holds no known code. */
export function parsePerimeter(atlas: Atlas, text: string): ParsedPerimeter | undefined {
	const end = text.indexOf(NAME_END);
	if (end < 0) return undefined;
	const name = cutName(text.slice(0, end).replaceAll('_', ' ').trim()) || UNNAMED;
	const list = readCodes(text.slice(end + 1));
	if (list === undefined) return undefined;
	const codes = list
		.split(',')
		.map((code) => code.trim())
		.filter((code) => code !== '');
	const inside = new Uint8Array(atlas.cells.count);
	const unknown: string[] = [];
	const mark = (code: string, value: 0 | 1) => {
		for (const [level] of PART_LEVELS) {
			const position = positionOf(atlas.territories[level], code);
			if (position === undefined) continue;
			for (const cell of itemsOf(atlas.cellsOf[level], position)) inside[cell] = value;
			return;
		}
		unknown.push(code);
	};
	// Whole EPCIs, then the communes left out of them, then what comes on top: in the order of the text.
	for (const code of codes) mark(code.replace(/^-/, ''), code.startsWith('-') ? 0 : 1);
	const cells = cellsWhere(inside);
	return cells.length > 0 ? { name, cells, unknown } : undefined;
}
