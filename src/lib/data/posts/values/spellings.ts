import { distance } from 'fastest-levenshtein';
import { folded } from '../../../domain/text/french';

/** A name without what two spellings of it may differ by: accents, capitals, points, hyphens, spaces. */
const keyOf = (name: string) => folded(name).replaceAll(' ', '');
const digitsOf = (key: string) => key.replace(/\D/g, '');

/** Slips in a key of so many letters that leave it the same name. */
const slips = (letters: number) => (letters < 6 ? 0 : Math.max(1, Math.floor(letters * 0.1)));

const initialsOf = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
/** Words that carry no name. */
const SMALL = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a', 'au', 'aux']);

/** Whether the first words of one name are all of the other, or its initials: `ARS`, `ARS ARA`, `ARS Auvergne-Rhône-Alpes`. */
function shortens(short: readonly string[], long: readonly string[]): boolean {
	if (short.length === 0 || short.length > long.length) return false;
	if (short.every((word, i) => word === long[i])) return true;
	const rest = long.slice(short.length - 1).filter((word) => !SMALL.has(word));
	return (
		short.slice(0, -1).every((word, i) => word === long[i]) &&
		(short.at(-1) ?? '').length > 1 &&
		short.at(-1) === initialsOf(rest)
	);
}

/** Whether two names are probably the same one, written otherwise: to be asked. */
export function sameName(a: string, b: string): boolean {
	const [one, two] = [keyOf(a), keyOf(b)];
	if (one === two) return true;
	if (digitsOf(one) !== digitsOf(two)) return false;
	if (distance(one, two) <= slips(Math.min(one.length, two.length))) return true;
	const [short, long] = [folded(a), folded(b)]
		.sort((x, y) => x.length - y.length)
		.map((text) => text.split(' '));
	return shortens(short!, long!);
}

/** A spelling that may be another one's, and those that it may be, the most frequent first. */
export interface Doubtful {
	readonly spelling: string;
	readonly others: readonly string[];
}

/**
 * The spellings that may be of one name, but the most frequent of each group, which the others are asked about.
 * `settled` are pairs that a person has told apart or put together.
 */
export function doubtfulSpellings(
	counts: ReadonlyMap<string, number>,
	settled: ReadonlySet<string>
): Doubtful[] {
	const names = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
	return names.flatMap((spelling, i) => {
		if (settled.has(spelling)) return [];
		const others = names.slice(0, i).filter((other) => sameName(spelling, other));
		return others.length > 0 ? [{ spelling, others }] : [];
	});
}
