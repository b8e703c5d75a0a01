/** A name as it is compared: folded once. */
export interface Folded {
	readonly name: string;
	readonly words: readonly string[];
	/** Without accents, capitals, points, hyphens, spaces. */
	readonly key: string;
	readonly digits: string;
}

/** Slips in a key of so many letters that leave it the same name. */
export const slips = (letters: number) => (letters < 6 ? 0 : Math.max(1, Math.floor(letters * 0.1)));

/** Words that carry no name. */
const SMALL = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a', 'au', 'aux']);
/** First letters of words, but of those that carry no name. */
export const initialsOf = (words: readonly string[]) =>
	words
		.filter((word) => !SMALL.has(word))
		.map((word) => word[0] ?? '')
		.join('');

/** Cuts a key into one part more than it may have slips: one of them stands in every key that is that near. */
function* partsOf(
	letters: number
): Generator<{ readonly i: number; readonly from: number; readonly to: number }> {
	const parts = slips(letters) + 1;
	for (let i = 0; i < parts; i++)
		yield { i, from: Math.floor((i * letters) / parts), to: Math.floor(((i + 1) * letters) / parts) };
}

/** What a name begins with, and the initials of what follows: `agence|rs`. */
function* begunOf({ words }: Folded): Generator<string> {
	for (let at = 0; at < words.length; at++)
		yield `${words.slice(0, at).join(' ')}|${initialsOf(words.slice(at))}`;
}

const startsOf = ({ words }: Folded) => words.map((_, at) => words.slice(0, at + 1).join(' '));
/** As a name that is shortened to initials: all its words but the last, and that one. */
const shortOf = ({ words }: Folded) => `${words.slice(0, -1).join(' ')}|${words.at(-1) ?? ''}`;

/**
 * Finds the names that may be another writing of one without comparing them all: those whose key shares a part with
 * its own, and those that begin it or that it begins, initials too.
 */
export class SpellingIndex {
	readonly #names: Folded[] = [];
	readonly #by = new Map<string, number[]>();

	add(name: Folded): void {
		const at = this.#names.push(name) - 1;
		const { key } = name;
		for (const { i, from, to } of partsOf(key.length))
			this.#put(`part ${key.length} ${i} ${key.slice(from, to)}`, at);
		for (const start of startsOf(name)) this.#put(`start ${start}`, at);
		for (const begun of begunOf(name)) this.#put(`begun ${begun}`, at);
		this.#put(`whole ${name.words.join(' ')}`, at);
		this.#put(`short ${shortOf(name)}`, at);
	}

	/** In the order in which they were added. */
	near(name: Folded): readonly Folded[] {
		const found = new Set<number>();
		const take = (key: string) => this.#by.get(key)?.forEach((at) => found.add(at));
		const { key, words } = name;
		const most = slips(key.length) + 1;
		for (let letters = key.length - most; letters <= key.length + most; letters++) {
			const shift = slips(Math.min(letters, key.length));
			for (const { i, from, to } of partsOf(Math.max(0, letters)))
				for (let start = Math.max(0, from - shift); start <= from + shift; start++)
					take(`part ${letters} ${i} ${key.slice(start, start + to - from)}`);
		}
		take(`start ${words.join(' ')}`);
		take(`begun ${shortOf(name)}`);
		for (const start of startsOf(name)) take(`whole ${start}`);
		for (const begun of begunOf(name)) take(`short ${begun}`);
		return [...found].sort((a, b) => a - b).map((at) => this.#names[at]!);
	}

	#put(key: string, at: number): void {
		const own = this.#by.get(key);
		if (own) own.push(at);
		else this.#by.set(key, [at]);
	}
}
