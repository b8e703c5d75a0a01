import { group } from 'd3-array';
import { folded } from '../../text/french';
import { lazyOf } from '../../text/lazy';
import type { KnownPlaces, NamedPlace } from './known-places';

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^(?:communaute de communes|com com|comcom|c c|cdc) /, 'cc '],
	[/^(?:communaute d agglomeration|communaute d agglo|agglomeration|agglo|c a) /, 'ca '],
	[/^(?:communaute urbaine|c u) /, 'cu ']
];
const ARTICLES = /^(cc|ca|cu) (?:(?:de la|de l|du|des|de|d|le|la|les|l) )?/;

const ACRONYM = /\(([A-Z][\w'’-]{2,7})\)\s*$/;

/** A name of an EPCI as two writings of it are compared: its kind short, without the article after it. */
function keyOf(name: string): string {
	let words = `${folded(name.replace(/\s*\(partie régionale\)\s*$/, ''))} `;
	for (const [kind, short] of KINDS) words = words.replace(kind, short);
	return words.replace(ARTICLES, '$1 ').replaceAll(' ', '');
}

const keyWithoutKind = (name: string) => {
	const key = keyOf(name);
	return /^(?:cc|ca|cu) /.test(folded(name)) ? key.slice(2) : key;
};

const namesBy = (key: (name: string) => string) =>
	lazyOf((places: KnownPlaces) => group(places.all('epci'), ({ name }) => key(name)));
const whole = namesBy(keyOf);
/** The short name that an official one gives itself in brackets: `CA Porte de l’Isère (CAPI)`. */
const acronyms = lazyOf((places: KnownPlaces) =>
	group(
		places.all('epci').filter(({ name }) => ACRONYM.test(name)),
		({ name }) => folded(ACRONYM.exec(name)![1]!)
	)
);
const kindless = namesBy(keyWithoutKind);

/** The EPCIs that have a name, whether their kind is written in full or not. */
export const epcisNamed = (text: string, places: KnownPlaces): readonly NamedPlace[] =>
	whole(places).get(keyOf(text)) ?? acronyms(places).get(folded(text)) ?? [];

/** The EPCIs that have a name whose kind is left out: `Thiers Dore et Montagne`. */
export const epcisNamedWithoutKind = (text: string, places: KnownPlaces): readonly NamedPlace[] =>
	kindless(places).get(keyOf(text)) ?? [];

/** The EPCIs that a text most plainly names: as they are published, their kind written otherwise, or left out. */
export function epcisMeant(text: string, places: KnownPlaces): readonly NamedPlace[] {
	const readings = [
		places.named('epci', text),
		epcisNamed(text, places),
		epcisNamedWithoutKind(text, places)
	];
	return readings.find(({ length }) => length > 0) ?? [];
}
