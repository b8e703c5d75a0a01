import { INK } from '../../domain/choropleth/palette';
import { xmlText } from '../files/xml-text';

/** SVG written as text, so that the page, the file and the Word document get the same bytes. */

export const escapeXml = (text: string) =>
	xmlText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** A number with one decimal at most. */
export const short = (value: number) => String(Math.round(value * 10) / 10);

/** Average width of a character, in em: a little wide, so that nothing runs out of its box. */
const CHARACTER = 0.56;
export const textWidthIn = (text: string, size: number) => text.length * size * CHARACTER;

/** The pieces of a word that are no wider than a line: an address has no spaces. */
function pieces(word: string, most: number): string[] {
	const signs = [...word];
	return Array.from({ length: Math.max(1, Math.ceil(signs.length / most)) }, (_, i) =>
		signs.slice(i * most, (i + 1) * most).join('')
	);
}

/** `text` in lines no wider than `width` pixels; what is longer without a space is cut. */
export function wrapped(text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	const most = Math.max(1, Math.floor(width / (size * CHARACTER) + 1e-9));
	for (const word of text.split(' ').flatMap((one) => pieces(one, most))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidthIn(longer, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

export interface TextStyle {
	readonly size: number;
	readonly weight?: number;
	readonly fill?: string;
	readonly anchor?: 'start' | 'middle' | 'end';
	/** A white rim, for what is written on the map. */
	readonly halo?: boolean;
}

export function textAt(x: number, y: number, text: string, style: TextStyle): string {
	const { size, weight = 400, fill = INK, anchor = 'start', halo = false } = style;
	const rim = halo ? ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' : '';
	return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${rim}>${escapeXml(text)}</text>`;
}

/** Lines one under the other, the first one's baseline at `y`; returns the markup and the height taken. */
export function svgParagraph(x: number, y: number, lines: readonly string[], style: TextStyle) {
	const step = style.size * 1.35;
	return {
		markup: lines.map((line, i) => textAt(x, y + i * step, line, style)).join(''),
		height: lines.length * step
	};
}
