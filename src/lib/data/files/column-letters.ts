/** How a spreadsheet names a column: `A` for 0, `XFD` for 16 383. */
export const columnLetters = (column: number): string =>
	(column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
