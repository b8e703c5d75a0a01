import { printParseErrorCode, visit, type JSONPath } from 'jsonc-parser';
import { formatInteger, quoted } from '../../domain/text/french.ts';

/** Where a text stops being JSON, and what should have stood there, in French. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	/** What stands there; absent at the end of the text. */
	readonly read?: string;
	readonly expected: string;
}

/** JSON and nothing more: jsonc-parser would forgive comments and final commas. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const ESCAPE = 'après une barre oblique inverse, l’un de " \\ / b f n r t u';
/** What is wrong inside a text or a comment, by jsonc-parser's name for it. */
const INSIDE: Readonly<Record<string, string>> = {
	UnexpectedEndOfString: 'un guillemet droit (") à la fin du texte qui commence ici',
	InvalidCharacter: 'un texte sans tabulation ni caractère invisible',
	InvalidEscapeCharacter: ESCAPE,
	InvalidUnicode: ESCAPE,
	InvalidCommentToken: 'pas de commentaire',
	UnexpectedEndOfComment: 'pas de commentaire'
};

const VALUE =
	'une valeur\u202F: un texte entre guillemets droits ("…"), un nombre, true, false, null, { ou [';
const CURLY_QUOTES = /^['’‘“”«»]/;

/** What can come next, between two marks of a JSON text. */
type Next = 'value' | 'name' | 'colon' | 'comma' | 'nothing';
type Close = '}' | ']';

/** What should have stood where `read` stands, in the list or the object that `close` would end. */
function expectedAt(next: Next, read: string | undefined, close: Close | undefined): string {
	const comesAfterComma = read === close && (next === 'name' || (next === 'value' && close === ']'));
	if (close && comesAfterComma) return `pas de virgule avant ${quoted(close)}, ou un élément de plus`;
	switch (next) {
		case 'value':
			return CURLY_QUOTES.test(read ?? '') ? 'des guillemets droits ("…")' : VALUE;
		case 'name':
			return `un nom entre guillemets droits ("…")${read === undefined ? `, ou ${quoted('}')} à la fin` : ''}`;
		case 'colon':
			return 'deux-points (:) après le nom';
		case 'comma':
			return `une virgule avant ce qui suit, ou ${quoted(close ?? '')} à la fin`;
		case 'nothing':
			return 'rien après la fin';
		default:
			return next satisfies never;
	}
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

/** The first place where a text is no JSON, `undefined` where it is. */
export function jsonFault(source: string): JsonFault | undefined {
	const text = withoutMark(source);
	const open: Close[] = [];
	let next: Next = 'value';
	let fault: JsonFault | undefined;
	const begin = (close: Close, first: Next) => {
		open.push(close);
		next = first;
	};
	const valueEnds = () => {
		next = open.length > 0 ? 'comma' : 'nothing';
	};
	/** It is told of an end without a mark, too, where the text stops before it. */
	const end = (_: number, length: number) => {
		if (length === 0) return;
		open.pop();
		valueEnds();
	};
	visit(
		text,
		{
			onObjectBegin: () => begin('}', 'name'),
			onArrayBegin: () => begin(']', 'value'),
			onObjectProperty: () => {
				next = 'colon';
			},
			onSeparator: (mark) => {
				next = mark === ':' || open.at(-1) === ']' ? 'value' : 'name';
			},
			onLiteralValue: valueEnds,
			onObjectEnd: end,
			onArrayEnd: end,
			onError: (code, offset, _, line, column) => {
				const read = /^[^\s,:{}[\]]+|^./.exec(text.slice(offset, offset + 40))?.[0];
				fault ??= {
					line: line + 1,
					column: column + 1,
					...(read !== undefined && { read }),
					expected: INSIDE[printParseErrorCode(code)] ?? expectedAt(next, read, open.at(-1))
				};
			}
		},
		STRICT
	);
	return fault;
}

/** Line of each value of a JSON text, by path: `0.files.84`. */
export function linesOf(source: string): ReadonlyMap<string, number> {
	const lines = new Map<string, number>();
	const keep = (line: number, path: () => JSONPath) => void lines.set(path().join('.'), line + 1);
	visit(
		withoutMark(source),
		{
			onObjectBegin: (_, _length, line, _column, path) => keep(line, path),
			onArrayBegin: (_, _length, line, _column, path) => keep(line, path),
			onLiteralValue: (_, _at, _length, line, _column, path) => keep(line, path)
		},
		STRICT
	);
	return lines;
}

/** `data/site.json, ligne 4, colonne 12 : lu « } » ; attendu : …`. */
export const jsonSentence = (file: string, { line, column, read, expected }: JsonFault): string =>
	`${file}, ligne ${formatInteger(line)}, colonne ${formatInteger(column)}\u202F: ${
		read === undefined ? 'la fin du fichier' : `lu\u202F: ${quoted(read)}`
	}\u202F; attendu\u202F: ${expected}.`;
