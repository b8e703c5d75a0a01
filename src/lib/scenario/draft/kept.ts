import * as v from 'valibot';
import { readText, writeText, type TextStore } from '../../data/files/device';
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

const stepSchema = v.object({ name: v.string(), plan: v.string() });
const draftSchema = v.object({
	/** Of what is kept; absent in the first one. */
	version: v.optional(v.literal(1)),
	past: v.array(stepSchema),
	plan: v.string(),
	future: v.array(stepSchema),
	query: v.string(),
	price: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)))
});
const asideSchema = v.array(
	v.object({ query: v.string(), date: v.string(), name: v.exactOptional(v.string()) })
);

export const draftKey = (region: string) => `maillage:scenario:${region}`;
export const asideKey = (region: string) => `maillage:scenarios:${region}`;

function read<T>(store: TextStore | undefined, key: string, schema: v.GenericSchema<unknown, T>) {
	const text = readText(store, key);
	if (text === undefined) return undefined;
	try {
		const result = v.safeParse(schema, JSON.parse(text));
		return result.success ? result.output : 'unreadable';
	} catch {
		return 'unreadable';
	}
}

/** The draft of this device: `unreadable` where there is one that this version cannot read. */
export function readDraft(
	store: TextStore | undefined,
	region: string
): KeptDraft | 'unreadable' | undefined {
	const kept = read(store, draftKey(region), draftSchema);
	if (kept === undefined || kept === 'unreadable') return kept;
	const step = ({ name, plan }: { name: string; plan: string }) => ({ name, plan: parsePlan(plan).plan });
	return {
		history: {
			past: kept.past.map(step),
			plan: parsePlan(kept.plan).plan,
			future: kept.future.map(step)
		},
		query: kept.query,
		...(kept.price !== undefined && { price: kept.price })
	};
}

/** Keeps the draft, or forgets it; `false` where the device refuses or is full. */
export function writeDraft(
	store: TextStore | undefined,
	region: string,
	draft: KeptDraft | undefined
): boolean {
	if (!draft) return writeText(store, draftKey(region), undefined);
	const { history, query, price } = draft;
	const step = ({ name, plan }: History['past'][number]) => ({ name, plan: formatPlan(plan) });
	return writeText(
		store,
		draftKey(region),
		JSON.stringify({
			version: 1,
			past: history.past.map(step),
			plan: formatPlan(history.plan),
			future: history.future.map(step),
			query,
			price
		})
	);
}

/** The scenarios put aside: `unreadable` where there are some that this version cannot read. */
export const readAside = (
	store: TextStore | undefined,
	region: string
): readonly AsideDraft[] | 'unreadable' => read(store, asideKey(region), asideSchema) ?? [];

/** Keeps the scenarios put aside, newest first; `false` where the device refuses. */
export const writeAside = (
	store: TextStore | undefined,
	region: string,
	aside: readonly AsideDraft[]
): boolean =>
	writeText(
		store,
		asideKey(region),
		aside.length > 0 ? JSON.stringify(aside.slice(0, MOST_ASIDE)) : undefined
	);
