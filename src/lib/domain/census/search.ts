import { folded } from '../text/french';
import type { KnownStructure } from './census';

/** Answers at most. */
const MOST = 6;

/** Structures whose name has every word that was typed at the beginning of one of its own; the first ones. */
export function knownNamed<T extends Pick<KnownStructure, 'name'>>(census: readonly T[], typed: string): T[] {
	const query = folded(typed);
	// One letter would bring half of them, under every commune that begins with it.
	if (query.length < 2) return [];
	const words = query.split(' ');
	return census
		.filter(({ name }) => {
			const text = ` ${folded(name)}`;
			return words.every((word) => text.includes(` ${word}`));
		})
		.slice(0, MOST);
}
