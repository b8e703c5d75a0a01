import { itemsOf, type Atlas } from './atlas';
import type { PlaceDetails } from './typed/known-places';

/** What reading a list by names asks for, from the published territories. */
export function placeDetailsOf({ territories, territoryOf, cellsOf, cells, qpvs }: Atlas): PlaceDetails {
	const communes = territories.commune.codes;
	const epcis = new Int32Array(communes.length).fill(-1);
	cells.commune.forEach((commune, cell) => (epcis[commune] = territoryOf.epci[cell]!));
	return {
		epcis,
		qpvs: territories.qpv.codes.map((_, position) => {
			const own = new Set(itemsOf(cellsOf.qpv, position).map((cell) => cells.commune[cell]!));
			return { population: qpvs.population[position] ?? 0, communes: [...own].map((at) => communes[at]!) };
		})
	};
}
