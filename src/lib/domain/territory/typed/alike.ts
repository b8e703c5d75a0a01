import { folded } from '../../text/french';
import type { Level } from '../atlas';
import type { KnownPlaces, NamedPlace } from './known-places';
import { ranked, searchEntry, type Entry } from '../search';

/** Answers that are kept: more would be no help. */
const MOST = 8;
const ARTICLES = /^(?:le|la|les|l|du|de la|des|de|d) /;

const entriesOf = new WeakMap<KnownPlaces, Map<Level, readonly Entry[]>>();

function entries(places: KnownPlaces, level: Level): readonly Entry[] {
	const byLevel = entriesOf.get(places) ?? new Map<Level, readonly Entry[]>();
	entriesOf.set(places, byLevel);
	const made =
		byLevel.get(level) ??
		places
			.all(level)
			.map((place, position) => searchEntry(level, position, place, places.peopleOf(place) ?? 0));
	byLevel.set(level, made);
	return made;
}

/** The territories of a level that may have been meant by a text that is no name: by the search, then by a slip. */
export function alike(text: string, level: Level, places: KnownPlaces): NamedPlace[] {
	const words = folded(text);
	const all = places.all(level);
	const bare = words.replace(ARTICLES, '');
	const found = [words, bare].map((query) =>
		query.length < 2 ? [] : ranked(entries(places, level), query).map(({ entry }) => all[entry.position]!)
	);
	const near = places.nearest(level, text) ?? places.nearest(level, bare);
	const answers = [...found[0]!, ...found[1]!, ...(near ? [near] : [])];
	return answers
		.filter((place, i) => answers.findIndex(({ code }) => code === place.code) === i)
		.slice(0, MOST);
}
