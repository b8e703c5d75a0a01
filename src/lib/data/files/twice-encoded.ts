import { SINGLE_BYTE, type SingleByte } from './single-byte';

/** Byte of each character above ASCII. */
const BYTES: Readonly<Record<SingleByte, ReadonlyMap<number, number>>> = {
	'windows-1252': bytesOf('windows-1252'),
	macintosh: bytesOf('macintosh')
};

function bytesOf(encoding: SingleByte): ReadonlyMap<number, number> {
	return new Map(
		SINGLE_BYTE[encoding].map((code, byte) => [code, byte] as const).filter(([, byte]) => byte >= 0x80)
	);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** What French writes beyond ASCII: a repair that gives anything else is no repair. */
const FRENCH = /^[À-ÿŒœŸ’‘“”«»–—…•€°²³µ\u00A0\u202F\u2009\uFEFF]+$/;
const ABOVE_ASCII = /[^\0-\x7F]{2,}/g;

/** A text whose UTF-8 was taken for this encoding and written again as UTF-8: `mÃ©diateur` → `médiateur`. */
function repairedOnce(text: string, encoding: SingleByte): { text: string; count: number } {
	const bytes = BYTES[encoding];
	let count = 0;
	const repaired = text.replace(ABOVE_ASCII, (run) => {
		const codes = Array.from(run, (letter) => bytes.get(letter.charCodeAt(0)));
		if (codes.includes(undefined)) return run;
		try {
			const read = UTF8.decode(Uint8Array.from(codes as number[]));
			if (!FRENCH.test(read) && !/[Ã√]/.test(read)) return run;
			count++;
			return read;
		} catch {
			return run;
		}
	});
	return { text: repaired, count };
}

/** The text with what was encoded twice, or three times, put right; how many places, and the first as it was. */
export function repairedText(text: string): { text: string; count: number; example?: string } {
	if (!/[ÃÂâ√¬‚]/.test(text)) return { text, count: 0 };
	let current = text;
	let count = 0;
	for (const encoding of ['windows-1252', 'macintosh', 'windows-1252'] as const) {
		const step = repairedOnce(current, encoding);
		current = step.text;
		count = Math.max(count, step.count);
	}
	// No-break spaces that something has made ordinary ones since.
	if (count > 0)
		current = current
			.replace(/Ã (?= )/g, 'à')
			.replace(/Ã /g, 'à ')
			.replace(/Â /g, ' ');
	const example = count > 0 ? /\p{L}*[ÃÂâ√¬‚][^\0-\x7F]+\p{L}*/u.exec(text)?.[0] : undefined;
	return { text: current, count, ...(example !== undefined && { example }) };
}
