import type { LevelShape } from '../geometry/levels';

/** Pairs of territories whose contours share a border, as the higher neighbours of each of `count` territories. */
export function higherNeighbours(shapes: readonly LevelShape[], count: number): number[][] {
	const ownersOfArc = new Map<number, number[]>();
	for (const { id, polygons } of shapes)
		for (const signed of polygons.flat(2)) {
			// An arc drawn the other way round is written −1 − arc.
			const arc = signed < 0 ? ~signed : signed;
			const owners = ownersOfArc.get(arc);
			if (!owners) ownersOfArc.set(arc, [id]);
			else if (!owners.includes(id)) owners.push(id);
		}
	const higher = Array.from({ length: count }, () => new Set<number>());
	for (const owners of ownersOfArc.values())
		for (const a of owners) for (const b of owners) if (a < b) higher[a]!.add(b);
	return higher.map((set) => [...set].sort((a, b) => a - b));
}

/**
 * The same where a territory without a contour (`contourOf` ≥ 0) lies in another's: it is next to that one, to what
 * that one is next to, and to the others that lie there.
 */
export function withContourless(higher: readonly number[][], contourOf: ArrayLike<number>): number[][] {
	const all = higher.map(() => new Set<number>());
	const join = (a: number, b: number) => {
		if (a === b) return;
		all[Math.min(a, b)]!.add(Math.max(a, b));
	};
	higher.forEach((list, a) => list.forEach((b) => join(a, b)));
	const inside = new Map<number, number[]>();
	for (let i = 0; i < contourOf.length; i++)
		if (contourOf[i]! >= 0) inside.set(contourOf[i]!, [...(inside.get(contourOf[i]!) ?? []), i]);
	for (const [owner, guests] of inside) {
		const around = higher.flatMap((list, a) => (a === owner ? list : list.includes(owner) ? [a] : []));
		for (const guest of guests) for (const other of [owner, ...guests, ...around]) join(guest, other);
	}
	return all.map((set) => [...set].sort((a, b) => a - b));
}

/** Text of the published file of neighbours: for each level, one line a territory, its neighbours of higher position. */
export function neighboursText(levels: Readonly<Record<string, readonly number[][]>>): string {
	const lines = Object.entries(levels).map(
		([level, higher]) =>
			`${JSON.stringify(level)}:[\n${higher.map((list) => JSON.stringify(list)).join(',\n')}\n]`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}
