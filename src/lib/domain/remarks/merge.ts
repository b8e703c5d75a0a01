import { remarkKey, sameRemark, type Remark } from './remarks';

/** What a file would change in the remarks of this device. */
export interface RemarkMerge {
	/** On territories, by services, that have none here. */
	readonly fresh: readonly Remark[];
	/** Already here, word for word. */
	readonly identical: readonly Remark[];
	/** The same territory and service say something else. */
	readonly conflicts: readonly { readonly own: Remark; readonly incoming: Remark }[];
}

export function mergeOf(own: readonly Remark[], incoming: readonly Remark[]): RemarkMerge {
	const here = new Map(own.map((remark) => [remarkKey(remark), remark]));
	const fresh: Remark[] = [];
	const identical: Remark[] = [];
	const conflicts: { own: Remark; incoming: Remark }[] = [];
	for (const remark of incoming) {
		const known = here.get(remarkKey(remark));
		if (!known) fresh.push(remark);
		else if (sameRemark(known, remark)) identical.push(remark);
		else conflicts.push({ own: known, incoming: remark });
	}
	return { fresh, identical, conflicts };
}

/** The remarks of the device after a merge; `taken` are the keys of the conflicts where the file wins. */
export function merged(
	own: readonly Remark[],
	{ fresh, conflicts }: RemarkMerge,
	taken: ReadonlySet<string>
): Remark[] {
	const replaced = new Map(
		conflicts.flatMap(({ incoming }) =>
			taken.has(remarkKey(incoming)) ? [[remarkKey(incoming), incoming] as const] : []
		)
	);
	return [...own.map((remark) => replaced.get(remarkKey(remark)) ?? remark), ...fresh];
}
