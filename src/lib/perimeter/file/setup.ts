import type { AllPlaces } from '../../data/bundle/bundle';
import type { Manifest } from '../../data/bundle/manifest';
import type { Atlas } from '../../domain/territory/atlas';
import { NO_FORMER_CODES } from '../../domain/territory/former-codes';
import { placeListsOf } from '../../domain/territory/typed/known-places';
import { PART_LEVELS } from '../../domain/territory/perimeter';
import type { PerimeterSetup } from './messages';

/** What the worker is told of the bundle; `absolute` makes addresses that a worker can fetch. */
export function perimeterSetup(
	{ roles, parts }: Manifest,
	atlas: Atlas,
	places: AllPlaces,
	absolute: (file: string) => string
): PerimeterSetup {
	const { communes } = atlas;
	const { region, cog, territories, population } = placeListsOf(
		atlas,
		[...PART_LEVELS, 'departement'],
		NO_FORMER_CODES
	);
	const { west, south, east, north } = places.commune;
	const whole = places.region;
	return {
		files: {
			communes: (parts ?? [roles.geometry]).map(absolute),
			qpvGeometry: absolute(roles.qpvGeometry),
			postal: absolute(roles.postal),
			...(roles.former && { former: absolute(roles.former) }),
			...(roles.formerNames && { formerNames: absolute(roles.formerNames) })
		},
		...(parts && { fileOf: communes.departement }),
		lists: { region, cog, territories, population },
		bounds: [whole.west[0]!, whole.south[0]!, whole.east[0]!, whole.north[0]!],
		west,
		south,
		east,
		north,
		contourOf: communes.contourOf
	};
}
