/**
 * What posts are worth, in the one form that every objective has: row r is filled to min(room_r, Σ amounts), a
 * unit adds up its rows, and its worth is concave in that sum. So the whole is monotone and submodular, and one
 * search, one bound and one linear model serve all the objectives.
 */
export interface PostWorth {
	/** Most that each row can hold. */
	readonly room: Float64Array;
	/** Unit of each row. */
	readonly unitOf: Uint32Array;
	/** The bands of unit k are `bandStart[k] … bandStart[k + 1]`: widths, and slopes that never rise. */
	readonly bandStart: Uint32Array;
	readonly slope: Float64Array;
	readonly width: Float64Array;
	/** What one copy of each candidate brings; the rows of one unit follow each other. */
	readonly columns: readonly WorthColumn[];
}

export interface WorthColumn {
	readonly rows: Uint32Array;
	readonly amounts: Float64Array;
}

/** Concave worth of a unit: slopes from the first band on. */
export interface Band {
	readonly slope: number;
	readonly width: number;
}

/** A row before it is compacted: its room, and the unit that it is of. */
export interface Row {
	readonly room: number;
	readonly unit: number;
}

/**
 * A measure over the rows that candidates reach and that have room. `entries`: what each candidate brings to the
 * rows of `rowOf`, where `undefined` is a row that does not count.
 */
export function postWorthOf<K>(
	entries: readonly (readonly (readonly [row: K, amount: number])[])[],
	rowOf: (row: K) => Row | undefined,
	bandsOf: (unit: number) => readonly Band[]
): PostWorth {
	const rows = new Map<K, Row>();
	for (const entry of entries)
		for (const [key, amount] of entry) {
			if (amount <= 0 || rows.has(key)) continue;
			const row = rowOf(key);
			if (row && row.room > 0) rows.set(key, row);
		}
	// Rows of one unit follow each other, so that a gain goes through each unit once.
	const ordered = [...rows].sort(([, a], [, b]) => a.unit - b.unit);
	const positions = new Map(ordered.map(([key], i) => [key, i]));
	const units = [...new Set(ordered.map(([, { unit }]) => unit))];
	const unitPosition = new Map(units.map((unit, i) => [unit, i]));
	const bands = units.map(bandsOf);
	const room = Float64Array.from(ordered, ([, row]) => row.room);
	return {
		room,
		unitOf: Uint32Array.from(ordered, ([, { unit }]) => unitPosition.get(unit)!),
		bandStart: startsOf(bands.map(({ length }) => length)),
		slope: Float64Array.from(bands.flat(), ({ slope }) => slope),
		width: Float64Array.from(bands.flat(), ({ width }) => width),
		columns: entries.map((entry) => columnOf(entry, positions, room))
	};
}

/** Where each of consecutive lists begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	lengths.forEach((length, i) => (starts[i + 1] = starts[i]! + length));
	return starts;
}

function columnOf<K>(
	entry: readonly (readonly [K, number])[],
	positions: ReadonlyMap<K, number>,
	room: Float64Array
): WorthColumn {
	const sums = new Map<number, number>();
	for (const [key, amount] of entry) {
		const row = positions.get(key);
		if (row !== undefined && amount > 0) sums.set(row, (sums.get(row) ?? 0) + amount);
	}
	const sorted = [...sums].sort(([a], [b]) => a - b);
	return {
		rows: Uint32Array.from(sorted, ([row]) => row),
		// More than the room is the room: the linear model is tighter, and nothing else changes.
		amounts: Float64Array.from(sorted, ([row, amount]) => Math.min(amount, room[row]!))
	};
}

/** Worth of a unit whose rows add up to `sum`. */
export function worthOf({ bandStart, slope, width }: PostWorth, unit: number, sum: number): number {
	let left = sum;
	let worth = 0;
	for (let band = bandStart[unit]!; band < bandStart[unit + 1]!; band++) {
		const part = Math.min(left, width[band]!);
		if (part <= 0) break;
		worth += slope[band]! * part;
		left -= part;
	}
	return worth;
}

/** Value of a choice: `copies` of each candidate. Computed afresh, so that nothing is left of earlier sums. */
export function valueOf(measure: PostWorth, copies: ArrayLike<number>): number {
	const { room, unitOf, columns, bandStart } = measure;
	const filled = new Float64Array(room.length);
	columns.forEach(({ rows, amounts }, j) => {
		const times = copies[j]!;
		if (times > 0) for (let i = 0; i < rows.length; i++) filled[rows[i]!]! += times * amounts[i]!;
	});
	const sums = new Float64Array(bandStart.length - 1);
	filled.forEach((value, row) => (sums[unitOf[row]!]! += Math.min(value, room[row]!)));
	return sums.reduce((value, sum, unit) => value + worthOf(measure, unit, sum), 0);
}
