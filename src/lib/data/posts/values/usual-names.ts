import type { KnownPlaces, NamedPlace } from '../../../domain/territory/known-places';
import { folded } from '../../../domain/text/french';

/** EPCIs by the names that people use and no list has: likely answers, never readings. */
const USUAL: Readonly<Record<string, string>> = {
	'grand lyon': '200046977',
	'metropole du grand lyon': '200046977',
	'metropole grand lyon': '200046977',
	'la metro': '200040715',
	gam: '200040715',
	'metropole de grenoble': '200040715',
	'grenoble metropole': '200040715',
	sem: '244200770',
	'metropole de saint etienne': '244200770',
	cam: '246300701',
	'metropole de clermont': '246300701',
	'clermont metropole': '246300701'
};

/** The EPCI that is usually called so. */
export function usuallyNamed(text: string, places: KnownPlaces): readonly NamedPlace[] {
	const code = USUAL[folded(text).replace(/^(?:la|le) (?!metro$)/, '')];
	return code !== undefined && places.has('epci', code)
		? [{ level: 'epci', code, name: places.nameOf('epci', code) }]
		: [];
}

const REGION =
	/^(?:(?:toute|ensemble de|totalite de|echelle de)? ?(?:la |l )?region(?: entiere)?|(?:niveau )?regional)$/;

/** Whether a text means the whole region of the lists. */
export function meansRegion(text: string, { region }: KnownPlaces): boolean {
	const words = folded(text);
	return region !== '' && (REGION.test(words) || words.replace(/^region /, '') === folded(region));
}
