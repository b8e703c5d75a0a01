import { deflateSync, inflateSync } from 'fflate';
import { fromBase64url, packed, toBase64url, unpacked } from '../text/packed';

/** Stands before codes that were packed as text, and before those that were packed as numbers. */
const [AS_TEXT, AS_NUMBERS] = ['z1.', 'z2.'] as const;
/** Characters up to which codes are readable: about a hundred communes. */
const READABLE = 640;
/** Characters up to which a pack of text is short enough. */
const SHORT = 1000;
/** The longest pack that is opened: no address holds more. */
const MAX_PACKED = 8000;

const digits = (number: number) => String(number).padStart(5, '0');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Communes, then QPVs with the letter that ends their code, as numbers; `limit`: what no number of theirs reaches. */
const FORMS = [
	{ limit: 1e5, read: (code: string) => (/^\d{5}$/.test(code) ? Number(code) : undefined), write: digits },
	{
		limit: 1e5 * LETTERS.length,
		read(code: string) {
			const [, number, letter] = /^QN(\d{5})([A-Z])$/.exec(code) ?? [];
			return letter === undefined ? undefined : Number(number) * LETTERS.length + LETTERS.indexOf(letter);
		},
		write: (number: number) =>
			`QN${digits(Math.floor(number / LETTERS.length))}${LETTERS[number % LETTERS.length]}`
	}
] as const;

/** Each form's number of codes, then the steps from one to the next, in LEB128; `undefined` where a code has no form. */
function packedNumbers(codes: readonly string[]): string | undefined {
	const bytes: number[] = [];
	const push = (value: number) => {
		for (; value > 127; value >>= 7) bytes.push((value & 127) | 128);
		bytes.push(value);
	};
	let held = 0;
	for (const { read } of FORMS) {
		const numbers = codes.flatMap((code) => read(code) ?? []);
		held += numbers.length;
		push(numbers.length);
		let last = 0;
		for (const number of numbers.sort((a, b) => a - b)) {
			push(number - last);
			last = number;
		}
	}
	return held === codes.length ? toBase64url(deflateSync(Uint8Array.from(bytes), { level: 9 })) : undefined;
}

/** The codes that were packed as numbers; throws where it is something else. */
function unpackedNumbers(pack: string): string {
	const bytes = inflateSync(fromBase64url(pack));
	let at = 0;
	const pull = () => {
		for (let value = 0, shift = 0; shift < 28; shift += 7) {
			const byte = bytes[at++];
			if (byte === undefined) break;
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
		throw new Error('damaged');
	};
	const codes: string[] = [];
	for (const { write, limit } of FORMS) {
		let last = 0;
		for (let left = pull(); left > 0; left--) {
			last += pull();
			if (last >= limit) throw new Error('damaged');
			codes.push(write(last));
		}
	}
	if (at !== bytes.length) throw new Error('damaged');
	return codes.join(',');
}

/** The codes of an address as they are read, packed or not; `undefined` where they are damaged or of another version. */
export function readCodes(text: string): string | undefined {
	if (!/^z\d+\./.test(text)) return text;
	const open = text.startsWith(AS_TEXT)
		? unpacked
		: text.startsWith(AS_NUMBERS)
			? unpackedNumbers
			: undefined;
	if (!open || text.length > MAX_PACKED) return undefined;
	try {
		return open(text.slice(AS_TEXT.length));
	} catch {
		return undefined;
	}
}

/** Codes as an address carries them; where they are too many to be read, packed, or the same as `singles`, one by one. */
export function writeCodes(codes: readonly string[], singles: readonly string[]): string {
	const list = codes.join(',');
	if (list.length <= READABLE) return list;
	const text = AS_TEXT + packed(list);
	const numbers = text.length > SHORT ? packedNumbers(singles) : undefined;
	return numbers !== undefined && numbers.length < text.length ? AS_NUMBERS + numbers : text;
}
