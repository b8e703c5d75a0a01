import { worthOf, type PostWorth } from './measure';

/** A choice while it is made: what adding or taking back one post would change, in a few operations. */
export class Fill {
	readonly #measure: PostWorth;
	/** Σ amounts of each row, room or not: what is taken back is exact. */
	readonly #filled: Float64Array;
	readonly #sums: Float64Array;
	readonly #worth: Float64Array;
	#value = 0;

	constructor(measure: PostWorth) {
		this.#measure = measure;
		this.#filled = new Float64Array(measure.room.length);
		this.#sums = new Float64Array(measure.bandStart.length - 1);
		this.#worth = new Float64Array(measure.bandStart.length - 1);
	}

	get value(): number {
		return this.#value;
	}

	/** What one more copy of a candidate adds. */
	gain(candidate: number): number {
		return this.#go(candidate, 1, false);
	}

	/** Adds one copy; returns what it added. */
	add(candidate: number): number {
		return this.#go(candidate, 1, true);
	}

	/** Takes one copy back; returns what that lost, 0 or more. */
	remove(candidate: number): number {
		return -this.#go(candidate, -1, true);
	}

	#go(candidate: number, sign: 1 | -1, keep: boolean): number {
		const { room, unitOf, columns } = this.#measure;
		const { rows, amounts } = columns[candidate]!;
		let change = 0;
		let i = 0;
		while (i < rows.length) {
			const unit = unitOf[rows[i]!]!;
			let grows = 0;
			for (; i < rows.length && unitOf[rows[i]!] === unit; i++) {
				const row = rows[i]!;
				const before = this.#filled[row]!;
				const after = before + sign * amounts[i]!;
				grows += Math.min(after, room[row]!) - Math.min(before, room[row]!);
				if (keep) this.#filled[row] = after;
			}
			const sum = this.#sums[unit]! + grows;
			const worth = worthOf(this.#measure, unit, sum);
			change += worth - this.#worth[unit]!;
			if (keep) [this.#sums[unit], this.#worth[unit]] = [sum, worth];
		}
		if (keep) this.#value += change;
		return change;
	}
}

/** The fill of a choice. */
export function filledBy(measure: PostWorth, copies: ArrayLike<number>): Fill {
	const fill = new Fill(measure);
	for (let j = 0; j < copies.length; j++) for (let n = 0; n < copies[j]!; n++) fill.add(j);
	return fill;
}
