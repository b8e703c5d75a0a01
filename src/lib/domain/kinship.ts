import { itemsOf, type Atlas, type Level } from './atlas';

/**
 * The territory of `level` where most inhabitants of `cells` live; `undefined` where they have none.
 * An EPCI over two départements is compared with the one that holds most of its people.
 */
export function mainTerritory(atlas: Atlas, cells: Uint32Array, level: Level): number | undefined {
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
export function territoriesAmong(atlas: Atlas, cells: Uint32Array, level: Level): number[] {
	const found = new Set<number>();
	for (const cell of cells) {
		const territory = atlas.territoryOf[level][cell]!;
		if (territory >= 0) found.add(territory);
	}
	return [...found].sort((a, b) => a - b);
}

/** What a territory of each level is compared with, nearest first. */
const COMPARED_WITH: Record<Level, readonly Level[]> = {
	commune: ['epci', 'departement', 'region'],
	qpv: ['commune', 'epci', 'departement', 'region'],
	epci: ['departement', 'region'],
	arrondissement: ['departement', 'region'],
	departement: ['region'],
	region: []
};

export interface Comparator {
	readonly level: Level;
	readonly position: number;
}

/** EPCI, département and region of a territory (and commune, for a QPV). */
export function comparatorsOf(atlas: Atlas, level: Level, position: number): Comparator[] {
	const cells = itemsOf(atlas.cellsOf[level], position);
	return COMPARED_WITH[level].flatMap((other) => {
		const found = mainTerritory(atlas, cells, other);
		return found === undefined ? [] : [{ level: other, position: found }];
	});
}
