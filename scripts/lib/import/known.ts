import type { PlaceDetails } from '../../../src/lib/domain/territory/known-places';

interface Quarter {
	readonly population?: number;
	readonly communes: readonly string[];
}

/** What names are read with besides: the communes of each QPV, and the names of communes that have merged. */
export const placeDetailsOf = (
	qpvs: readonly Quarter[],
	formerNames: PlaceDetails['formerNames']
): PlaceDetails => ({
	qpvs: qpvs.map((quarter) => ({ population: quarter.population ?? 0, communes: quarter.communes })),
	formerNames
});
