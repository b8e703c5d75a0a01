import { FTE_EPSILON } from '../../figures/coverage';
import type { Assignment } from '../../campaign/campaign';
import { roundedShares } from '../shares';
import { LEAST_POST, steppedFte, type Change, type Plan, type PlannedPost } from './plan';

/** The plan with one change in the place of another, at a position. */
export const replacedAt = (plan: Plan, at: number, ...changes: readonly Change[]): Plan => [
	...plan.slice(0, at),
	...changes,
	...plan.slice(at + 1)
];

/** The plan with a change locked, or free again. */
export function withLock(plan: Plan, at: number, locked: boolean): Plan {
	const change: Change & { locked?: boolean } = { ...plan[at]! };
	delete change.locked;
	return replacedAt(plan, at, locked ? { ...change, locked } : change);
}

/** What a proposal starts from: the changes to existing posts and what is locked stay. */
export const settledPart = (plan: Plan): Plan => plan.filter(({ kind, locked }) => kind !== 'add' || locked);

/** The new posts that a proposal leaves as they are. */
export const lockedPosts = (plan: Plan): PlannedPost[] =>
	plan.flatMap((change) => (change.kind === 'add' && change.locked ? [change] : []));

/** The plan once a proposal is taken: what is settled, then the posts of the proposal. */
export const withProposal = (plan: Plan, posts: readonly PlannedPost[]): Plan => [
	...settledPart(plan),
	...posts.map(({ fte, assignments }): Change => ({ kind: 'add', fte, assignments }))
];

/** The plan without what else it does to an existing post, then these changes to it. */
export const withExisting = (plan: Plan, id: string, ...changes: readonly Change[]): Plan => [
	...plan.filter((change) => change.kind === 'add' || change.id !== id),
	...changes
];

/** True of a post that is large enough to be two. */
export const canSplit = ({ fte }: PlannedPost): boolean => fte >= 2 * LEAST_POST - FTE_EPSILON;

/** Shares that add up to 1, where the places have some. */
function scaledShares(assignments: readonly Assignment[]): readonly Assignment[] {
	if (assignments.some(({ share }) => share === undefined)) return assignments;
	const shares = roundedShares(assignments.map(({ share }) => share!));
	return assignments.map((one, i) => ({ ...one, share: shares[i]! }));
}

/**
 * A post as two of about half its size: the places that come first go to the first one, up to half of what is
 * shared out. A post with one place becomes two there.
 */
export function splitInTwo({ fte, assignments }: PlannedPost): readonly [PlannedPost, PlannedPost] {
	const half = steppedFte(Math.floor((fte * 10) / 2 + 1e-9) / 10);
	const sizes = [half, steppedFte(fte - half)] as const;
	if (assignments.length < 2)
		return [
			{ fte: sizes[0], assignments },
			{ fte: sizes[1], assignments }
		];
	const total = assignments.reduce((sum, { share }) => sum + (share ?? 1), 0);
	let [cut, sum] = [0, 0];
	while (cut < assignments.length - 1 && (cut === 0 || sum < total / 2))
		sum += assignments[cut++]!.share ?? 1;
	return [
		{ fte: sizes[0], assignments: scaledShares(assignments.slice(0, cut)) },
		{ fte: sizes[1], assignments: scaledShares(assignments.slice(cut)) }
	];
}
