export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * What Windows-1252 has at 0x80–0x9F; its five free bytes are control characters, as browsers read them. Kept here
 * because `TextDecoder` of some versions of Node that we accept reads these bytes as Latin-1.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Bytes that are made into text at once: as many arguments as every engine takes. */
const CHUNK = 8192;

const codeOf = (byte: number) => (byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte);

export function decodeWindows1252(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += CHUNK)
		parts.push(String.fromCharCode(...Array.from(bytes.subarray(from, from + CHUNK), codeOf)));
	return parts.join('');
}

/** UTF-16 by its byte order mark or, without one, by the zeros of its ASCII letters: every other byte. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, 512);
	const zeros = [0, 0];
	start.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
	const many = start.length / 4;
	if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le';
	return zeros[0]! > many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

/** The text of a file, without its byte order mark: UTF-16, UTF-8 or, where it can be neither, Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
	const utf16 = utf16Of(bytes);
	if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
	}
}

/** Said of a file that was read in Windows-1252. */
export const READ_AS_WINDOWS_1252 =
	'Le fichier n’est pas en UTF-8\u202F: il est lu en Windows-1252, comme Excel l’enregistre. Vérifiez les accents.';
