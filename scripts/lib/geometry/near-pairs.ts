import { slotOf } from './buckets';

/** Boxes by number, each as west, south, east, north, in whole steps. */
export interface Boxes {
	readonly count: number;
	/** Four values a box. */
	readonly bounds: Int32Array;
}

/** log2 of the side of a bucket, in steps. */
const SIDE_BITS = 4;
const MOST_SLOT_BITS = 22;

/** log2 of the slots for so many boxes: about four a box, so that few buckets share one. */
const slotBitsFor = (count: number) => Math.min(MOST_SLOT_BITS, Math.ceil(Math.log2(count + 1)) + 2);

/** Calls `visit` with the slot, the column and the row of each bucket that a box covers. */
function eachBucket(
	bounds: Int32Array,
	box: number,
	slotBits: number,
	visit: (slot: number, column: number, row: number) => void
): void {
	const at = box * 4;
	for (let column = bounds[at]! >> SIDE_BITS; column <= bounds[at + 2]! >> SIDE_BITS; column++)
		for (let row = bounds[at + 1]! >> SIDE_BITS; row <= bounds[at + 3]! >> SIDE_BITS; row++)
			visit(slotOf(column, row, slotBits), column, row);
}

/** Calls `meet` once with each pair of boxes that overlap or touch, in no order that means anything. */
export function eachNearPair({ count, bounds }: Boxes, meet: (a: number, b: number) => void): void {
	const slotBits = slotBitsFor(count);
	const slots = 2 ** slotBits;
	// Buckets one after another in one array: how many boxes each slot has, then where it begins.
	const begins = new Int32Array(slots + 1);
	for (let box = 0; box < count; box++) eachBucket(bounds, box, slotBits, (slot) => begins[slot + 1]!++);
	for (let slot = 0; slot < slots; slot++) begins[slot + 1]! += begins[slot]!;
	const filled = begins.slice(0, slots);
	const members = new Int32Array(begins[slots]!);
	/** Column and row of the bucket that each member was put in: two may have the same slot. */
	const columns = new Int32Array(members.length);
	const rows = new Int32Array(members.length);
	for (let box = 0; box < count; box++) {
		eachBucket(bounds, box, slotBits, (slot, column, row) => {
			for (let i = begins[slot]!; i < filled[slot]!; i++) {
				if (columns[i] !== column || rows[i] !== row) continue;
				const other = members[i]!;
				const [a, b] = [box * 4, other * 4];
				const west = Math.max(bounds[a]!, bounds[b]!);
				const south = Math.max(bounds[a + 1]!, bounds[b + 1]!);
				if (west > Math.min(bounds[a + 2]!, bounds[b + 2]!)) continue;
				if (south > Math.min(bounds[a + 3]!, bounds[b + 3]!)) continue;
				// Boxes may share several buckets: the one with the corner where they begin to meet tells.
				if (west >> SIDE_BITS === column && south >> SIDE_BITS === row) meet(other, box);
			}
			const at = filled[slot]!++;
			members[at] = box;
			columns[at] = column;
			rows[at] = row;
		});
	}
}
