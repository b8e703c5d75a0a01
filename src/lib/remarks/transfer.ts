import { remarkKey, type Remark } from '../domain/remarks';
import type { KeptRemark } from '../state/remarks.svelte';

/** A file of remarks larger than this is something else. */
export const MAX_FILE_BYTES = 5_000_000;

/** Published and own remarks as one list; where both are of the same service on the same place, ours. */
export function together(all: readonly KeptRemark[]): Remark[] {
	const byKey = new Map<string, Remark>();
	for (const { origin, ...remark } of all)
		if (origin === 'device' || !byKey.has(remarkKey(remark))) byKey.set(remarkKey(remark), remark);
	return [...byKey.values()];
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken the address by then.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
