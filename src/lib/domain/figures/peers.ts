import { itemsOf, type Atlas, type Level } from '../territory/atlas';
import { cellsAmong } from '../territory/containment';
import { silentAmong } from '../territory/silent-qpvs';
import { figuresOfCells, type CellFigures } from './figures';
import type { Profiles, Results } from './results';

/** How many peers a territory is compared with where its level has enough of them. */
export const PEER_COUNT = 10;

/** Differences that count for 1: a population twice as large, and these points of percentage. */
export const PEER_SHARE_POINTS = 10;
export const PEER_POVERTY_POINTS = 5;

/** A territory is held against none with more inhabitants than so many times its own, or fewer than that part of them. */
export const PEER_SIZE_FACTOR = 3;
const MOST_SIZE = Math.log2(PEER_SIZE_FACTOR);

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
			: qpvPopulation.map((people, i) =>
					silentAmong(atlas, itemsOf(atlas.cellsOf[level], i)).silentQpvs > 0
						? NaN
						: ((people / population[i]!) * 100) / PEER_SHARE_POINTS
				);
	return {
		// Where nobody lives, neither the share nor the quintile is known.
		size: population.map((people) => Math.log2(people)),
		share,
		quintile: Float64Array.from(quintile, (value) => value || NaN)
	};
}

/** Whether all that peers are chosen by is known of a territory. */
export function canBeCompared(atlas: Atlas, profiles: Profiles, level: Level, position: number): boolean {
	const { size, share, quintile } = traitsOf(atlas, profiles, level);
	return !Number.isNaN(size[position]! + share[position]! + quintile[position]!);
}

/** Half of the others at most, where a level has few: the twelve départements have five peers each. */
export const peerCountAt = (atlas: Atlas, level: Level): number =>
	Math.min(PEER_COUNT, Math.floor((atlas.territories[level].count - 1) / 2));

/**
 * The territories of the level most alike, nearest first, ties by code: by population (difference of
 * logarithms), share of inhabitants in QPVs (poverty rate for a QPV) and quintile, differences added.
 * None where one of the three is not known, nor beyond a factor of three in inhabitants.
 */
export function peersOf(atlas: Atlas, profiles: Profiles, level: Level, position: number): number[] {
	const { size, share, quintile } = traitsOf(atlas, profiles, level);
	const difference = size.map(
		(_, i) =>
			Math.abs(size[i]! - size[position]!) +
			Math.abs(share[i]! - share[position]!) +
			Math.abs(quintile[i]! - quintile[position]!)
	);
	// Rounded, so that the order is one: comparing with a tolerance would not be transitive. Equals stay in place.
	const rounded = difference.map((value) => Math.round(value / SAME));
	return Array.from(rounded.keys())
		.filter(
			(i) =>
				i !== position &&
				!Number.isNaN(rounded[i]!) &&
				Math.abs(size[i]! - size[position]!) <= MOST_SIZE + SAME
		)
		.sort((a, b) => rounded[a]! - rounded[b]!)
		.slice(0, peerCountAt(atlas, level));
}

/** Figures of several territories together: contracts may overlap, and nothing is counted twice. */
export const jointFigures = (results: Results, level: Level, positions: Iterable<number>): CellFigures =>
	figuresOfCells(results, cellsAmong(results.atlas, level, positions));
