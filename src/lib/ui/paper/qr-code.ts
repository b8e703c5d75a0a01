import { encode } from 'uqr';

/** Longest address that a code of 22 mm still carries for a telephone, in characters. */
export const MAX_QR = 500;

export interface QrPath {
	/** Modules of a side, its white border included. */
	readonly size: number;
	/** The black modules, as the path of an SVG of that size. */
	readonly path: string;
}

/** A text as a QR code; nothing where it is too long to be read from paper. */
export function qrPath(text: string): QrPath | undefined {
	if (text.length > MAX_QR) return undefined;
	const { size, data } = encode(text, { ecc: 'L', border: 2 });
	const rows = data.map((row, y) => row.map((black, x) => (black ? `M${x},${y}h1v1h-1z` : '')).join(''));
	return { size, path: rows.join('') };
}
