import { folded } from '../text/french';
import { arrondissementsOf, arrondissementTyped } from './arrondissements';
import { positionOf, type Atlas, type Level } from './atlas';
import { writtenCode } from './typed/code-forms';
import { NO_FORMER_CODES, recodedCode, type FormerCodes } from './former-codes';
import type { FormerNames, PostalCodes } from './typed/known-places';

export interface Entry {
	readonly level: Level;
	readonly position: number;
	/** Folded name with a space before each word, so that " saint e" finds a word's beginning. */
	readonly text: string;
	readonly words: readonly string[];
	/** The name from each of its words on, without spaces: "lisle d'abeau" is how many write L'Isle-d'Abeau. */
	readonly joined: readonly string[];
	readonly code: string;
	readonly population: number;
}

export interface SearchIndex {
	readonly entries: readonly Entry[];
	readonly postal: PostalCodes;
	readonly former: FormerCodes;
	/** Communes that have merged, each at the position of one that holds its land today. */
	readonly merged: readonly (Entry & { readonly name: string })[];
	/** Position of a commune by its code. */
	readonly communeOf: (code: string) => number | undefined;
}

export interface Found {
	readonly level: Level;
	readonly position: number;
	/** The postal code that was typed, where that is what was found. */
	readonly postal?: string;
	/** The number of the arrondissement that was typed: what is found is its commune. */
	readonly arrondissement?: number;
	/** Its own code, where that is what was typed and is the postal code of others. */
	readonly code?: string;
	/** The code of another year that was typed: what is found holds its land today. */
	readonly former?: string;
	/** The name of a commune that has merged: what is found holds its land today. */
	readonly formerName?: string;
	/** The known structure that was found, and its commune with it. */
	readonly structure?: string;
}

/** Order of the groups in the answers. */
const SEARCH_LEVELS: readonly Level[] = ['commune', 'qpv', 'epci', 'cls', 'departement', 'region'];

/** A territory as what is typed is held against it. */
export function searchEntry(
	level: Level,
	position: number,
	{ code, name }: { readonly code: string; readonly name: string },
	population: number
): Entry {
	const text = folded(name);
	const words = text.split(' ');
	return {
		level,
		position,
		text: ` ${text}`,
		words,
		joined: words.map((_, from) => words.slice(from).join('')),
		code: code.toLowerCase(),
		population
	};
}

/** What people still write, and what it is in the year shown. */
interface OtherNames {
	readonly postal: PostalCodes;
	readonly former: FormerCodes;
	readonly formerNames: FormerNames;
}

/** Made once, when the reader first goes to the search field. */
export function searchIndexOf(
	atlas: Atlas,
	populationOf: (level: Level) => Float64Array,
	{ postal = {}, former = NO_FORMER_CODES, formerNames = {} }: Partial<OtherNames>
): SearchIndex {
	const entries = SEARCH_LEVELS.flatMap((level) => {
		const { codes, names } = atlas.territories[level];
		const population = populationOf(level);
		return codes.map((code, position) =>
			searchEntry(level, position, { code, name: names[position]! }, population[position]!)
		);
	});
	const people = populationOf('commune');
	const merged = Object.entries(formerNames).flatMap(([name, positions]) =>
		positions.map((at) => ({ ...searchEntry('commune', at, { code: '', name }, people[at]!), name }))
	);
	return {
		entries,
		postal,
		former,
		merged,
		communeOf: (code) => positionOf(atlas.territories.commune, code)
	};
}

/** Whether two or three letters may stand for a word: its first, its last, and what is between in order (`fd`, `vx`). */
function abbreviates(letters: string, word: string): boolean {
	if (letters.length < 2 || letters.length > 3 || word.length <= letters.length) return false;
	if (letters[0] !== word[0] || letters.at(-1) !== word.at(-1)) return false;
	return [...letters.slice(1, -1)].every((letter) => word.slice(1, -1).includes(letter));
}

/** Every word that was typed begins a word of the name or is short for one, and at least one begins it in three letters. */
const isShortFor = (typed: readonly string[], { words }: Entry) =>
	typed.length > 1 &&
	typed.some((one) => one.length > 2 && words.some((word) => word.startsWith(one))) &&
	typed.every((one) => words.some((word) => word.startsWith(one) || abbreviates(one, word)));

