import type { Assignment, Funding, Post } from '../../../src/lib/domain/campaign/campaign';
import { RebuildError } from '../problem';
import { apportion } from './apportion';
import { drawsOf, oneOf } from './random';

/** A post before money, what does not change from a campaign to the next, and what its draws begin from. */
export interface Position {
	readonly seed: number;
	readonly post: Omit<Post, 'funding' | 'people'>;
}

const FTES = [
	[1, 58],
	[0.8, 27],
	[0.6, 6],
	[0.5, 9]
] as const;

/** The post's FTE where the plan does not say it: one to a half, mostly one. */
export const drawnFte = (seed: number): number => oneOf(drawsOf(seed, 'etp')(), FTES);

const ARS = 'ARS Auvergne-Rhône-Alpes';
const SECOND_FUNDERS = [
	[undefined, 66],
	['Collectivité', 23],
	['Assurance maladie', 11]
] as const;
const FIRST_SHARES = [
	[0.8, 3],
	[0.7, 4],
	[0.6, 3],
	[0.5, 2]
] as const;

/** The ARS, and for a third of the posts a second funder; whole hundreds of euros. */
function fundingOf(seed: number, hundreds: number): Funding[] {
	const draw = drawsOf(seed, 'financeur');
	const second = oneOf(draw(), SECOND_FUNDERS);
	if (second === undefined) return [{ funder: ARS, amount: hundreds * 100 }];
	const first = Math.round(hundreds * oneOf(draw(), FIRST_SHARES));
	return [
		{ funder: ARS, amount: first * 100 },
		{ funder: second, amount: (hundreds - first) * 100 }
	];
}

const YEAR = 365 * 86_400_000;

/** Part of the twelve months before `date` that the post was there for. */
function yearPart(start: string | undefined, date: string): number {
	if (start === undefined) return 1;
	return Math.min(1, (Date.parse(date) - Date.parse(start)) / YEAR);
}

export interface CampaignTotals {
	readonly date: string;
	/** Euros a year, a whole number of hundreds. */
	readonly funding: number;
	readonly people: number;
}

/** Shares the campaign's money and people over its posts: by FTE, by months worked, and by chance. */
export function withTotals(positions: readonly Position[], totals: CampaignTotals): Post[] {
	const hundreds = apportion(
		totals.funding / 100,
		positions.map(({ seed, post }) => post.fte * (0.92 + 0.16 * drawsOf(seed, 'montant')()))
	);
	const people = apportion(
		totals.people,
		positions.map(
			({ seed, post: { fte, start } }) =>
				fte * yearPart(start, totals.date) * (0.75 + 0.5 * drawsOf(seed, 'personnes')())
		)
	);
	return positions.map(({ seed, post }, i) => ({
		...post,
		funding: fundingOf(seed, hundreds[i]!),
		people: people[i]!
	}));
}

/** As many communes of `candidates` as wanted: the most deprived quintiles first, then by chance. */
export function someOf(
	{ seed, id }: { readonly seed: number; readonly id: string },
	candidates: readonly string[],
	quintiles: ReadonlyMap<string, number>,
	count: number
): Assignment[] {
	if (count < 0 || count > candidates.length)
		throw new RebuildError(`nombre de communes impossible pour le poste ${id}`, {
			value: String(count),
			expected: `un nombre de 0 à ${candidates.length}`
		});
	const draw = drawsOf(seed, 'communes');
	return candidates
		.map((code) => ({ code, quintile: quintiles.get(code) ?? 0, draw: draw() }))
		.sort((a, b) => b.quintile - a.quintile || a.draw - b.draw)
		.slice(0, count)
		.map(({ code }) => code)
		.sort()
		.map((code) => ({ level: 'commune', code }));
}
