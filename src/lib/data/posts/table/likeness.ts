import { headingMeaning } from '../headings/heading';
import type { HeadingLikeness } from './source-table';

/** Letters of the longest heading; a longer text is a sentence. */
const LONGEST = 100;

/** How sure a text's meaning as a heading is. */
export const headingLikeness: HeadingLikeness = (text) =>
	text.length > LONGEST ? 0 : (headingMeaning(text)?.confidence ?? 0);
