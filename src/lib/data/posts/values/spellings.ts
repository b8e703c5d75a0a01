import { distance } from 'fastest-levenshtein';
import { folded } from '../../../domain/text/french';

/** A name as it is compared: folded once. */
interface Folded {
	readonly name: string;
	readonly words: readonly string[];
	/** Without accents, capitals, points, hyphens, spaces. */
	readonly key: string;
	readonly digits: string;
}

function foldedName(name: string): Folded {
	const text = folded(name);
	const key = text.replaceAll(' ', '');
	return { name, words: text.split(' '), key, digits: key.replace(/\D/g, '') };
}

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

function alike(a: Folded, b: Folded): boolean {
	if (a.key === b.key) return true;
	if (a.digits !== b.digits) return false;
	const most = slips(Math.min(a.key.length, b.key.length));
	if (Math.abs(a.key.length - b.key.length) <= most && distance(a.key, b.key) <= most) return true;
	return a.words.length <= b.words.length ? shortens(a.words, b.words) : shortens(b.words, a.words);
}

/** Whether two names are probably the same one, written otherwise: to be asked. */
export const sameName = (a: string, b: string): boolean => alike(foldedName(a), foldedName(b));

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
	// Names that may be one begin with the same letter, and have the same numbers.
	const seen = new Map<string, Folded[]>();
	return names.flatMap((spelling) => {
		const own = foldedName(spelling);
		const bucket = `${own.key[0] ?? ''}${own.digits}`;
		const before = seen.get(bucket) ?? [];
		const others = settled.has(spelling) ? [] : before.filter((other) => alike(own, other));
		before.push(own);
		seen.set(bucket, before);
		return others.length > 0 ? [{ spelling, others: others.map(({ name }) => name) }] : [];
	});
}
