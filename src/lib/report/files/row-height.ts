/** Points that a line of 11-point Calibri takes, and the most that Excel gives a row. */
const LINE = 15;
const MOST = 409;

/** Lines of a text wrapped at `width` characters; a word that is longer is cut. */
function linesOf(text: string, width: number): number {
	let [lines, used] = [1, 0];
	for (const { length } of text.split(/\s+/)) {
		const wanted = used === 0 ? length : used + 1 + length;
		if (wanted <= width) {
			used = wanted;
			continue;
		}
		lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / width) - 1);
		used = length % width || width;
	}
	return lines;
}

/**
 * Height, in points, of a row of wrapped texts in columns of these widths: LibreOffice gives a row that says none one
 * line, and its text runs over the next rows.
 */
export const rowHeight = (texts: readonly string[], widths: readonly number[]): number =>
	Math.min(MOST, LINE * Math.max(1, ...texts.map((text, i) => linesOf(text, widths[i]!))));
