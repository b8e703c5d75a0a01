import { formatInteger } from '../../domain/text/french';

/** A list of posts is far smaller: a larger file is another one. */
export const MAX_BYTES = 50_000_000;

/** What is said of a file that is too large to be a list of posts. */
export const tooLarge = (bytes: number) =>
	`Ce fichier fait ${formatInteger(bytes / 1e6)}\u202fMo\u202f: une liste de postes en fait moins de ${formatInteger(MAX_BYTES / 1e6)}. Vérifiez que c’est le bon fichier.`;
