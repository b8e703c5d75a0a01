import * as v from 'valibot';
import type { TextStore } from '../../data/files/device';
import {
	keptDate,
	keptList,
	keptVersion,
	readJson,
	writeJson,
	writeList
} from '../../data/files/device-json';
import type { History } from '../../domain/scenario/plan/history';
import { formatPlan, parsePlan } from '../../domain/scenario/plan/plan-text';

/** The scenario that is being made, on this device: nothing of it is sent anywhere. */
export interface KeptDraft {
	readonly history: History;
	/** The address that it was made on: campaign, key and norm, without its posts. */
	readonly query: string;
	/** Euros of one FTE, where the planner has set them. */
	readonly price?: number;
}

/** A scenario put aside, as a link has it. */
export interface AsideDraft {
	/** The whole query of its link. */
	readonly query: string;
	/** ISO day and time. */
	readonly date: string;
	/** What its maker calls it. */
	readonly name?: string;
}

/** Scenarios put aside on one device at most: the oldest give way. */
const MOST_ASIDE = 12;

/** A plan every change of which can be read. */
const planSchema = v.pipe(
	v.string(),
	v.transform(parsePlan),
	v.check(({ problems }) => problems.length === 0),
	v.transform(({ plan }) => plan)
);
const stepSchema = v.object({ name: v.string(), plan: planSchema });
const draftSchema = v.object({
	/** Absent in the first one. */
	version: v.optional(keptVersion),
	past: v.array(stepSchema),
	plan: planSchema,
	future: v.array(stepSchema),
	query: v.string(),
	price: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)))
});
const asideSchema = keptList(
	v.object({ query: v.string(), date: keptDate, name: v.exactOptional(v.string()) }),
	({ query }) => query
);

export const draftKey = (region: string) => `maillage:scenario:${region}`;
export const asideKey = (region: string) => `maillage:scenarios:${region}`;

/** The draft of this device: `unreadable` where there is one that this version cannot read. */
export function readDraft(
	store: TextStore | undefined,
	region: string
): KeptDraft | 'unreadable' | undefined {
	const kept = readJson(store, draftKey(region), draftSchema);
	if (kept === undefined || kept === 'unreadable') return kept;
	const { past, plan, future, query, price } = kept;
	return { history: { past, plan, future }, query, ...(price !== undefined && { price }) };
}

/** Keeps the draft, or forgets it; `false` where the device refuses or is full. */
export function writeDraft(
	store: TextStore | undefined,
	region: string,
	draft: KeptDraft | undefined
): boolean {
	const step = ({ name, plan }: History['past'][number]) => ({ name, plan: formatPlan(plan) });
	return writeJson(
		store,
		draftKey(region),
		draft && {
			past: draft.history.past.map(step),
			plan: formatPlan(draft.history.plan),
			future: draft.history.future.map(step),
			query: draft.query,
			price: draft.price
		}
	);
}

/** The scenarios put aside: `unreadable` where there are some that this version cannot read. */
export const readAside = (
	store: TextStore | undefined,
	region: string
): readonly AsideDraft[] | 'unreadable' => readJson(store, asideKey(region), asideSchema) ?? [];

/** Keeps the scenarios put aside, newest first; `false` where the device refuses. */
export const writeAside = (
	store: TextStore | undefined,
	region: string,
	aside: readonly AsideDraft[]
): boolean => writeList(store, asideKey(region), aside.slice(0, MOST_ASIDE));
