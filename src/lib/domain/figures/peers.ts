import { itemsOf, type Atlas, type Level } from '../territory/atlas';
import { classOf, type CoverageClass } from './classes';
import { coverageRate } from './coverage';
import type { Profiles, Results } from './results';

/** How many peers a territory is compared with where its level has enough of them. */
export const PEER_COUNT = 10;

/** Differences that count for 1: a population twice as large, and these points of percentage. */
export const PEER_SHARE_POINTS = 10;
export const PEER_POVERTY_POINTS = 5;

/** Differences smaller than this are the noise of logarithms: the code decides. */
const SAME = 1e-9;

/** What peers are alike by, in units that count for 1; NaN where it is not known. */
interface Traits {
	readonly size: Float64Array;
	readonly share: Float64Array;
	readonly quintile: Float64Array;
}

function traitsOf(atlas: Atlas, profiles: Profiles, level: Level): Traits {
	const { population, qpvPopulation, quintile } = profiles[level];
	const share =
		level === 'qpv'
			? atlas.qpvs.povertyRate.map((rate) => rate / PEER_POVERTY_POINTS)
			: qpvPopulation.map((people, i) => ((people / population[i]!) * 100) / PEER_SHARE_POINTS);
	return {
		size: population.map((people) => (people > 0 ? Math.log2(people) : NaN)),
		share,
		quintile: Float64Array.from(quintile, (value) => value || NaN)
	};
}

/** Half of the others at most, where a level has few: the twelve départements have five peers each. */
export const peerCountAt = (atlas: Atlas, level: Level): number =>
	Math.min(PEER_COUNT, Math.floor((atlas.territories[level].count - 1) / 2));

/**
 * The territories of the level most alike, nearest first, ties by code: by population (difference of
 * logarithms), share of inhabitants in QPVs (poverty rate for a QPV) and quintile, differences added.
 * None where one of the three is not known.
 */
export function peersOf(atlas: Atlas, profiles: Profiles, level: Level, position: number): number[] {
	const { size, share, quintile } = traitsOf(atlas, profiles, level);
	const difference = size.map(
		(_, i) =>
			Math.abs(size[i]! - size[position]!) +
			Math.abs(share[i]! - share[position]!) +
			Math.abs(quintile[i]! - quintile[position]!)
	);
	// Rounded, so that the order is one: comparing with a tolerance would not be transitive.
	const rounded = difference.map((value) => Math.round(value / SAME));
	return Array.from(rounded.keys())
		.filter((i) => i !== position && !Number.isNaN(rounded[i]!))
		.sort((a, b) => rounded[a]! - rounded[b]! || a - b)
		.slice(0, peerCountAt(atlas, level));
}

/** Coverage of several territories of a level taken together, and its class. */
export interface JointCoverage {
	readonly fte: number;
	readonly need: number;
	/** Σ FTE ÷ Σ need, `undefined` where none of them has a need. */
	readonly rate: number | undefined;
	readonly coverageClass: CoverageClass;
}

/** Figures of the union of their cells: contracts may overlap, and nothing is counted twice. */
export function jointCoverage(results: Results, level: Level, positions: readonly number[]): JointCoverage {
	const { atlas, cellFte, cellNeed } = results;
	const cells = new Set(positions.flatMap((i) => [...itemsOf(atlas.cellsOf[level], i)]));
	const sums = { fte: 0, need: 0, population: 0, fdep: NaN };
	for (const cell of cells) {
		sums.fte += cellFte[cell]!;
		sums.need += cellNeed[cell]!;
		sums.population += atlas.cells.population[cell]!;
		// A class asks whether there is an index, not which.
		if (Number.isNaN(sums.fdep)) sums.fdep = atlas.cells.fdep[cell]!;
	}
	const { fte, need } = sums;
	return { fte, need, rate: coverageRate(fte, need), coverageClass: classOf(sums) };
}
