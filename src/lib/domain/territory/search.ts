import type { Atlas, Level } from './atlas';
import { folded } from '../text/french';

/** Postal code → positions of its communes. */
export type PostalCodes = Readonly<Record<string, readonly number[]>>;

interface Entry {
	readonly level: Level;
	readonly position: number;
	/** Folded name with a space before each word, so that " saint e" finds a word's beginning. */
	readonly text: string;
	readonly code: string;
	readonly population: number;
}

export interface SearchIndex {
	readonly entries: readonly Entry[];
	readonly postal: PostalCodes;
}

export interface Found {
	readonly level: Level;
	readonly position: number;
	/** The postal code that was typed, where that is what was found. */
	readonly postal?: string;
	/** The known structure that was found, and its commune with it. */
	readonly structure?: string;
}

/** Order of the groups in the answers. */
const SEARCH_LEVELS: readonly Level[] = ['commune', 'qpv', 'epci', 'cls', 'departement', 'region'];

/** Made once, when the reader first goes to the search field. */
export function searchIndexOf(
	atlas: Atlas,
	populationOf: (level: Level) => Float64Array,
	postal: PostalCodes
): SearchIndex {
	const entries = SEARCH_LEVELS.flatMap((level) => {
		const { codes, names } = atlas.territories[level];
		const population = populationOf(level);
		return codes.map((code, position) => ({
			level,
			position,
			text: ` ${folded(names[position]!)}`,
			code: code.toLowerCase(),
			population: population[position]!
		}));
	});
	return { entries, postal };
}

/** 0 whole name, 1 beginning of the name, 2 code, 3 beginning of a word, 4 every word somewhere; else none. */
function rankOf(entry: Entry, query: string, words: readonly string[]): number | undefined {
	if (entry.text === ` ${query}`) return 0;
	if (entry.text.startsWith(` ${query}`)) return 1;
	if (query.length > 1 && entry.code.startsWith(query)) return 2;
	if (entry.text.includes(` ${query}`)) return 3;
	return words.length > 1 && words.every((word) => entry.text.includes(` ${word}`)) ? 4 : undefined;
}

/** Best answers for what was typed, grouped by level, `perLevel` of each at most. */
export function search({ entries, postal }: SearchIndex, typed: string, perLevel = 6): Found[] {
	const query = folded(typed);
	if (query === '') return [];
	const words = query.split(' ');
	const ranked = entries.flatMap((entry) => {
		const rank = rankOf(entry, query, words);
		return rank === undefined ? [] : [{ entry, rank }];
	});
	ranked.sort((a, b) => a.rank - b.rank || b.entry.population - a.entry.population);
	const byPostal: Found[] = [];
	if (/^\d{2,5}$/.test(query))
		for (const [code, communes] of Object.entries(postal)) {
			if (!code.startsWith(query)) continue;
			for (const position of communes) byPostal.push({ level: 'commune', position, postal: code });
			if (byPostal.length >= perLevel) break;
		}
	return SEARCH_LEVELS.flatMap((level) => {
		const named: Found[] = ranked
			.filter(({ entry }) => entry.level === level)
			.map(({ entry: { position } }) => ({ level, position }));
		// A commune's own code may be the postal code of many others: it keeps its place among them.
		const own = ranked.some(({ entry }) => entry.level === level && entry.code === query) ? 1 : 0;
		const all = level === 'commune' ? [...byPostal.slice(0, perLevel - own), ...named] : named;
		const seen = new Set<number>();
		return all.filter(({ position }) => !seen.has(position) && seen.add(position)).slice(0, perLevel);
	});
}
