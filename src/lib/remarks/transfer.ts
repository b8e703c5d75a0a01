import { remarkKey, type Remark } from '../domain/remarks/remarks';
import type { KeptRemark } from '../state/remarks.svelte';

/** A file of remarks larger than this is something else. */
export const MAX_REMARKS_BYTES = 5_000_000;

/** Published and own remarks as one list; where both are of the same service on the same place, ours. */
export function together(all: readonly KeptRemark[]): Remark[] {
	const byKey = new Map<string, Remark>();
	for (const { origin, ...remark } of all)
		if (origin === 'device' || !byKey.has(remarkKey(remark))) byKey.set(remarkKey(remark), remark);
	return [...byKey.values()];
}
