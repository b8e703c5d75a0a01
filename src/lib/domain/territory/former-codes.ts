/**
 * Codes of communes of another year (code officiel géographique) and what they are in the year shown. One rule
 * for every file: lists of posts, indices, QPVs' own lists, on the command line and in the browser.
 */

/** A commune that exists again, and the one that it left on an ISO date. */
export interface Split {
	readonly code: string;
	readonly parent: string;
	readonly date: string;
}

export interface FormerCodes {
	/** Code that is no longer a commune's → the commune that holds its land today. */
	readonly merged: Readonly<Record<string, string>>;
	/** Municipal arrondissement → its commune. */
	readonly arrondissements: Readonly<Record<string, string>>;
	readonly splits: readonly Split[];
}

export const NO_FORMER_CODES: FormerCodes = { merged: {}, arrondissements: {}, splits: [] };

/** What a code has become; several communes where the one it named has been split since. */
export interface Recoded {
	readonly kind: 'merged' | 'arrondissement' | 'split';
	readonly codes: readonly string[];
	/** Of a split: its ISO date. */
	readonly date?: string;
}

/**
 * What `code` is in the year shown, `undefined` where it needs no carrying or cannot be carried. A code that was
 * split is carried only where the file is older than the split (`at`, an ISO date): it then named all the land.
 */
export function recodedCode(
	{ merged, arrondissements, splits }: FormerCodes,
	code: string,
	at?: string
): Recoded | undefined {
	if (Object.hasOwn(merged, code)) return { kind: 'merged', codes: [merged[code]!] };
	if (Object.hasOwn(arrondissements, code))
		return { kind: 'arrondissement', codes: [arrondissements[code]!] };
	const left = splits.filter(({ parent, date }) => parent === code && at !== undefined && at < date);
	if (left.length === 0) return undefined;
	return { kind: 'split', codes: [code, ...left.map((split) => split.code)], date: left[0]!.date };
}
