import { firstDay } from '../../text/day';
import { MOST_POST, type Assignment, type Campaign, type Funding, type Post } from '../../campaign/campaign';
import { quoted } from '../../text/french';

/** Sizes of posts go by this step, in FTE. */
export const FTE_STEP = 0.1;
export const LEAST_POST = 0.1;

/** An FTE as a scenario may have it: in tenths, 0.1 to 10. */
export const steppedFte = (fte: number): number =>
	Math.min(MOST_POST, Math.max(LEAST_POST, Math.round(fte / FTE_STEP) / Math.round(1 / FTE_STEP)));

/** A size and its places. */
export interface PlannedPost {
	readonly fte: number;
	readonly assignments: readonly Assignment[];
}

/** One change to the base campaign: a new post, or what becomes of one that exists, named by its id. */
export type Change = (
	| ({ readonly kind: 'add' } & PlannedPost)
	| { readonly kind: 'edit'; readonly id: string; readonly fte: number }
	| { readonly kind: 'move'; readonly id: string; readonly assignments: readonly Assignment[] }
	| { readonly kind: 'split'; readonly id: string; readonly parts: readonly PlannedPost[] }
	| { readonly kind: 'end'; readonly id: string }
) & {
	/** Year from which it is in force; absent: from the first. */
	readonly year?: number;
	/** A proposal leaves it as it is. */
	readonly locked?: boolean;
};

/** The places that a change names: none where it only cuts or ends an existing post. */
export function changePlaces(change: Change): readonly Assignment[] {
	switch (change.kind) {
		case 'add':
		case 'move':
			return change.assignments;
		case 'split':
			return change.parts.flatMap(({ assignments }) => assignments);
		case 'edit':
		case 'end':
			return [];
		default:
			throw new TypeError(change satisfies never);
	}
}

/** What a scenario changes, in the order in which it is said. The base campaign is never written to. */
export type Plan = readonly Change[];

/** Nobody has been chosen to run the posts of a scenario. */
export const TO_BE_NAMED = 'structure à désigner';

/** Identifier of the nth new post of a scenario, from 1: `SCENARIO-01`. */
export const scenarioId = (n: number): string => `SCENARIO-${String(n).padStart(2, '0')}`;

/** Day on which a new post begins: of its year, else of the month after its base campaign's. */
export function startOf({ id }: Campaign, year: number | undefined): string | undefined {
	if (year !== undefined) return `${year}-01-01`;
	const [, from, month] = /(\d{4})-(\d{2})$/.exec(id) ?? [];
	if (from === undefined) return undefined;
	return month === '12' ? firstDay(Number(from) + 1, 1) : firstDay(Number(from), Number(month) + 1);
}

/** The nth new post of a scenario, as a campaign holds it. */
export function scenarioPost(
	base: Campaign,
	{ fte, assignments }: PlannedPost,
	n: number,
	year?: number
): Post {
	const start = startOf(base, year);
	return {
		id: scenarioId(n),
		structure: TO_BE_NAMED,
		structureType: 'autre',
		fte,
		funding: [],
		...(start !== undefined && { start }),
		assignments
	};
}

/** The greatest number that new posts have in a campaign that was itself a scenario; 0 elsewhere. */
export const lastScenarioNumber = ({ posts }: Campaign): number =>
	posts.reduce((last, { id }) => Math.max(last, Number(/^SCENARIO-(\d+)/.exec(id)?.[1] ?? 0)), 0);

/** Amounts that follow the FTE: the price of one stays what it was. */
const scaled = (funding: readonly Funding[], factor: number): readonly Funding[] =>
	funding.map((one) =>
		one.amount === undefined ? one : { ...one, amount: Math.round(one.amount * factor * 100) / 100 }
	);

function changedPost(post: Post, change: Exclude<Change, { kind: 'add' }>): readonly Post[] {
	switch (change.kind) {
		case 'end':
			return [];
		case 'edit':
			return [{ ...post, fte: change.fte, funding: scaled(post.funding, change.fte / post.fte) }];
		case 'move':
			return [{ ...post, assignments: change.assignments }];
		case 'split':
			return change.parts.map((part, i) => ({
				...post,
				...part,
				id: `${post.id}.${i + 1}`,
				funding: scaled(post.funding, part.fte / post.fte)
			}));
		default:
			throw new TypeError(change satisfies never);
	}
}

/** A campaign that a plan makes, and French sentences on the changes that have no post to change. */
export interface Planned {
	readonly campaign: Campaign;
	readonly problems: readonly string[];
}

/**
 * The base campaign with the changes of a plan, up to a year if one is given. Posts keep their order, the parts
 * of a split one in its place, the new ones last, numbered by the whole plan so that a year renames nothing.
 */
export function plannedCampaign(base: Campaign, plan: Plan, upTo = Infinity): Planned {
	const problems: string[] = [];
	const posts = new Map<string, readonly Post[]>(base.posts.map((post) => [post.id, [post]]));
	const added: Post[] = [];
	let number = lastScenarioNumber(base);
	for (const change of plan) {
		if (change.kind === 'add') number++;
		if ((change.year ?? -Infinity) > upTo) continue;
		if (change.kind === 'add') {
			added.push(scenarioPost(base, change, number, change.year));
			continue;
		}
		const now = posts.get(change.id);
		if (!now)
			problems.push(
				`Le poste ${quoted(change.id)} n’est pas dans la campagne ${base.id}\u202F: ce changement est sans effet.`
			);
		else if (now.length !== 1)
			problems.push(
				`Le poste ${quoted(change.id)} a déjà pris fin ou été partagé\u202F: ce changement est sans effet.`
			);
		else posts.set(change.id, changedPost(now[0]!, change));
	}
	return { campaign: { ...base, posts: [...[...posts.values()].flat(), ...added] }, problems };
}
