/** A cell of the grid: row −1 is the header, row `rows` the totals. */
export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

export interface GridSize {
	readonly rows: number;
	readonly columns: number;
	/** Rows that the frame shows: what PageDown goes by. */
	readonly page: number;
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), Math.max(min, max));

/**
 * The cell that a key goes to, after the WAI-ARIA grid pattern: arrows, Page Up and Down, Home and End in the
 * row, with Ctrl in the table. `undefined` where the key is not for the grid.
 */
export function placeAfter(keys: Keys, { row, column }: GridPlace, size: GridSize): GridPlace | undefined {
	if (keys.altKey) return undefined;
	const far = keys.ctrlKey || keys.metaKey;
	const last = size.columns - 1;
	const to = (row: number, column: number): GridPlace => ({
		row: clamp(row, -1, size.rows),
		column: clamp(column, 0, last)
	});
	const page = Math.max(1, size.page - 1);
	switch (keys.key) {
		case 'ArrowUp':
			return to(far ? 0 : row - 1, column);
		case 'ArrowDown':
			return to(far ? size.rows - 1 : row + 1, column);
		case 'ArrowLeft':
			return to(row, far ? 0 : column - 1);
		case 'ArrowRight':
			return to(row, far ? last : column + 1);
		case 'PageUp':
			return to(row < 0 ? -1 : Math.max(0, row - page), column);
		case 'PageDown':
			return to(row >= size.rows ? size.rows : Math.min(size.rows - 1, row + page), column);
		case 'Home':
			return far ? to(0, 0) : to(row, 0);
		case 'End':
			return far ? to(size.rows - 1, last) : to(row, last);
		default:
			return undefined;
	}
}
