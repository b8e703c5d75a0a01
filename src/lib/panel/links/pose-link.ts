import { TARGET_CODE_LEVELS } from '../../domain/campaign/campaign';
import { formatParams, formatTerritory, type TerritoryRef } from '../../domain/view/address';
import { keptParams } from './kept-params';

/** Name of the places, in the address of a scenario, at which another page asks for a post. */
export const POSE_PARAM = 'poser';

/** One post works at so many places at most. */
const MOST_PLACES = 12;

/**
 * Path and query of a scenario with a new post at these places, and the campaign, key and norm of another address;
 * `undefined` where a post cannot be assigned to them.
 */
export function posePath(places: readonly TerritoryRef[], params: URLSearchParams): string | undefined {
	const possible = places.every(({ level }) => TARGET_CODE_LEVELS.some((one) => one === level));
	if (!possible || places.length === 0 || places.length > MOST_PLACES) return undefined;
	return `scenario?${formatParams([
		...keptParams(params),
		...places.map((place): [string, string] => [POSE_PARAM, formatTerritory(place)])
	])}`;
}
