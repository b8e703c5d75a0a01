/** What is kept of the site for a visit without a network: an answer, and what it weighs. */
export interface KeptEntry {
	readonly url: string;
	readonly bytes: number;
	/** A page that was visited: there are thousands, while code and data of a version come to an end. */
	readonly page: boolean;
}

export interface Bound {
	readonly pages: number;
	readonly bytes: number;
}

/** Pages, and bytes in all, that a device keeps at most. */
export const BOUND: Bound = { pages: 60, bytes: 30_000_000 };

/**
 * What goes so that the rest is within the bound, of entries from the oldest to the latest: the oldest pages first, other
 * files only where the pages do not suffice.
 */
export function overflow(entries: readonly KeptEntry[], bound: Bound = BOUND): KeptEntry[] {
	const pages = entries.filter(({ page }) => page);
	let tooMany = pages.length - bound.pages;
	let tooHeavy = entries.reduce((sum, { bytes }) => sum + bytes, 0) - bound.bytes;
	const out: KeptEntry[] = [];
	for (const entry of [...pages, ...entries.filter(({ page }) => !page)]) {
		if (tooHeavy <= 0 && !(entry.page && tooMany > 0)) continue;
		out.push(entry);
		tooMany--;
		tooHeavy -= entry.bytes;
	}
	return out;
}
