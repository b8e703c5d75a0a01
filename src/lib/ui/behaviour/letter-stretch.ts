/**
 * How much wider the letters of an element of one line are than their font alone makes them: 1, or more where the reader
 * has set letters or words apart. A canvas measures without that.
 */
export function letterStretch(line: HTMLElement): number {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return 1;
	context.font = getComputedStyle(line).font;
	const ratio = line.offsetWidth / context.measureText(line.textContent ?? '').width;
	// Rounding, or a font that has just come, is no wish of the reader.
	return ratio > 1.05 && Number.isFinite(ratio) ? ratio : 1;
}
