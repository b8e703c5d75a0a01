import * as v from 'valibot';
import { isLevel, type Level } from '../../domain/territory/atlas';
import type { Remark } from '../../domain/remarks/remarks';
import type { TextStore } from '../files/device';
import { keptVersion, readJson, writeJson } from '../files/device-json';
import { remarkFields } from './remark-store';

/** A remark that is being written; `instead` is the one that it will replace. */
export interface RemarkDraft {
	readonly fields: Pick<Remark, 'priority' | 'text' | 'reason' | 'service' | 'date'>;
	readonly instead?: Remark | undefined;
}

/** What is being written on each territory, named `commune:63001`. */
export type Drafts = Readonly<Record<string, RemarkDraft>>;

const draftSchema = v.strictObject({
	fields: v.strictObject(remarkFields),
	instead: v.optional(v.strictObject({ ...remarkFields, level: v.custom<Level>(isLevel), code: v.string() }))
});
const onTerritories = v.record(
	v.pipe(
		v.string(),
		v.check((place) => isLevel(place.split(':', 1)[0] ?? ''))
	),
	draftSchema
);
const draftsSchema = v.union([
	// Of before there was a version.
	onTerritories,
	v.pipe(
		v.strictObject({ version: keptVersion, drafts: onTerritories }),
		v.transform(({ drafts }) => drafts)
	)
]);

/** The drafts that this device keeps; `unreadable` where this version cannot read them, nothing where there are none. */
export const readDrafts = (store: TextStore | undefined, key: string): Drafts | 'unreadable' | undefined =>
	readJson<Drafts>(store, key, draftsSchema);

/** Keeps the drafts, or nothing at all where there are none; `false` where the device refuses or is full. */
export const keepDrafts = (store: TextStore | undefined, key: string, drafts: Drafts): boolean =>
	writeJson(store, key, Object.keys(drafts).length > 0 ? { drafts } : undefined);
