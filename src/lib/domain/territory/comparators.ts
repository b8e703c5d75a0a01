import { isPerimeterLevel, itemsOf, type Atlas, type BaseLevel, type Level } from './atlas';
import { mainTerritory } from './containment';

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
