import type { OtherCodes } from '../data/bundle/other-codes';
import type { Atlas } from '../domain/territory/atlas';
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

/** The codes of other years, and the postal ones; without them they are only unknown. */
export const otherCodesOf = (bundle: LoadedCodes): Promise<OtherCodes> =>
	bundle.otherCodes().catch((): OtherCodes => ({ former: NO_FORMER_CODES, postal: {} }));

/** The perimeter of a link, as it is where the atlas has all its codes; `undefined` where it is none, or nothing is loaded. */
export async function readPerimeter(bundle: LoadedCodes, code: string): Promise<TypedPerimeter | undefined> {
	const { atlas } = bundle;
	if (!atlas) return undefined;
	if (parsePerimeter(atlas, code)?.unknown.length === 0) return { code, said: [] };
	const { former, postal } = await otherCodesOf(bundle);
	return typedPerimeter(
		code,
		new KnownPlaces(placeListsOf(atlas, [...PART_LEVELS, 'departement'], former, postal))
	);
}
