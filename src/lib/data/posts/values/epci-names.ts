import type { KnownPlaces, NamedPlace } from '../../../domain/territory/known-places';
import { folded } from '../../../domain/text/french';

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/^(?:communaute de communes|com com|comcom|c c|cdc) /, 'cc '],
	[/^(?:communaute d agglomeration|communaute d agglo|agglomeration|agglo|c a) /, 'ca '],
	[/^(?:communaute urbaine|c u) /, 'cu ']
];
const ARTICLES = /^(cc|ca|cu) (?:(?:de la|de l|du|des|de|d|le|la|les|l) )?/;

/** A name of an EPCI as two writings of it are compared: its kind short, without the article after it. */
function keyOf(name: string): string {
	let words = `${folded(name.replace(/\s*\(partie régionale\)\s*$/, ''))} `;
	for (const [kind, short] of KINDS) words = words.replace(kind, short);
	return words.replace(ARTICLES, '$1 ').replaceAll(' ', '');
}

const keys = new WeakMap<KnownPlaces, ReadonlyMap<string, readonly NamedPlace[]>>();

/** The EPCIs that have a name, whether their kind is written in full or not. */
export function epcisNamed(text: string, places: KnownPlaces): readonly NamedPlace[] {
	let known = keys.get(places);
	if (!known) {
		const made = new Map<string, NamedPlace[]>();
		for (const place of places.all('epci')) {
			const key = keyOf(place.name);
			made.set(key, [...(made.get(key) ?? []), place]);
		}
		keys.set(places, (known = made));
	}
	return known.get(keyOf(text)) ?? [];
}
