import { fundingOf } from '../../../src/lib/domain/campaign/funding';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { coveredBy } from './coverage';
import type { DemonstrationGeography } from './geography';

/** The published totals that the demonstration reproduces (`../shared/design/DOMAIN.md`). */
export const PUBLISHED = {
	communes: 1083,
	/** Euros a year. */
	funding: 4_500_000,
	people: 10_000
} as const;

export const METROPOLE_DE_LYON = '200046977';

/** One line of the table: what was wanted, what was reached. Counts are exact, shares to half a point. */
export interface RegionTarget {
	readonly campaign: string;
	readonly what: string;
	readonly kind: 'count' | 'share';
	readonly wanted: number;
	readonly reached: number;
}

const HALF_POINT = 0.005;

export const isTargetReached = ({ kind, wanted, reached }: RegionTarget): boolean =>
	kind === 'count' ? reached === wanted : Math.abs(reached - wanted) <= HALF_POINT;

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

/** Totals of a campaign that the published figures speak of. */
export function targetTotalsOf(posts: readonly Post[], geography: DemonstrationGeography) {
	const covered = coveredBy(posts, geography);
	const lyon = new Set(geography.epcis.get(METROPOLE_DE_LYON));
	const inLyon = posts.filter((post) =>
		[...coveredBy([post], geography).communes].some((commune) => lyon.has(commune))
	);
	const qpvPeople = (codes: Iterable<string>) =>
		sum(Array.from(codes, (code) => geography.qpvs.get(code)?.population ?? 0));
	const people = (codes: Iterable<string>) =>
		sum(Array.from(codes, (code) => geography.communes.get(code) ?? 0));
	return {
		posts: posts.length,
		fte: sum(posts.map(({ fte }) => fte)),
		funding: fundingOf(posts).euros,
		people: sum(posts.map((post) => post.people ?? 0)),
		communes: covered.communes.size,
		populationShare: people(covered.communes) / people(geography.communes.keys()),
		qpvs: covered.qpvs.size,
		qpvShare: covered.qpvs.size / geography.qpvs.size,
		qpvPopulationShare: qpvPeople(covered.qpvs) / qpvPeople(geography.qpvs.keys()),
		postsInLyon: inLyon.length,
		structuresInLyon: new Set(inLyon.map(({ structure }) => structure)).size,
		departements: new Set(Array.from(covered.communes, (code) => geography.departementOf.get(code))).size
	};
}

export type TargetTotals = ReturnType<typeof targetTotalsOf>;

/** Each published figure beside what the three campaigns reach. */
export function targetsOf(
	totals: Readonly<Record<'2020-12' | '2025-05' | '2025-12', TargetTotals>>
): RegionTarget[] {
	const late2020 = totals['2020-12'];
	const may2025 = totals['2025-05'];
	const late2025 = totals['2025-12'];
	const count = (campaign: string, what: string, wanted: number, reached: number): RegionTarget => ({
		campaign,
		what,
		kind: 'count',
		wanted,
		reached
	});
	const share = (campaign: string, what: string, wanted: number, reached: number): RegionTarget => ({
		...count(campaign, what, wanted, reached),
		kind: 'share'
	});
	return [
		count('2020-12', 'postes', 45, late2020.posts),
		count('2020-12', 'QPV couverts', 87, late2020.qpvs),
		share('2020-12', 'part des QPV', 0.6, late2020.qpvShare),
		count('2025-05', 'postes', 77, may2025.posts),
		count('2025-12', 'postes', 85, late2025.posts),
		count('2025-12', 'financement (€)', PUBLISHED.funding, late2025.funding),
		count('2025-12', 'personnes accompagnées', PUBLISHED.people, late2025.people),
		count('2025-12', 'communes couvertes', PUBLISHED.communes, late2025.communes),
		share('2025-12', 'part de la population', 0.39, late2025.populationShare),
		count('2025-12', 'QPV couverts', 102, late2025.qpvs),
		share('2025-12', 'part des habitants des QPV', 0.75, late2025.qpvPopulationShare),
		count('2025-12', 'postes, métropole de Lyon', 18, late2025.postsInLyon),
		count('2025-12', 'structures, métropole de Lyon', 11, late2025.structuresInLyon),
		count('2025-12', 'départements couverts', 12, late2025.departements)
	];
}
