/** Placeholder for what only the reader of a document can fill in. */
export const BLANK = 'à compléter';
