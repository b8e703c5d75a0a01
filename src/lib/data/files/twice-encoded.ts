import { SINGLE_BYTE } from './single-byte';

/** How one encoding shows the UTF-8 of what French writes beyond ASCII. */
interface Mistaken {
	readonly byteOf: ReadonlyMap<number, number>;
	readonly runs: RegExp;
}

/** Letters that UTF-8 begins with: of two bytes (`À` to `ÿ`, `œ`, `«`), and of three (`’`, `€`, `…`, a narrow space). */
const LEADS = { two: [0xc2, 0xc3, 0xc5], three: [0xe2, 0xef] };
const CONTINUATIONS = Array.from({ length: 64 }, (_, i) => 0x80 + i);

/** @param table the character of each byte */
function mistakenBy(table: readonly number[]): Mistaken {
	const anyOf = (bytes: readonly number[]) =>
		`[${bytes.map((byte) => `\\u${table[byte]!.toString(16).padStart(4, '0')}`).join('')}]`;
	const next = anyOf(CONTINUATIONS);
	return {
		byteOf: new Map(table.map((code, byte) => [code, byte])),
		runs: new RegExp(`(?:${anyOf(LEADS.two)}${next}|${anyOf(LEADS.three)}${next}{2})+`, 'g')
	};
}

const WINDOWS = mistakenBy(SINGLE_BYTE['windows-1252']);
/** Latin-1, where a byte is its own character: `É` is `Ã` and a control character. */
const LATIN = mistakenBy(Array.from({ length: 256 }, (_, byte) => byte));
const MAC = mistakenBy(SINGLE_BYTE.macintosh);
const UTF8 = new TextDecoder('utf-8');

/** A text whose UTF-8 was taken for this encoding and written again as UTF-8: `mÃ©diateur` → `médiateur`. */
function repairedOnce(text: string, { byteOf, runs }: Mistaken): { text: string; count: number } {
	let count = 0;
	const repaired = text.replace(runs, (run) => {
		count++;
		return UTF8.decode(Uint8Array.from(run, (letter) => byteOf.get(letter.charCodeAt(0)) ?? 0));
	});
	return { text: repaired, count };
}

/** The text with what was encoded twice, or three times, put right; how many places, and the first as it was. */
export function repairedText(text: string): { text: string; count: number; example?: string } {
	if (!/[ÃÂâ√¬‚]/.test(text)) return { text, count: 0 };
	let current = text;
	let count = 0;
	for (const mistaken of [WINDOWS, LATIN, MAC]) {
		const step = repairedOnce(current, mistaken);
		current = step.text;
		count += step.count;
	}
	// What was encoded three times: the same places again.
	current = repairedOnce(current, WINDOWS).text;
	// No-break spaces that something has made ordinary ones since.
	if (count > 0)
		current = current
			.replace(/Ã (?= )/g, 'à')
			.replace(/Ã /g, 'à ')
			.replace(/Â /g, ' ');
	const example = count > 0 ? /\p{L}{0,20}[ÃÂâ√¬‚][^\0-\x7F]{1,6}\p{L}{0,20}/u.exec(text)?.[0] : undefined;
	return { text: current, count, ...(example !== undefined && { example }) };
}
