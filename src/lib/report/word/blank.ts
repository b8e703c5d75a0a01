/** What only the reader of a document can say. */
export const BLANK = 'à compléter';
