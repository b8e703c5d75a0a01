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

/** Rows to render, in order; before the row at `i`, `gaps[i]` rows are left out, and `after` below the last. */
export interface PlacedRows {
	/** Plain numbers: a row that stays in the window is not rendered again. */
	readonly indexes: readonly number[];
	readonly gaps: readonly number[];
	readonly after: number;
}

/**
 * The rows of a window and the one that holds the focus, wherever it is: a focused row that scrolls out of
 * sight must stay in the document.
 */
export function placedRows({ start, end }: RowWindow, count: number, active: number): PlacedRows {
	const indexes: number[] = [];
	if (active >= 0 && active < start) indexes.push(active);
	for (let index = start; index < end; index++) indexes.push(index);
	if (active >= end && active < count) indexes.push(active);
	return {
		indexes,
		gaps: indexes.map((index, i) => index - (i > 0 ? indexes[i - 1]! + 1 : 0)),
		after: count - 1 - (indexes.at(-1) ?? -1)
	};
}
