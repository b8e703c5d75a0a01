import type { Certainty } from '../figures/certainty-codes';
import { PART_WORDS, type Part } from '../figures/part';

/** One word, one meaning, on every page and in every file. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
	'sure-lack': 'manque sûr',
	'sure-none': 'sans manque, sûr',
	uncertain: 'incertain',
	unknown: 'inconnu'
};

/** Words of certainty, of a part where it is of one: « hors QPV : manque sûr ». */
export const certaintyOfPart = (words: string, part: Part): string =>
	part === 'whole' ? words : `${PART_WORDS[part].after.trim()}\u202F: ${words}`;
