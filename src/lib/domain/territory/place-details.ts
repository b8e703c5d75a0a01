import { itemsOf, type Atlas } from './atlas';
import type { PlaceDetails } from './known-places';

/** What reading a list by names asks for, from the published territories and the names of communes that have merged. */
export function placeDetailsOf(
	{ territories, cellsOf, cells, qpvs }: Atlas,
	formerNames: PlaceDetails['formerNames']
): PlaceDetails {
	const communes = territories.commune.codes;
	return {
		qpvs: territories.qpv.codes.map((_, position) => {
			const own = new Set(itemsOf(cellsOf.qpv, position).map((cell) => cells.commune[cell]!));
			return { population: qpvs.population[position] ?? 0, communes: [...own].map((at) => communes[at]!) };
		}),
		formerNames
	};
}
