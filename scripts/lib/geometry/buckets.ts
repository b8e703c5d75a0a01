/** A number below 2^`bits` for a bucket of a grid; two buckets may have the same one. */
export const slotOf = (column: number, row: number, bits: number): number =>
	(Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >>> (32 - bits);
