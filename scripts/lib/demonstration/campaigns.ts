import type { Assignment, Post } from '../../../src/lib/domain/campaign/campaign';
import { coveredBy } from './coverage';
import type { DemonstrationGeography } from './geography';
import type { DemonstrationPost, PlannedStructure } from './plan';
import { drawnFte, someOf, withTotals } from './posts';
import { seedOf } from './random';
import { PUBLISHED } from './targets';

/** The campaigns, oldest first. Only the last one's money and people are published. */
export const CAMPAIGNS = [
	{ id: '2020-12', label: 'fin 2020', date: '2020-12-31', eurosPerFte: 52_000, peoplePerFte: 118 },
	{ id: '2025-05', label: 'mai 2025', date: '2025-05-31', eurosPerFte: 58_500, peoplePerFte: 130 },
	{ id: '2025-12', label: 'fin 2025', date: '2025-12-31' }
] as const;
export type CampaignId = (typeof CAMPAIGNS)[number]['id'];

interface Planned {
	readonly id: string;
	readonly seed: number;
	readonly post: DemonstrationPost;
	readonly known: Omit<Post, 'assignments' | 'funding' | 'people'>;
}

const plannedPosts = (plan: readonly PlannedStructure[]): Planned[] =>
	plan.flatMap((structure) =>
		structure.posts.map((post, i) => {
			const id = `${structure.id}-${i + 1}`;
			const seed = seedOf(`-${i + 1}`, structure.seed);
			const known = {
				id,
				structure: structure.name,
				structureType: structure.type,
				fte: post.fte ?? drawnFte(seed),
				start: post.from,
				...(post.until !== undefined && { end: post.until })
			};
			return { id, seed, post, known };
		})
	);

const isActive = ({ from, until }: DemonstrationPost, date: string) =>
	from <= date && (until === undefined || until >= date);

/** Places as assignments; `rest` is the number of communes that the post marked so is to take. */
function assignmentsOf(planned: Planned, geography: DemonstrationGeography, rest?: RestOf): Assignment[] {
	return planned.post.places.flatMap((place): Assignment[] => {
		if ('level' in place) return [place];
		const communes = geography.epcis.get(place.communesOf) ?? [];
		if (place.count !== 'rest') return someOf(planned, communes, geography.quintiles, place.count);
		return rest ? someOf(planned, communes.filter(rest.isFree), geography.quintiles, rest.count) : [];
	});
}

interface RestOf {
	readonly count: number;
	readonly isFree: (commune: string) => boolean;
}

/** What the post with the rest has to cover, once all the others of the last campaign are placed. */
function restOf(planned: readonly Planned[], geography: DemonstrationGeography): RestOf {
	const { date } = CAMPAIGNS[2];
	const others = planned
		.filter(({ post }) => isActive(post, date))
		.map((one) => ({ assignments: assignmentsOf(one, geography) }));
	const { communes } = coveredBy(others, geography);
	return { count: PUBLISHED.communes - communes.size, isFree: (code) => !communes.has(code) };
}

/** The three demonstration campaigns: the planned posts that are there on the day, with money and people. */
export function demonstrationCampaigns(
	plan: readonly PlannedStructure[],
	geography: DemonstrationGeography
): Record<CampaignId, Post[]> {
	const planned = plannedPosts(plan);
	const rest = restOf(planned, geography);
	const campaigns = CAMPAIGNS.map((campaign) => {
		const positions = planned
			.filter(({ post }) => isActive(post, campaign.date))
			.map((one) => ({
				seed: one.seed,
				post: { ...one.known, assignments: assignmentsOf(one, geography, rest) }
			}));
		const fte = positions.reduce((sum, { post }) => sum + post.fte, 0);
		const totals =
			'eurosPerFte' in campaign
				? {
						funding: Math.round((fte * campaign.eurosPerFte) / 100) * 100,
						people: Math.round(fte * campaign.peoplePerFte)
					}
				: PUBLISHED;
		return [campaign.id, withTotals(positions, { ...totals, date: campaign.date })] as const;
	});
	return Object.fromEntries(campaigns) as Record<CampaignId, Post[]>;
}
