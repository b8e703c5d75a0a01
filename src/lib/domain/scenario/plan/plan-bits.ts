/**
 * The text of a plan in few characters of an address: mostly digits, so a code of four bits for what is frequent
 * does better than DEFLATE, which finds little that is repeated in it.
 */
export const ADDRESS_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Words of the code by their bits; no word begins another, and longer pieces are looked for first. */
const WORDS: readonly (readonly [piece: string, bits: string])[] = [
	[',h', '1010'],
	[',q', '1011'],
	['~h', '111010'],
	['~q', '111011'],
	...Array.from({ length: 10 }, (_, n) => [String(n), n.toString(2).padStart(4, '0')] as const),
	['.', '1100'],
	['M', '1101'],
	[',', '111000'],
	['~', '111001']
];
const PIECES = new Map(WORDS.map(([piece, bits]) => [bits, piece]));
/** Before the seven bits of any other character. */
const ANY = '1111';

/** The bits of a text of ASCII, six to a character. */
export function bitsText(text: string): string {
	let bits = '';
	for (let at = 0; at < text.length;) {
		const [piece, word] = WORDS.find(([one]) => text.startsWith(one, at)) ?? [text[at]!, undefined];
		bits += word ?? ANY + piece.charCodeAt(0).toString(2).padStart(7, '0');
		at += piece.length;
	}
	// What is left of the last character begins a word that never ends.
	const whole = bits.padEnd(Math.ceil(bits.length / 6) * 6, '1');
	return whole.replace(/.{6}/g, (six) => ADDRESS_DIGITS[parseInt(six, 2)]!);
}

/** The text that some bits are; `undefined` for characters that hold none. */
export function textOfBits(packed: string): string | undefined {
	const values = [...packed].map((one) => ADDRESS_DIGITS.indexOf(one));
	if (values.includes(-1)) return undefined;
	const bits = values.map((value) => value.toString(2).padStart(6, '0')).join('');
	let text = '';
	for (let at = 0; at < bits.length;) {
		const length = bits.startsWith(ANY, at) ? 11 : bits.startsWith('1110', at) ? 6 : 4;
		const word = bits.slice(at, at + length);
		if (word.length < length) break;
		text += length === 11 ? String.fromCharCode(parseInt(word.slice(4), 2)) : PIECES.get(word)!;
		at += length;
	}
	return text;
}
