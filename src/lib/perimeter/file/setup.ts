import type { AllPlaces } from '../../data/bundle/bundle';
import type { Manifest } from '../../data/bundle/manifest';
import type { Atlas } from '../../domain/territory/atlas';
import { curly } from '../../domain/text/french';
import type { PerimeterSetup } from './messages';

/** What the worker is told of the bundle; `absolute` makes addresses that a worker can fetch. */
export function perimeterSetup(
	{ roles, parts }: Manifest,
	{ region, cog, territories, communes }: Atlas,
	places: AllPlaces,
	absolute: (file: string) => string
): PerimeterSetup {
	const { west, south, east, north } = places.commune;
	const whole = places.region;
	return {
		files: {
			communes: (parts ?? [roles.geometry]).map(absolute),
			qpvGeometry: absolute(roles.qpvGeometry),
			...(roles.former && { former: absolute(roles.former) })
		},
		...(parts && { fileOf: communes.departement }),
		known: {
			region: region.nom,
			cog,
			commune: territories.commune.codes,
			communeNames: territories.commune.names.map(curly),
			epci: territories.epci.codes,
			qpv: territories.qpv.codes
		},
		bounds: [whole.west[0]!, whole.south[0]!, whole.east[0]!, whole.north[0]!],
		west,
		south,
		east,
		north,
		contourOf: communes.contourOf
	};
}
