import { distance } from 'fastest-levenshtein';
import { folded } from '../../../domain/text/french';
import { initialsOf, slips, SpellingIndex, type Folded } from './spelling-index';

/** Letters of the longest name that is compared: the work grows with their cube. */
const LONGEST = 150;

function foldedName(name: string): Folded {
	const text = folded(name);
	const key = text.replaceAll(' ', '');
	return { name, words: text.split(' '), key, digits: key.replace(/\D/g, '') };
}

/** Whether the first words of one name are all of the other, or its initials: `ARS`, `ARS ARA`, `ARS Auvergne-Rhône-Alpes`. */
function shortens(short: readonly string[], long: readonly string[]): boolean {
	if (short.length === 0 || short.length > long.length) return false;
	if (short.every((word, i) => word === long[i])) return true;
	const rest = long.slice(short.length - 1);
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
	const seen = new Map<string, SpellingIndex>();
	return names.flatMap((spelling) => {
		const own = foldedName(spelling);
		if (own.key.length > LONGEST) return [];
		const bucket = `${own.key[0] ?? ''}${own.digits}`;
		const before = seen.get(bucket) ?? new SpellingIndex();
		const others = settled.has(spelling) ? [] : before.near(own).filter((other) => alike(own, other));
		before.add(own);
		seen.set(bucket, before);
		return others.length > 0 ? [{ spelling, others: others.map(({ name }) => name) }] : [];
	});
}
