import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import { folded } from '../../../../domain/text/french';

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

/** A commune at an end of a longer text: `Maison de santé de Thiers`, `secteur Aurillac`. */
export function communesAtAnEnd(text: string, places: KnownPlaces): readonly NamedPlace[] {
	const words = text.split(/[\s(),:]+|(?<=\b[dl])['’]/i).filter((word) => word !== '');
	for (let at = 1; at < words.length; at++)
		for (const some of [words.slice(at), words.slice(0, words.length - at)]) {
			const named = some.join(' ').length > 2 ? places.communesNamed(some.join(' ')) : [];
			if (named.length > 0)
				return named.map((code) => ({ level: 'commune', code, name: places.nameOf('commune', code) }));
		}
	return [];
}

const INTERCOMMUNAL = /^(?:agglo|communaute|cc|ca|com com|comcom|interco|metropole|epci)/;
/** Letters of a word that may tell a quarter. */
const TELLING = 4;

/** What a longer text with a commune at an end may mean: its EPCI (`Agglo de Vichy`), its quarters (`Vénissieux Minguettes`), the commune. */
export function aroundCommunes(text: string, places: KnownPlaces): readonly NamedPlace[] {
	const communes = communesAtAnEnd(text, places);
	const words = folded(text).split(' ');
	const epcis = communes.flatMap(({ code }) => {
		const epci = INTERCOMMUNAL.test(words.join(' ')) ? places.epciOf(code) : undefined;
		return epci === undefined
			? []
			: [{ level: 'epci' as const, code: epci, name: places.nameOf('epci', epci) }];
	});
	const quarters = communes.flatMap(({ code, name }) => {
		const others = words.filter((word) => word.length >= TELLING && !folded(name).split(' ').includes(word));
		return places
			.qpvsOf(code)
			.filter((place) => others.some((word) => folded(place.name).split(' ').includes(word)));
	});
	return [...epcis, ...(epcis.length > 0 ? [] : quarters), ...communes];
}

const REGION =
	/^(?:(?:toute|ensemble de|totalite de|echelle de)? ?(?:la |l )?region(?: entiere)?|(?:niveau )?regional)$/;

/** Whether a text means the whole region of the lists. */
export function meansRegion(text: string, { region }: KnownPlaces): boolean {
	const words = folded(text);
	return region !== '' && (REGION.test(words) || words.replace(/^region /, '') === folded(region));
}
