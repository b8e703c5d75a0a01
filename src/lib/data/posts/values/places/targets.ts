import { codeLevelOf } from '../../../../domain/campaign/campaign';
import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import type { PlaceTarget } from './place-reading';

/** The communes of a place of a post. */
export const communesOfTarget = ({ level, code }: PlaceTarget, places: KnownPlaces): readonly string[] =>
	places.communesOf({ level: codeLevelOf(level), code });

/** The territory of a place of a post: of a commune outside its QPVs, the commune. */
export const placeOfTarget = ({ level, code }: PlaceTarget, places: KnownPlaces): NamedPlace => {
	const own = codeLevelOf(level);
	return { level: own, code, name: places.nameOf(own, code) };
};
