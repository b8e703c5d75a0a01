import * as v from 'valibot';
import { readText, writeText, type TextStore } from './device';

/** Version of what is kept on a device; what was kept before there was one is of the first. */
export const KEPT_VERSION = 1;
export const keptVersion = v.literal(KEPT_VERSION);

/** JSON kept under a key; `unreadable` where it is something else, or of another version, and nothing where there is none. */
export function readJson<T>(
	store: TextStore | undefined,
	key: string,
	schema: v.GenericSchema<unknown, T>
): T | 'unreadable' | undefined {
	const text = readText(store, key);
	if (text === undefined) return undefined;
	try {
		const result = v.safeParse(schema, JSON.parse(text));
		return result.success ? result.output : 'unreadable';
	} catch {
		return 'unreadable';
	}
}

/** Keeps a value with its version, or forgets it; `false` where the device refuses or is full. */
export const writeJson = (store: TextStore | undefined, key: string, value: object | undefined): boolean =>
	writeText(store, key, value && JSON.stringify({ version: KEPT_VERSION, ...value }));

/**
 * A kept list, `{ "version": 1, "list": […] }`; before there was a version, the list alone. No two have the same
 * `keyOf`: a page that shows them tells them apart by it.
 */
export const keptList = <T>(item: v.GenericSchema<unknown, T>, keyOf: (one: T) => string) =>
	v.pipe(
		v.union([
			v.array(item),
			v.pipe(
				v.strictObject({ version: keptVersion, list: v.array(item) }),
				v.transform(({ list }) => list)
			)
		]),
		v.check((list) => new Set(list.map(keyOf)).size === list.length)
	);

/** Keeps a list; an empty one leaves nothing behind. */
export const writeList = (store: TextStore | undefined, key: string, list: readonly unknown[]): boolean =>
	writeJson(store, key, list.length > 0 ? { list } : undefined);

/** When something was kept: an ISO day, with or without its time. */
export const keptDate = v.pipe(
	v.string(),
	v.check((text) => /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text)))
);
