import { counted, enumerated } from './french';

/** The first of a list, `most` of them, and how many others there are: `a, b et 3 autres`. */
export const enumeratedSome = (all: readonly string[], most: number): string =>
	enumerated(all.length > most ? [...all.slice(0, most), counted(all.length - most, 'autre')] : all);
