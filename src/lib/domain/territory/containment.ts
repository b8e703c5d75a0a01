import { isPerimeterLevel, itemsOf, type Atlas, type BaseLevel, type Level } from './atlas';

/**
 * The territory of `level` where most inhabitants of `cells` live; `undefined` where they have none.
 * An EPCI over two départements is compared with the one that holds most of its people.
 */
export function mainTerritory(atlas: Atlas, cells: Uint32Array, level: BaseLevel): number | undefined {
	const people = new Map<number, number>();
	for (const cell of cells) {
		const territory = atlas.territoryOf[level][cell]!;
		if (territory >= 0) people.set(territory, (people.get(territory) ?? 0) + atlas.cells.population[cell]!);
	}
	let best: number | undefined;
	for (const [territory, count] of people)
		if (best === undefined || count > people.get(best)!) best = territory;
	return best;
}

/** Territories of `level` that share a cell with `cells`, in order. */
export function territoriesAmong(atlas: Atlas, cells: Uint32Array, level: BaseLevel): number[] {
	const found = new Set<number>();
	for (const cell of cells) {
		const territory = atlas.territoryOf[level][cell]!;
		if (territory >= 0) found.add(territory);
	}
	return [...found].sort((a, b) => a - b);
}

/** Cells of several territories of a level, each once, in order: contracts may overlap. */
export function cellsAmong(atlas: Atlas, level: Level, positions: Iterable<number>): Uint32Array {
	const inside = new Uint8Array(atlas.cells.count);
	for (const position of positions)
		for (const cell of itemsOf(atlas.cellsOf[level], position)) inside[cell] = 1;
	return Uint32Array.from(inside.keys()).filter((cell) => inside[cell] === 1);
}

/** What a territory of each level is compared with, nearest first. */
const COMPARED_WITH: Record<Level, readonly BaseLevel[]> = {
	commune: ['epci', 'departement', 'region'],
	qpv: ['commune', 'epci', 'departement', 'region'],
	epci: ['departement', 'region'],
	arrondissement: ['departement', 'region'],
	departement: ['region'],
	region: [],
	cls: ['epci', 'departement', 'region'],
	perimetre: ['epci', 'departement', 'region']
};

export interface Comparator {
	readonly level: Level;
	readonly position: number;
}

/** EPCIs that a perimeter is compared with at most. */
const MOST_EPCIS = 3;

/** The EPCIs where most of a perimeter's people live, but the one that it is itself. */
function epcisOfPerimeter(atlas: Atlas, cells: Uint32Array): number[] {
	const { population } = atlas.cells;
	const people = new Map<number, number>();
	for (const cell of cells) {
		const epci = atlas.territoryOf.epci[cell]!;
		if (epci >= 0) people.set(epci, (people.get(epci) ?? 0) + population[cell]!);
	}
	if (people.size === 1) {
		const [epci] = people.keys();
		if (itemsOf(atlas.cellsOf.epci, epci!).length === cells.length) return [];
	}
	return [...people]
		.sort(([a, inA], [b, inB]) => inB - inA || a - b)
		.slice(0, MOST_EPCIS)
		.map(([epci]) => epci);
}

/** EPCI, département and region of a territory (and commune, for a QPV; several EPCIs, for a perimeter). */
export function comparatorsOf(atlas: Atlas, level: Level, position: number): Comparator[] {
	const cells = itemsOf(atlas.cellsOf[level], position);
	return COMPARED_WITH[level].flatMap((other): Comparator[] => {
		if (other === 'epci' && isPerimeterLevel(level))
			return epcisOfPerimeter(atlas, cells).map((position) => ({ level: other, position }));
		const found = mainTerritory(atlas, cells, other);
		return found === undefined ? [] : [{ level: other, position: found }];
	});
}
