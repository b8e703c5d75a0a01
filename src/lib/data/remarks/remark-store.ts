import * as v from 'valibot';
import { isLevel, type Level } from '../../domain/territory/atlas';
import { PRIORITIES, type Remark } from '../../domain/remarks/remarks';
import { BundleError } from '../bundle/bundle';
import { writeText, type TextStore } from '../files/device';

/** Remarks as the bundle publishes them and as this device keeps them. */
const remarksSchema = v.array(
	v.object({
		level: v.custom<Level>(isLevel),
		code: v.string(),
		priority: v.picklist(PRIORITIES),
		text: v.string(),
		reason: v.string(),
		service: v.string(),
		date: v.string()
	})
);

/** Remarks of a published file; throws a `BundleError` where it holds something else. */
export function readRemarks(value: unknown, file: string): Remark[] {
	const result = v.safeParse(remarksSchema, value);
	if (result.success) return result.output;
	throw new BundleError(
		`Le fichier «\u202F${file}\u202F» est endommagé.`,
		'Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.'
	);
}

/** What this device keeps: nothing, remarks, or something that is none. */
export function loadRemarks(store: TextStore | undefined, key: string): Remark[] | 'refused' | 'unreadable' {
	let text: string | null;
	try {
		if (!store) return 'refused';
		text = store.getItem(key);
	} catch {
		return 'refused';
	}
	if (text === null) return [];
	try {
		return v.parse(remarksSchema, JSON.parse(text));
	} catch {
		return 'unreadable';
	}
}

/** Keeps the remarks, or nothing at all where there are none; `false` where the device refuses or is full. */
export function keepRemarks(store: TextStore | undefined, key: string, remarks: readonly Remark[]): boolean {
	return writeText(store, key, remarks.length === 0 ? undefined : JSON.stringify(remarks));
}
