import type { Results } from '../../figures/results';
import { itemsOf } from '../../territory/atlas';
import { kmBetween } from '../../territory/nearest';
import { ScenarioFault } from '../search/answer';
import { addCopies, addMeasure } from './cover-model';
import { filledBy } from '../search/fill';
import { ModelBuilder, type Solve } from './linear-model';
import { postWorthOf, valueOf, type PostWorth } from '../search/measure';
import { compareKeys, type Copies } from '../search/problem';
import type { Setting } from '../setting';

/** QPVs that one post may hold, and how far they are from the first. */
export interface QpvReach {
	readonly places: number;
	readonly km: number;
	readonly sameEpci: boolean;
}

export const DEFAULT_QPV_REACH: QpvReach = { places: 5, km: 5, sameEpci: true };

/** A group of QPVs without a post that one post could reach: positions, the first one first. */
export interface QpvGroup {
	readonly id: string;
	readonly qpvs: readonly number[];
}

/** Each QPV without a post, with the nearest ones without a post. Equal groups count once. */
export function qpvGroups({ atlas, points }: Setting, { presence }: Results, reach: QpvReach): QpvGroup[] {
	const { codes, count } = atlas.territories.qpv;
	const open = Array.from({ length: count }, (_, i) => i).filter((i) => presence.posts.qpv[i] === 0);
	const epciOf = (i: number) => atlas.territoryOf.epci[itemsOf(atlas.cellsOf.qpv, i)[0]!]!;
	const found = new Map<string, QpvGroup>();
	for (const seed of open) {
		const near = open
			.filter((i) => i !== seed && (!reach.sameEpci || epciOf(i) === epciOf(seed)))
			.map((i) => ({ i, km: kmBetween(points.qpv, seed, i) }))
			.filter(({ km }) => km <= reach.km)
			.sort((a, b) => a.km - b.km || a.i - b.i);
		const qpvs = [seed, ...near.map(({ i }) => i)].slice(0, reach.places);
		const id = [...qpvs]
			.sort((a, b) => a - b)
			.map((i) => codes[i]!)
			.join(' ');
		if (!found.has(id)) found.set(id, { id, qpvs });
	}
	return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The fewest posts that cover a share of the inhabitants of QPVs. */
export interface FewestPosts {
	readonly groups: readonly QpvGroup[];
	/** Inhabitants that have to be covered, and those that are. */
	readonly wanted: number;
	readonly reached: number;
	/** No fewer posts will do. */
	readonly least: number;
	readonly proved: boolean;
}

/** Part of an inhabitant within which a goal is reached: more than sums and a solver's tolerance lose. */
const PEOPLE_EPSILON = 0.01;

function greedyCover(groups: readonly QpvGroup[], measure: PostWorth, wanted: number): Copies | undefined {
	const copies = new Int32Array(groups.length);
	const fill = filledBy(measure, copies);
	while (fill.value < wanted - PEOPLE_EPSILON) {
		const keys = groups.map(({ id }, j) => ({ j, id, gain: fill.gain(j), second: 0 }));
		const best = keys.reduce((a, b) => (compareKeys(b, a) < 0 ? b : a));
		if (best.gain <= PEOPLE_EPSILON) return undefined;
		fill.add(best.j);
		copies[best.j]!++;
	}
	return copies;
}

/**
 * Fewest posts so that `share` of the inhabitants of QPVs live in one with a post (0…1); `undefined` where no
 * number of posts will do. A QPV is covered by one post or by none: one copy of a group is enough.
 */
export function fewestPosts(
	setting: Setting,
	before: Results,
	share: number,
	solve: Solve,
	seconds: number,
	reach = DEFAULT_QPV_REACH
): FewestPosts | undefined {
	const population = before.profiles.qpv.population;
	const total = population.reduce((sum, people) => sum + people, 0);
	const covered = population.reduce(
		(sum, people, i) => sum + (before.presence.posts.qpv[i]! > 0 ? people : 0),
		0
	);
	const wanted = share * total - covered;
	const groups = qpvGroups(setting, before, reach);
	if (wanted <= PEOPLE_EPSILON)
		return { groups: [], wanted: share * total, reached: covered, least: 0, proved: true };
	if (groups.length === 0) return undefined;
	const measure = postWorthOf(
		groups.map(({ qpvs }) => qpvs.map((qpv) => [qpv, 1] as const)),
		(qpv) => ({ room: 1, unit: qpv }),
		(qpv) => [{ slope: population[qpv]!, width: 1 }]
	);
	const known = greedyCover(groups, measure, wanted);
	if (!known) return undefined;
	const builder = new ModelBuilder();
	addCopies(builder, { least: new Int32Array(groups.length), most: new Int32Array(groups.length).fill(1) });
	builder.objective(groups.map((_, j) => [j, 1] as const));
	// Inhabitants by the thousand: the solver's tolerance is for numbers about 1.
	const people = addMeasure(builder, measure).map(([column, value]) => [column, value / 1000] as const);
	builder.row(people, { lower: (wanted - PEOPLE_EPSILON) / 1000 });
	const { status, columns, bound } = solve(builder.build(false), seconds);
	if (status === 'infeasible') throw new ScenarioFault('The solver finds no cover where there is one.');
	const found = columns && Int32Array.from(groups, (_, j) => Math.round(columns[j]!));
	const enough = found && valueOf(measure, found) >= wanted - 2 * PEOPLE_EPSILON;
	const count = (copies: Copies) => copies.reduce((sum, n) => sum + n, 0);
	const best = enough && count(found) < count(known) ? found : known;
	// Posts come whole.
	const least = Math.max(0, Math.ceil(bound - 1e-6));
	return {
		groups: groups.filter((_, j) => best[j]! > 0),
		wanted: share * total,
		reached: covered + valueOf(measure, best),
		least,
		proved: least >= count(best)
	};
}
