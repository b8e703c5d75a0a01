import { slotOf } from './buckets';

/** Side of a bucket, in degrees: a hundred metres or so, longer than most sides of a contour. */
const SIDE = 0.001;
const SLOT_BITS = 20;
const SLOTS = 2 ** SLOT_BITS;

/**
 * Numbers places in the order that they are first met, and finds those in a box: points with the same coordinates
 * are one place. Millions of points have no room for a text each.
 */
export class PointIndex {
	#xs = new Float64Array(1024);
	#ys = new Float64Array(1024);
	/** The place that came before in the same slot, −1 where none. */
	#before = new Int32Array(1024);
	readonly #last = new Int32Array(SLOTS).fill(-1);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	#grow(): void {
		const twice = this.#size * 2;
		const longer = <A extends Float64Array | Int32Array>(values: A, empty: A): A => {
			empty.set(values);
			return empty;
		};
		this.#xs = longer(this.#xs, new Float64Array(twice));
		this.#ys = longer(this.#ys, new Float64Array(twice));
		this.#before = longer(this.#before, new Int32Array(twice));
	}

	/** The number of a place, a new one where it was never met. */
	idOf(x: number, y: number): number {
		const slot = slotOf(Math.floor(x / SIDE), Math.floor(y / SIDE), SLOT_BITS);
		for (let id = this.#last[slot]!; id >= 0; id = this.#before[id]!)
			if (this.#xs[id] === x && this.#ys[id] === y) return id;
		const id = this.#size;
		if (id === this.#xs.length) this.#grow();
		this.#xs[id] = x;
		this.#ys[id] = y;
		this.#before[id] = this.#last[slot]!;
		this.#last[slot] = id;
		this.#size++;
		return id;
	}

	/** Calls `found` with each place of a box, edges included. */
	within(west: number, south: number, east: number, north: number, found: (id: number) => void): void {
		const [firstColumn, lastColumn] = [Math.floor(west / SIDE), Math.floor(east / SIDE)];
		const [firstRow, lastRow] = [Math.floor(south / SIDE), Math.floor(north / SIDE)];
		for (let column = firstColumn; column <= lastColumn; column++)
			for (let row = firstRow; row <= lastRow; row++)
				for (let id = this.#last[slotOf(column, row, SLOT_BITS)]!; id >= 0; id = this.#before[id]!) {
					const x = this.#xs[id]!;
					const y = this.#ys[id]!;
					if (x < west || x > east || y < south || y > north) continue;
					// Another bucket may have the same slot.
					if (Math.floor(x / SIDE) === column && Math.floor(y / SIDE) === row) found(id);
				}
	}
}
