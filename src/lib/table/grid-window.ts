/** Rows rendered beyond each edge of the frame, and the step by which the window moves. */
export const OVERSCAN = 10;
export const STEP = 4;

/** Rows to render: from `start` to before `end`. */
export interface RowWindow {
	readonly start: number;
	readonly end: number;
}

/** First row in sight, by steps, so that most scrolls change nothing. */
export const firstRowAt = (scrollTop: number, rowHeight: number): number =>
	Math.floor(Math.max(0, scrollTop) / rowHeight / STEP) * STEP;

/** The rows to render when `first` is in sight at the top of a frame; never beyond what there is. */
export function windowFrom(first: number, frameHeight: number, rowHeight: number, count: number): RowWindow {
	const inSight = Math.ceil(frameHeight / rowHeight) + STEP;
	const top = Math.max(0, Math.min(first, count - inSight));
	return { start: Math.max(0, top - OVERSCAN), end: Math.min(count, top + inSight + OVERSCAN) };
}

/** A row to render and how many rows are left out before it. */
export interface PlacedRow {
	readonly index: number;
	readonly gap: number;
}

/**
 * The rows of a window and the one that holds the focus, wherever it is: a focused row that scrolls out of
 * sight must stay in the document. `after` rows are left out below.
 */
export function placedRows(
	{ start, end }: RowWindow,
	count: number,
	active: number
): { rows: PlacedRow[]; after: number } {
	const rows: PlacedRow[] = [];
	let next = 0;
	const place = (index: number) => {
		rows.push({ index, gap: index - next });
		next = index + 1;
	};
	if (active >= 0 && active < start) place(active);
	for (let index = start; index < end; index++) place(index);
	if (active >= end && active < count) place(active);
	return { rows, after: count - next };
}
