import { formatInteger, quoted } from '../../domain/text/french.ts';

/** Where a text stops being JSON, and what should have stood there, in French. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	/** What stands there; absent at the end of the text. */
	readonly read?: string;
	readonly expected: string;
}

class Stop extends Error {
	constructor(
		readonly at: number,
		readonly expected: string
	) {
		super(expected);
	}
}

const VALUE =
	'une valeur\u202F: un texte entre guillemets droits ("…"), un nombre, true, false, null, { ou [';
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// The characters of a text; a control character (a line that ends, above all) means a missing quote.
const TEXT = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y; // eslint-disable-line no-control-regex
const CURLY_QUOTES = /['’‘“”«»]/;

class Reader {
	#at = 0;

	/** `positions` is given the place of each value, by path. */
	constructor(
		readonly text: string,
		readonly positions?: Map<string, number>
	) {}

	#skip(): string {
		while (' \t\r\n'.includes(this.text[this.#at] ?? '.')) this.#at++;
		return this.text[this.#at] ?? '';
	}

	#stop(expected: string): never {
		throw new Stop(this.#at, expected);
	}

	#match(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.text)?.[0];
		if (found !== undefined) this.#at += found.length;
		return found;
	}

	#string(): string {
		const start = this.#at;
		const found = this.#match(TEXT)!;
		if (this.text[this.#at] === '\\')
			this.#stop('après une barre oblique inverse, l’un de " \\ / b f n r t u');
		if (this.text[this.#at] !== '"') {
			this.#at = start;
			this.#stop('un guillemet droit (") à la fin du texte qui commence ici');
		}
		this.#at++;
		return JSON.parse(`${found}"`) as string;
	}

	#list(close: ']' | '}', item: (index: number) => void): void {
		this.#at++;
		if (this.#skip() === close) {
			this.#at++;
			return;
		}
		for (let index = 0; ; index++) {
			item(index);
			const mark = this.#skip();
			if (mark !== close && mark !== ',')
				this.#stop(`une virgule avant ce qui suit, ou ${quoted(close)} à la fin`);
			this.#at++;
			if (mark === close) return;
			if (this.#skip() === close) this.#stop(`pas de virgule avant ${quoted(close)}, ou un élément de plus`);
		}
	}

	#name(): string {
		const mark = this.#skip();
		if (mark !== '"')
			this.#stop(`un nom entre guillemets droits ("…")${mark === '' ? ', ou «\u202F}\u202F» à la fin' : ''}`);
		const name = this.#string();
		if (this.#skip() !== ':') this.#stop('deux-points (:) après le nom');
		this.#at++;
		return name;
	}

	value(path: string): void {
		const mark = this.#skip();
		this.positions?.set(path, this.#at);
		const inside = (name: string | number) =>
			!this.positions || path === '' ? String(name) : `${path}.${name}`;
		if (mark === '{') this.#list('}', () => this.value(inside(this.#name())));
		else if (mark === '[') this.#list(']', (index) => this.value(inside(index)));
		else if (mark === '"') this.#string();
		else if (CURLY_QUOTES.test(mark)) this.#stop('des guillemets droits ("…")');
		else if (this.#match(/true|false|null/y) === undefined && this.#match(NUMBER) === undefined)
			this.#stop(VALUE);
	}

	whole(): void {
		this.value('');
		if (this.#skip() !== '') this.#stop('rien après la fin');
	}
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

/** The first place where a text is no JSON, `undefined` where it is. */
export function jsonFault(source: string): JsonFault | undefined {
	const text = withoutMark(source);
	try {
		new Reader(text).whole();
		return undefined;
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		const { at, expected } = error;
		const read = /^[^\s,:{}[\]]+|^./.exec(text.slice(at, at + 40))?.[0];
		const column = at - text.lastIndexOf('\n', at - 1);
		return { line: lineAt(text, at), column, ...(read !== undefined && { read }), expected };
	}
}

/** Line of each value of a JSON text, by path: `0.files.84`. */
export function linesOf(source: string): ReadonlyMap<string, number> {
	const text = withoutMark(source);
	const positions = new Map<string, number>();
	new Reader(text, positions).whole();
	return new Map(Array.from(positions, ([path, at]) => [path, lineAt(text, at)]));
}

/** `data/site.json, ligne 4, colonne 12 : lu « } » ; attendu : …`. */
export const jsonSentence = (file: string, { line, column, read, expected }: JsonFault): string =>
	`${file}, ligne ${formatInteger(line)}, colonne ${formatInteger(column)}\u202F: ${
		read === undefined ? 'la fin du fichier' : `lu\u202F: ${quoted(read)}`
	}\u202F; attendu\u202F: ${expected}.`;
