/** What small instances come out at, by trying every choice: the definition, with nothing clever about it. */

export interface PlacingFile {
	readonly name?: string;
	readonly cells: readonly { readonly id: string; readonly unmet: number; readonly weight?: number }[];
	readonly candidates: readonly {
		readonly id: string;
		readonly size: number;
		readonly alloc: Readonly<Record<string, number>>;
	}[];
	readonly limit: { readonly posts?: number; readonly fte?: number };
	readonly copies?: number;
}

export interface EndingFile {
	readonly cells: readonly { readonly id: string; readonly need: number }[];
	readonly posts: readonly { readonly id: string; readonly alloc: Readonly<Record<string, number>> }[];
	readonly end: number;
}

type Alloc = Readonly<Record<string, number>>;
const given = (allocs: readonly Alloc[], cell: string) =>
	allocs.reduce((sum, alloc) => sum + (alloc[cell] ?? 0), 0);

export const worthOfChoice = ({ cells, candidates }: PlacingFile, chosen: readonly string[]): number => {
	const allocs = chosen.map((id) => candidates.find((one) => one.id === id)!.alloc);
	return cells.reduce(
		(sum, { id, unmet, weight = 1 }) => sum + weight * Math.min(unmet, given(allocs, id)),
		0
	);
};

export const holdsLimits = (
	{ candidates, limit, copies = 1 }: PlacingFile,
	chosen: readonly string[]
): boolean =>
	chosen.length <= (limit.posts ?? Infinity) + 1e-9 &&
	chosen.reduce((sum, id) => sum + candidates.find((one) => one.id === id)!.size, 0) <=
		(limit.fte ?? Infinity) + 1e-9 &&
	candidates.every(({ id }) => chosen.filter((one) => one === id).length <= copies);

/** The best value of all choices within the limits. */
export function bestValue(file: PlacingFile): number {
	const { candidates, copies = 1 } = file;
	const from = (next: number, chosen: readonly string[]): number => {
		if (!holdsLimits(file, chosen)) return 0;
		if (next === candidates.length) return worthOfChoice(file, chosen);
		const { id } = candidates[next]!;
		const each = Array.from({ length: copies + 1 }, (_, n) =>
			from(next + 1, [...chosen, ...new Array<string>(n).fill(id)])
		);
		return Math.max(...each);
	};
	return from(0, []);
}

export function harmOfEnding({ cells, posts }: EndingFile, ended: readonly string[]): number {
	const missing = (left: EndingFile['posts']) => {
		const allocs = left.map(({ alloc }) => alloc);
		return cells.reduce((sum, { id, need }) => sum + Math.max(0, need - given(allocs, id)), 0);
	};
	return missing(posts.filter(({ id }) => !ended.includes(id))) - missing(posts);
}

/** The least harm of all sets of so many posts. */
export function leastHarm(file: EndingFile): number {
	const from = (next: number, ended: readonly string[]): number => {
		if (ended.length === file.end) return harmOfEnding(file, ended);
		if (next === file.posts.length) return Infinity;
		return Math.min(from(next + 1, ended), from(next + 1, [...ended, file.posts[next]!.id]));
	};
	return from(0, []);
}
