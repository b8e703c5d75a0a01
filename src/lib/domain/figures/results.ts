import { LEVELS, type Atlas, type Level } from '../territory/atlas';
import { allocate, keyColumn, type AllocationKey } from '../campaign/allocation';
import type { Campaign } from '../campaign/campaign';
import { classOf, COVERAGE_CLASSES, type ClassInput, type CoverageClass } from './classes';
import { coverageOf, coverageRate, ftePer10k, gapOf, type Coverage } from './coverage';
import { lazyBy, lazyOf } from '../text/lazy';
import { needOf } from '../norm/need';
import type { Norm } from '../norm/norm';
import { profileOf, type Profile } from '../territory/profile';
import { allPostCounts, placementOf, structureCounts, type Placement } from '../campaign/placement';

/** What depends on the atlas alone; computed once. */
export type Profiles = Readonly<Record<Level, Profile>>;

export function profilesOf(atlas: Atlas): Profiles {
	return Object.fromEntries(LEVELS.map((level) => [level, profileOf(atlas, level)])) as Record<
		Level,
		Profile
	>;
}

/** What depends on the atlas and the campaign; computed once a campaign. */
export interface Presence {
	readonly placement: Placement;
	readonly posts: Readonly<Record<Level, Uint16Array>>;
	/** Distinct structures on each cell. */
	readonly structures: Uint16Array;
}

export function presenceOf(atlas: Atlas, campaign: Campaign): Presence {
	const placement = placementOf(atlas, campaign);
	return { placement, posts: allPostCounts(atlas, placement), structures: structureCounts(atlas, placement) };
}

/** Every figure of every territory, for one campaign, norm and key. */
export interface Results {
	readonly atlas: Atlas;
	readonly norm: Norm;
	readonly key: AllocationKey;
	readonly profiles: Profiles;
	readonly presence: Presence;
	/** FTE and need of each cell: what all the rest is summed from. */
	readonly cellFte: Float64Array;
	readonly cellNeed: Float64Array;
	readonly coverage: Readonly<Record<Level, Coverage>>;
}

export function resultsOf(
	atlas: Atlas,
	profiles: Profiles,
	presence: Presence,
	norm: Norm,
	key: AllocationKey
): Results {
	const { placement } = presence;
	const cellNeed = needOf(atlas, norm, placement.fundedFte);
	const cellFte = allocate(placement, atlas.cells.count, keyColumn(atlas, key, cellNeed));
	const coverage = Object.fromEntries(
		LEVELS.map((level) => [level, coverageOf(atlas, level, cellFte, cellNeed)])
	) as Record<Level, Coverage>;
	return { atlas, norm, key, profiles, presence, cellFte, cellNeed, coverage };
}

/** The figures of one territory; `undefined` is "has no meaning here", never zero. */
export interface TerritoryFigures {
	readonly level: Level;
	readonly position: number;
	readonly code: string;
	readonly name: string;
	readonly population: number;
	readonly qpvPopulation: number;
	readonly fdep: number | undefined;
	readonly quintile: number | undefined;
	readonly posts: number;
	readonly fte: number;
	readonly ftePer10k: number | undefined;
	readonly need: number;
	readonly gap: number;
	readonly unmet: number;
	readonly surplus: number;
	readonly coverageRate: number | undefined;
	readonly coverageClass: CoverageClass;
}

function classInput(results: Results, level: Level, position: number): ClassInput {
	const { population, fdep } = results.profiles[level];
	const { fte, need, unmet } = results.coverage[level];
	return {
		population: population[position]!,
		fdep: fdep[position]!,
		fte: fte[position]!,
		need: need[position]!,
		unmet: unmet[position]!
	};
}

export function figuresOf(results: Results, level: Level, position: number): TerritoryFigures {
	const { codes, names } = results.atlas.territories[level];
	const profile = results.profiles[level];
	const coverage = results.coverage[level];
	const input = classInput(results, level, position);
	const { population, fdep, fte, need } = input;
	return {
		level,
		position,
		code: codes[position]!,
		name: names[position]!,
		population,
		qpvPopulation: profile.qpvPopulation[position]!,
		fdep: Number.isNaN(fdep) ? undefined : fdep,
		quintile: profile.quintile[position]! || undefined,
		posts: results.presence.posts[level][position]!,
		fte,
		ftePer10k: ftePer10k(fte, population),
		need,
		gap: gapOf(fte, need),
		unmet: coverage.unmet[position]!,
		surplus: coverage.surplus[position]!,
		coverageRate: coverageRate(fte, need),
		coverageClass: classOf(input, results.norm.attention)
	};
}

/** The map, the legend and what a change of the norm does ask for the same classes. */
const classColumns = lazyOf((results: Results) =>
	lazyBy((level: Level): Readonly<Uint8Array> => {
		const column = new Uint8Array(results.atlas.territories[level].count);
		// By index: `from` would make an object of every territory, at every step of a slider.
		for (let i = 0; i < column.length; i++)
			column[i] = COVERAGE_CLASSES.indexOf(classOf(classInput(results, level, i), results.norm.attention));
		return column;
	})
);

/** Position in `COVERAGE_CLASSES` of every territory of a level; not to be written to: it is shared. */
export const classColumn = (results: Results, level: Level): Readonly<Uint8Array> =>
	classColumns(results)(level);

/** What no norm changes: who lives where, and where the posts are. */
export type Inhabited = Pick<Results, 'profiles' | 'presence'>;

/** The two published meanings of "covered": places with at least one post, and who lives there. */
export interface Covered {
	readonly count: number;
	readonly total: number;
	readonly population: number;
	readonly totalPopulation: number;
}

/** Covered territories of a level among all of them, or among `only` (positions). */
export function coveredOf(
	{ profiles, presence }: Inhabited,
	level: 'commune' | 'qpv',
	only?: Iterable<number>
): Covered {
	const { population } = profiles[level];
	const posts = presence.posts[level];
	const covered = { count: 0, total: 0, population: 0, totalPopulation: 0 };
	for (const position of only ?? posts.keys()) {
		covered.total++;
		covered.totalPopulation += population[position]!;
		if (posts[position] === 0) continue;
		covered.count++;
		covered.population += population[position]!;
	}
	return covered;
}
