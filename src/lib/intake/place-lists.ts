import { BundleError } from '../data/bundle/bundle';
import { TARGET_CODE_LEVELS } from '../domain/campaign/campaign';
import { placeListsOf, type PlaceLists } from '../domain/territory/typed/known-places';
import { placeDetailsOf } from '../domain/territory/place-details';
import type { Bundle } from '../state/bundle.svelte';

/** All that the places of a list are told by: what the command line has, too. */
export async function placeListsFor(bundle: Bundle): Promise<PlaceLists> {
	const { former, postal, formerNames } = await bundle.otherCodes();
	const { atlas } = bundle;
	if (!atlas) throw new BundleError('Les données de la région ne sont pas encore chargées. Réessayez.');
	return placeListsOf(atlas, TARGET_CODE_LEVELS, former, postal, placeDetailsOf(atlas), formerNames);
}
