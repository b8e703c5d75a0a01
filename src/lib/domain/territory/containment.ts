import { itemsOf, type Atlas, type BaseLevel, type Level } from './atlas';

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
