/** A mixed-integer linear program as data: for a solver, in a worker or in Node. */
export interface LinearModel {
	readonly maximise: boolean;
	/** One entry a column. */
	readonly cost: Float64Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	/** 1 where the column takes whole numbers only. */
	readonly integer: Uint8Array;
	readonly rowLower: Float64Array;
	readonly rowUpper: Float64Array;
	/** Compressed rows. */
	readonly starts: Int32Array;
	readonly indices: Int32Array;
	readonly values: Float64Array;
}

/** What a solver found in its time. */
export interface Solution {
	/** `limit`: stopped before the proof. */
	readonly status: 'optimal' | 'limit' | 'infeasible';
	/** Value of each column, where any solution was found. */
	readonly columns?: Float64Array;
	/** No solution is better than this; infinite where nothing is known. */
	readonly bound: number;
}

/** Solves a model in so many seconds at most. */
export type Solve = (model: LinearModel, seconds: number) => Solution;

interface ColumnSpec {
	readonly lower?: number;
	readonly upper?: number;
	readonly integer?: boolean;
}

export type Term = readonly [column: number, value: number];

/** Puts a model together, a column and a row at a time. */
export class ModelBuilder {
	readonly #columns: ColumnSpec[] = [];
	readonly #costs: number[] = [];
	readonly #rows: { terms: readonly Term[]; lower: number; upper: number }[] = [];

	/** Position of the new column; from 0 on and continuous, unless said otherwise. */
	column(spec: ColumnSpec = {}): number {
		this.#costs.push(0);
		return this.#columns.push(spec) - 1;
	}

	/** Adds terms to what is to be made greatest or least. */
	objective(terms: readonly Term[]): void {
		for (const [column, value] of terms) this.#costs[column]! += value;
	}

	/** lower ≤ Σ terms ≤ upper; a column comes once a row. */
	row(terms: readonly Term[], { lower = -Infinity, upper = Infinity }): void {
		this.#rows.push({ terms, lower, upper });
	}

	build(maximise: boolean): LinearModel {
		const starts = new Int32Array(this.#rows.length + 1);
		this.#rows.forEach(({ terms }, row) => (starts[row + 1] = starts[row]! + terms.length));
		const terms = this.#rows.flatMap((row) => row.terms);
		return {
			maximise,
			cost: Float64Array.from(this.#costs),
			lower: Float64Array.from(this.#columns, ({ lower = 0 }) => lower),
			upper: Float64Array.from(this.#columns, ({ upper = Infinity }) => upper),
			integer: Uint8Array.from(this.#columns, ({ integer }) => (integer ? 1 : 0)),
			rowLower: Float64Array.from(this.#rows, ({ lower }) => lower),
			rowUpper: Float64Array.from(this.#rows, ({ upper }) => upper),
			starts,
			indices: Int32Array.from(terms, ([column]) => column),
			values: Float64Array.from(terms, ([, value]) => value)
		};
	}
}
