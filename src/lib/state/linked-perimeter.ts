import type { OtherCodes } from '../data/bundle/other-codes';
import type { Atlas, Level } from '../domain/territory/atlas';
import { NO_FORMER_CODES } from '../domain/territory/former-codes';
import { PART_LEVELS } from '../domain/territory/perimeter';
import { parsePerimeter } from '../domain/territory/perimeter-code';
import { KnownPlaces, placeListsOf } from '../domain/territory/typed/known-places';
import { typedPerimeter, type TypedPerimeter } from '../domain/territory/typed/typed-perimeter';

/** What is loaded, and what may be asked for. */
export interface LoadedCodes {
	readonly atlas: Atlas | undefined;
	otherCodes(): Promise<OtherCodes>;
}

/** The territories of some levels, by every code and name that they are known by. */
export async function placesLinked(
	bundle: LoadedCodes,
	atlas: Atlas,
	levels: readonly Level[]
): Promise<KnownPlaces> {
	// Without the codes and names of other years they are only unknown.
	const { former, postal, formerNames } = await bundle
		.otherCodes()
		.catch((): OtherCodes => ({ former: NO_FORMER_CODES, postal: {}, formerNames: {} }));
	return new KnownPlaces(placeListsOf(atlas, levels, former, postal, undefined, formerNames));
}

/** The perimeter of a link, as it is where the atlas has all its codes; `undefined` where it is none, or nothing is loaded. */
export async function readPerimeter(bundle: LoadedCodes, code: string): Promise<TypedPerimeter | undefined> {
	const { atlas } = bundle;
	if (!atlas) return undefined;
	if (parsePerimeter(atlas, code)?.unknown.length === 0) return { code, said: [] };
	return typedPerimeter(code, await placesLinked(bundle, atlas, [...PART_LEVELS, 'departement']));
}
