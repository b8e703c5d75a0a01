import * as v from 'valibot';
import { isLevel, type Level } from '../../domain/territory/atlas';
import { PRIORITIES, remarkKey, remarkProblems, type Remark } from '../../domain/remarks/remarks';
import { BundleError, RELOAD } from '../bundle/bundle';
import type { TextStore } from '../files/device';
import { keptList, readJson, writeList } from '../files/device-json';

/** The part of a remark that a person writes. */
export const remarkFields = {
	priority: v.picklist(PRIORITIES),
	text: v.string(),
	reason: v.string(),
	service: v.string(),
	date: v.string()
};
const remarkSchema = v.object({
	level: v.custom<Level>(isLevel),
	code: v.pipe(v.string(), v.nonEmpty()),
	...remarkFields
});

/** Remarks as the bundle publishes them. */
const publishedSchema = v.array(remarkSchema);

/** As this device keeps them: each could have been written in the form. */
const keptSchema = keptList(
	v.pipe(
		remarkSchema,
		v.check((remark) => Object.keys(remarkProblems(remark)).length === 0)
	),
	remarkKey
);

/** Remarks of a published file; throws a `BundleError` where it holds something else. */
export function readRemarks(value: unknown, file: string): Remark[] {
	const result = v.safeParse(publishedSchema, value);
	if (result.success) return result.output;
	throw new BundleError(`Le fichier «\u202F${file}\u202F» est endommagé.`, RELOAD);
}

/** What this device keeps: nothing, remarks, or something that is none. */
export function loadRemarks(store: TextStore | undefined, key: string): Remark[] | 'refused' | 'unreadable' {
	try {
		if (!store) return 'refused';
		store.getItem(key);
	} catch {
		return 'refused';
	}
	return readJson(store, key, keptSchema) ?? [];
}

/** Keeps the remarks, or nothing at all where there are none; `false` where the device refuses or is full. */
export const keepRemarks = (store: TextStore | undefined, key: string, remarks: readonly Remark[]): boolean =>
	writeList(store, key, remarks);
