/** One record of a text, and what was odd in it. */
export interface Record {
	/** Line where it begins, from 1. */
	readonly line: number;
	readonly cells: readonly string[];
	/** A quotation mark in it is not closed, or not doubled. */
	readonly wrongQuote: boolean;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** A quoted cell: its text, and where it ends. */
interface Quoted {
	readonly text: string;
	readonly end: number;
	readonly wrong: boolean;
}

/** Reads the quoted cell whose mark stands at `start`; a mark that neither ends it nor is doubled is a letter of it. */
function quotedCell(text: string, start: number, separator: number): Quoted {
	const inside = (end: number) => text.slice(start + 1, end).replaceAll('""', '"');
	let wrong = false;
	for (let from = start + 1; ;) {
		const mark = text.indexOf('"', from);
		if (mark < 0) return { text: inside(text.length), end: text.length, wrong: true };
		from = mark + 2;
		if (text.charCodeAt(mark + 1) === QUOTE) continue;
		let after = mark + 1;
		while (text.charCodeAt(after) === SPACE) after++;
		const next = text.charCodeAt(after);
		if (after >= text.length || next === separator || next === LF || next === CR)
			return { text: inside(mark), end: after, wrong };
		wrong = true;
		from = after;
	}
}

/** Cuts a text into records, one after the other, in time that grows as the text: RFC 4180 with any line ending. */
export function* cut(text: string, separator: string): Generator<Record> {
	const between = separator.charCodeAt(0);
	let at = 0;
	let line = 1;
	while (at < text.length) {
		const cells: string[] = [];
		const first = line;
		let wrongQuote = false;
		for (;;) {
			if (text.charCodeAt(at) === QUOTE) {
				const cell = quotedCell(text, at, between);
				cells.push(cell.text);
				wrongQuote ||= cell.wrong;
				for (let i = at; i < cell.end; i++) {
					const code = text.charCodeAt(i);
					if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) line++;
				}
				at = cell.end;
			} else {
				const from = at;
				for (; at < text.length; at++) {
					const code = text.charCodeAt(at);
					if (code === between || code === LF || code === CR) break;
				}
				cells.push(text.slice(from, at));
			}
			if (text.charCodeAt(at) !== between) break;
			at++;
		}
		if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
		at++;
		line++;
		yield { line: first, cells, wrongQuote };
	}
}
