import type { Results } from '../figures/results';
import type { PostRow } from './post-row';
import { fteByCell, funderShares } from './shares';

/** FTE and euros a year. */
export interface Amounts {
	readonly fte: number;
	readonly euros: number;
}

/** Who funds what where. Rows, columns and the whole add up: every FTE and euro of the posts is in one cell. */
export interface FunderMatrix {
	/** Positions of the départements that have something, in order; −1, the last, for what has no known place. */
	readonly columns: readonly number[];
	readonly rows: readonly {
		/** `undefined`: no funder is named. */
		readonly funder: string | undefined;
		readonly cells: readonly Amounts[];
		readonly total: Amounts;
	}[];
	readonly totals: readonly Amounts[];
	readonly total: Amounts;
}

const NOWHERE = -1;
/** FTE that are only the noise of sums. */
const NOISE = 1e-9;

/** FTE of a post in each département, and at −1 what has no place: they add up to the post. */
function fteByDepartement({ atlas }: Results, shares: ReadonlyMap<number, number>, fte: number) {
	const found = new Map<number, number>();
	let left = fte;
	for (const [cell, part] of shares) {
		const departement = atlas.territoryOf.departement[cell]!;
		found.set(departement, (found.get(departement) ?? 0) + part);
		left -= part;
	}
	if (left > NOISE) found.set(NOWHERE, left);
	return found;
}

const add = (a: Amounts, b: Amounts): Amounts => ({ fte: a.fte + b.fte, euros: a.euros + b.euros });
const NONE: Amounts = { fte: 0, euros: 0 };

/** A post over two départements is shared by its allocated FTE, and its euros as its FTE. Largest funders first. */
export function funderMatrix(results: Results, posts: readonly PostRow[]): FunderMatrix {
	const shares = fteByCell(results);
	const cells = new Map<string | undefined, Map<number, Amounts>>();
	for (const { index, post } of posts) {
		const places = fteByDepartement(results, shares[index]!, post.fte);
		for (const { funder, share, amount = 0 } of funderShares(post)) {
			const row = cells.get(funder) ?? new Map<number, Amounts>();
			cells.set(funder, row);
			for (const [departement, fte] of places)
				row.set(
					departement,
					add(row.get(departement) ?? NONE, { fte: fte * share, euros: amount * (fte / post.fte) })
				);
		}
	}
	const used = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
	const columns = [...used.filter((at) => at >= 0), ...used.filter((at) => at < 0)];
	const rows = Array.from(cells, ([funder, row]) => {
		const all = columns.map((at) => row.get(at) ?? NONE);
		return { funder, cells: all, total: all.reduce(add, NONE) };
	}).sort((a, b) => b.total.fte - a.total.fte || ((a.funder ?? '') < (b.funder ?? '') ? -1 : 1));
	return {
		columns,
		rows,
		totals: columns.map((_, i) => rows.map((row) => row.cells[i]!).reduce(add, NONE)),
		total: rows.map(({ total }) => total).reduce(add, NONE)
	};
}
