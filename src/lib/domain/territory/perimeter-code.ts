import { itemsOf, positionOf, type Atlas } from './atlas';
import { territoriesAmong } from './containment';
import { readCodes, writeCodes } from './listed-codes';
import { cellsWhere, PART_LEVELS, wholesOf } from './perimeter';

export const UNNAMED = 'Périmètre sans nom';

/** Stands between the name and the codes, in a perimeter's address. */
const NAME_END = '~';
/** Stands before the code of a commune that is left out of its EPCI. */
export const WITHOUT = '-';

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
			without.push(...missing.map((position) => WITHOUT + commune.codes[position]!));
		} else single.push(...members.map((position) => commune.codes[position]!));
	}
	const qpvCodes = qpvs.map((position) => qpv.codes[position]!);
	const codes = [...whole, ...without.sort(), ...single.sort(), ...qpvCodes];
	const singles = [...communes.map((position) => commune.codes[position]!), ...qpvCodes];
	return writePerimeter(name, codes, singles);
}

/** A perimeter's code from its name and its codes; `singles`: the same one by one, where some are EPCIs or left out. */
export const writePerimeter = (
	name: string,
	codes: readonly string[],
	singles: readonly string[] = codes
): string => `${addressName(name || UNNAMED)}${NAME_END}${writeCodes(codes, singles)}`;

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

/** The codes in a perimeter's code, unpacked; `undefined` where it is none. */
function listIn(text: string): string | undefined {
	const end = text.indexOf(NAME_END);
	return end < 0 ? undefined : readCodes(text.slice(end + NAME_END.length));
}

/** Whether a text is written as `formatPerimeter` writes; the territories that it names may be of another region. */
export function isPerimeterCode(text: string): boolean {
	const list = listIn(text);
	return list !== undefined && /^-?[0-9A-Z]+(?:,-?[0-9A-Z]+)*$/.test(list);
}

/** The name and the codes that a perimeter's code spells out, as they are written; `undefined` where it is none. */
export function writtenPerimeter(text: string): { name: string; codes: readonly string[] } | undefined {
	const list = listIn(text);
	if (list === undefined) return undefined;
	const codes = list
		.split(/[,;]/)
		.map((code) => code.trim())
		.filter((code) => code !== '');
	return { name: cutName(perimeterName(text).replaceAll('_', ' ').trim()) || UNNAMED, codes };
}

/** Reads what `formatPerimeter` writes; `undefined` where it is something else or holds no known code. */
export function parsePerimeter(atlas: Atlas, text: string): ParsedPerimeter | undefined {
	const written = writtenPerimeter(text);
	if (!written) return undefined;
	const { name, codes } = written;
	const inside = new Uint8Array(atlas.cells.count);
	const unknown: string[] = [];
	const mark = (code: string, value: 0 | 1) => {
		for (const level of PART_LEVELS) {
			const position = positionOf(atlas.territories[level], code);
			if (position === undefined) continue;
			for (const cell of itemsOf(atlas.cellsOf[level], position)) inside[cell] = value;
			return;
		}
		unknown.push(code);
	};
	// Whole EPCIs, then the communes left out of them, then what comes on top: in the order of the text.
	for (const code of codes)
		if (code.startsWith(WITHOUT)) mark(code.slice(WITHOUT.length), 0);
		else mark(code, 1);
	const cells = cellsWhere(inside);
	return cells.length > 0 ? { name, cells, unknown } : undefined;
}
