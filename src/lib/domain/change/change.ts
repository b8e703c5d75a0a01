import { BASE_LEVELS, positionOf, type Atlas, type Level } from '../territory/atlas';
import type { AllocationKey } from '../campaign/allocation';
import { changedAtlas } from './common-atlas';
import { codeLevelOf, type Campaign } from '../campaign/campaign';
import { FTE_EPSILON } from '../figures/coverage';
import { NO_FORMER_CODES, type FormerCodes } from '../territory/former-codes';
import type { Norm } from '../norm/norm';
import { figuresOf, type TerritoryFigures } from '../figures/figures';
import { presenceOf, profilesOf, resultsOf, type Presence, type Results } from '../figures/results';

/**
 * What changed between two campaigns, and why. One thing is changed at a time, in this order, so that the parts
 * add up to the whole: boundaries first, for the new posts name the new territories.
 */
export const CAUSES = ['boundaries', 'population', 'index', 'posts', 'norm'] as const;
export type Cause = (typeof CAUSES)[number];

/** One side of a comparison. */
export interface ChangeSide {
	readonly atlas: Atlas;
	readonly campaign: Campaign;
	readonly norm: Norm;
}

/** The results of each step: the older side, then after each of `CAUSES`; the last is the newer side. */
export interface ChangeSteps {
	readonly from: Results;
	readonly to: Results;
	/** Six entries; a step that changes nothing is the very same object as the one before. */
	readonly steps: readonly Results[];
	/** Causes that cannot differ: both sides have the same geography, populations and index. */
	readonly sameAtlas: boolean;
	readonly sameNorm: boolean;
}

/** Goes from one side to the other, a cause at a time. `former` is that of the newer side. */
export function changeSteps(
	from: ChangeSide,
	to: ChangeSide,
	key: AllocationKey,
	former: FormerCodes = NO_FORMER_CODES
): ChangeSteps {
	const figured = (atlas: Atlas, presence: Presence, norm: Norm, like?: Results) =>
		resultsOf(atlas, like?.atlas === atlas ? like.profiles : profilesOf(atlas), presence, norm, key);
	const older = figured(from.atlas, presenceOf(from.atlas, from.campaign), from.norm);
	const steps = [older];
	if (from.atlas === to.atlas) steps.push(older, older, older);
	else
		for (const changed of ['boundaries', 'population', 'index'] as const) {
			const atlas = changedAtlas(from.atlas, to.atlas, former, changed);
			steps.push(figured(atlas, presenceOf(atlas, recodedPosts(from.campaign, atlas, former)), from.norm));
		}
	const presence = presenceOf(to.atlas, to.campaign);
	const withPosts = figured(to.atlas, presence, from.norm, older);
	const newer = from.norm === to.norm ? withPosts : figured(to.atlas, presence, to.norm, older);
	steps.push(withPosts, newer);
	return {
		from: older,
		to: newer,
		steps,
		sameAtlas: from.atlas === to.atlas,
		sameNorm: from.norm === to.norm
	};
}

/** The older posts by the newer codes; what cannot be carried stays as it is, and is counted as not located. */
function recodedPosts(campaign: Campaign, atlas: Atlas, { merged }: FormerCodes): Campaign {
	const posts = campaign.posts.map((post) => ({
		...post,
		assignments: post.assignments.map((one) =>
			codeLevelOf(one.level) === 'commune' && positionOf(atlas.territories.commune, one.code) === undefined
				? { ...one, code: merged[one.code] ?? one.code }
				: one
		)
	}));
	return { ...campaign, posts };
}

/** Whether a territory has a post: before and after. */
export type Presences = 'gained' | 'lost' | 'kept' | 'none';

export interface TerritoryChange {
	readonly level: Level;
	readonly code: string;
	readonly name: string;
	/** Inhabitants after, or before where the territory is gone. */
	readonly population: number;
	/** Whether it exists on both sides. */
	readonly exists: 'both' | 'new' | 'gone';
	readonly covered: Presences;
	readonly posts: { readonly before: number; readonly after: number };
	/** It gains FTE, but less than the norm's threshold of attention. */
	readonly slight: boolean;
	readonly fte: { readonly before: number; readonly after: number };
	/** Required minus funded FTE. */
	readonly gap: { readonly before: number; readonly after: number };
	/** What each cause adds to the FTE and to the gap; the sums are after − before. */
	readonly causes: Readonly<Record<Cause, { readonly fte: number; readonly gap: number }>>;
}

