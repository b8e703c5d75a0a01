import { headingMeaning } from '../../headings/heading';
import { headingLikeness } from '../../table/likeness';
import type { HeadingLikeness } from '../../table/source-table';

/** Letters of the longest heading; a longer text is a sentence. */
const LONGEST = 60;

/** How much a text looks like a heading, by all the headings that are known. */
export const likeness: HeadingLikeness = (text) => {
	const known = text.length > LONGEST ? undefined : headingMeaning(text);
	// A column's name in a few letters is in many cells too: `n`, `fin`.
	const sure = known !== undefined && known.confidence >= 0.9 ? Math.min(1, known.confidence) : 0;
	return Math.max(headingLikeness(text), text.length < 3 ? 0 : sure);
};
