/** What Windows-1252 has at 0x80–0x9F; its five free bytes are control characters, as browsers read them. */
const WINDOWS_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** What Mac OS Roman has from 0x80 on. */
const MAC_HIGH =
	'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
/** Bytes that are made into text at once: as many arguments as every engine takes. */
const CHUNK = 8192;

/** Character of each byte. Kept here because `TextDecoder` of some versions of Node that we accept reads 0x80–0x9F as Latin-1. */
const tableOf = (high: string) =>
	Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : high.charCodeAt(byte - 0x80) || byte));

/** The encodings of one byte a character that French spreadsheets write. */
export const SINGLE_BYTE = {
	'windows-1252': tableOf(WINDOWS_HIGH),
	macintosh: tableOf(MAC_HIGH)
} as const;
export type SingleByte = keyof typeof SINGLE_BYTE;

export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
	const table = SINGLE_BYTE[encoding];
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += CHUNK)
		parts.push(
			String.fromCharCode(...Array.from(bytes.subarray(from, from + CHUNK), (byte) => table[byte]!))
		);
	return parts.join('');
}

/** Letters that French words hold, and what French adds to ASCII besides. */
const LETTERS = 'éèàêçôîâûùëïüœ';
const OTHERS = 'ÉÈÀÊÇÔÎŒ’‘«»€–—…°\u00A0';
/** Bytes that are looked at. */
const SAMPLE = 2_000_000;

/** How French the bytes above ASCII that stand alone are; those in a row are no French word. */
function frenchness(bytes: Uint8Array, encoding: SingleByte): number {
	const worth = SINGLE_BYTE[encoding].map((code) => {
		const letter = String.fromCharCode(code);
		return LETTERS.includes(letter) ? 2 : OTHERS.includes(letter) ? 1 : -2;
	});
	let sum = 0;
	for (let i = 0; i < Math.min(bytes.length, SAMPLE); i++)
		if (bytes[i]! >= 0x80 && (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80)
			sum += worth[bytes[i]!]!;
	return sum;
}

/** Which of the two a text that is no UTF-8 was written in: Windows-1252, unless it is more French as Mac OS Roman. */
export const singleByteOf = (bytes: Uint8Array): SingleByte =>
	frenchness(bytes, 'macintosh') > frenchness(bytes, 'windows-1252') ? 'macintosh' : 'windows-1252';