/** 0 whole name, 1 its beginning, 2 code, 3 beginning of a word, 4 words run together, 5 every word, 6 shortened; else none. */
function rankOf(entry: Entry, query: string, words: readonly string[], joined: string): number | undefined {
	if (entry.text === ` ${query}`) return 0;
	if (entry.text.startsWith(` ${query}`)) return 1;
	if (query.length > 1 && entry.code.startsWith(query)) return 2;
	if (entry.text.includes(` ${query}`)) return 3;
	if (joined.length > 2 && entry.joined.some((rest) => rest.startsWith(joined))) return 4;
	if (words.length > 1 && words.every((word) => entry.text.includes(` ${word}`))) return 5;
	return isShortFor(words, entry) ? 6 : undefined;
}

/** The communes whose postal code begins as what was typed, of each code the most populated first. */
function byPostalCode({ postal, entries }: SearchIndex, query: string, most: number): Found[] {
	if (!/^\d{2,5}$/.test(query)) return [];
	const found: Found[] = [];
	// Communes come first among the entries, in their order.
	const people = (position: number) => entries[position]?.population ?? 0;
	for (const [code, communes] of Object.entries(postal)) {
		if (!code.startsWith(query)) continue;
		for (const position of communes.toSorted((a, b) => people(b) - people(a)))
			found.push({ level: 'commune', position, postal: code });
		if (found.length >= most) break;
	}
	return found;
}

/** The commune of an arrondissement, by name or code; of a code of another year; of one that lost its zero. */
function byOtherCode({ entries, former, communeOf }: SearchIndex, typed: string): Found[] {
	const named = arrondissementTyped(typed);
	if (named) {
		const communes = entries.filter(({ level, text }) => level === 'commune' && text === ` ${named.commune}`);
		return communes.flatMap(({ position, code }) =>
			arrondissementsOf(former, code)[named.number - 1] === undefined
				? []
				: [{ level: 'commune', position, arrondissement: named.number }]
		);
	}
	const code = writtenCode(typed.trim(), 'commune')?.code;
	if (code === undefined) return [];
	const recoded = recodedCode(former, code);
	const positions = (recoded?.codes ?? [code]).flatMap((one) => communeOf(one) ?? []);
	return positions.map((position): Found => {
		if (!recoded) return { level: 'commune', position };
		if (recoded.kind !== 'arrondissement') return { level: 'commune', position, former: code };
		const number = arrondissementsOf(former, recoded.codes[0]!).indexOf(code) + 1;
		return { level: 'commune', position, arrondissement: number };
	});
}

/** The territories that answer what was typed, the best and then the most populated first. */
export function ranked<E extends Entry>(entries: readonly E[], typed: string): { entry: E; rank: number }[] {
	const query = folded(typed);
	if (query === '') return [];
	const words = query.split(' ');
	const joined = words.join('');
	return entries
		.flatMap((entry) => {
			const rank = rankOf(entry, query, words, joined);
			return rank === undefined ? [] : [{ entry, rank }];
		})
		.sort((a, b) => a.rank - b.rank || b.entry.population - a.entry.population);
}

const byFormerName = ({ merged }: SearchIndex, typed: string): Found[] =>
	ranked(merged, typed).map(({ entry: { position, name } }) => ({
		level: 'commune',
		position,
		formerName: name
	}));

/** Best answers for what was typed, grouped by level, `perLevel` of each at most; a level that has the whole name first. */
export function search(index: SearchIndex, typed: string, perLevel = 6): Found[] {
	const query = folded(typed);
	if (query === '') return [];
	const answers = ranked(index.entries, typed);
	const byPostal = byPostalCode(index, query, perLevel);
	const byOther = byOtherCode(index, typed);
	const whole = new Set(answers.filter(({ rank }) => rank === 0).map(({ entry }) => entry.level));
	const levels = SEARCH_LEVELS.toSorted((a, b) => Number(whole.has(b)) - Number(whole.has(a)));
	return levels.flatMap((level) => {
		const named: Found[] = answers
			.filter(({ entry }) => entry.level === level)
			.map(({ entry: { position } }) => ({ level, position }));
		// A commune's own code may be the postal code of many others: it keeps its place among them.
		const own =
			byOther.length > 0 || answers.some(({ entry }) => entry.level === level && entry.code === query);
		const others = byPostal.slice(0, perLevel - (own ? 1 : 0));
		const coded = others.length > 0 ? byOther.map((found) => ({ ...found, code: query })) : byOther;
		const said = byOther.filter(({ arrondissement, former }) => (arrondissement ?? former) !== undefined);
		const all =
			level === 'commune' ? [...said, ...others, ...coded, ...named, ...byFormerName(index, typed)] : named;
		const seen = new Set<number>();
		return all.filter(({ position }) => !seen.has(position) && seen.add(position)).slice(0, perLevel);
	});
}