type Compared = Pick<TerritoryFigures, 'fte' | 'gap' | 'posts' | 'population'>;

const NOTHING: Compared = { fte: 0, gap: 0, posts: 0, population: 0 };

function figuresAt(results: Results, level: Level, code: string): Compared | undefined {
	const position = positionOf(results.atlas.territories[level], code);
	return position === undefined ? undefined : figuresOf(results, level, position);
}

/** A gain that is one, and is under the threshold. */
const isSlight = (gain: number, { attention }: Pick<Norm, 'attention'>) =>
	gain > FTE_EPSILON && gain < attention - FTE_EPSILON;

const presences = (before: number, after: number): Presences =>
	after > 0 ? (before > 0 ? 'kept' : 'gained') : before > 0 ? 'lost' : 'none';

function changeOf({ steps, to }: ChangeSteps, level: Level, code: string, name: string): TerritoryChange {
	const found = steps.map((results) => figuresAt(results, level, code));
	const at = found.map((figures) => figures ?? NOTHING);
	const [before, after] = [at[0]!, at.at(-1)!];
	const causes = Object.fromEntries(
		CAUSES.map((cause, i) => [cause, { fte: at[i + 1]!.fte - at[i]!.fte, gap: at[i + 1]!.gap - at[i]!.gap }])
		// Every cause has its entry.
	) as TerritoryChange['causes'];
	const was = found[0] !== undefined;
	const is = found.at(-1) !== undefined;
	return {
		level,
		code,
		name,
		population: is ? after.population : before.population,
		exists: was && is ? 'both' : is ? 'new' : 'gone',
		covered: presences(before.posts, after.posts),
		posts: { before: before.posts, after: after.posts },
		slight: isSlight(after.fte - before.fte, to.norm),
		fte: { before: before.fte, after: after.fte },
		gap: { before: before.gap, after: after.gap },
		causes
	};
}

/** Every territory of a level, in code order; those that are gone come last. */
export function changesAt(steps: ChangeSteps, level: Level): TerritoryChange[] {
	const now = steps.to.atlas.territories[level];
	const then = steps.from.atlas.territories[level];
	const kept = now.codes.map((code, i) => changeOf(steps, level, code, now.names[i]!));
	const gone = then.codes.flatMap((code, i) =>
		positionOf(now, code) === undefined ? [changeOf(steps, level, code, then.names[i]!)] : []
	);
	return [...kept, ...gone];
}

/** Whether anything that a reader would see differs. */
export const hasChanged = ({ fte, gap, covered, exists }: TerritoryChange) =>
	Math.abs(fte.after - fte.before) > FTE_EPSILON ||
	Math.abs(gap.after - gap.before) > FTE_EPSILON ||
	covered === 'gained' ||
	covered === 'lost' ||
	exists !== 'both';

/** The whole in a few numbers. */
export interface ChangeSummary {
	readonly posts: { readonly before: number; readonly after: number };
	readonly region: TerritoryChange;
	readonly gained: { readonly commune: number; readonly qpv: number };
	/** Of those gained, the ones that gain less than the threshold of attention. */
	readonly slight: number;
	readonly lost: { readonly commune: number; readonly qpv: number };
}

export function changeSummary(steps: ChangeSteps): ChangeSummary {
	const communes = changesAt(steps, 'commune');
	const qpvs = changesAt(steps, 'qpv');
	const count = (list: readonly TerritoryChange[], wanted: Presences) =>
		list.filter(({ covered }) => covered === wanted).length;
	return {
		posts: {
			before: steps.from.presence.placement.campaign.posts.length,
			after: steps.to.presence.placement.campaign.posts.length
		},
		region: changesAt(steps, 'region')[0]!,
		gained: { commune: count(communes, 'gained'), qpv: count(qpvs, 'gained') },
		slight: [...communes, ...qpvs].filter(({ covered, slight }) => covered === 'gained' && slight).length,
		lost: { commune: count(communes, 'lost'), qpv: count(qpvs, 'lost') }
	};
}

/** Levels that a change can be looked at. */
export const CHANGE_LEVELS = BASE_LEVELS.filter((level) => level !== 'arrondissement');
