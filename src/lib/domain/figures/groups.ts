import { FTE_EPSILON } from './coverage';

/** Neighbouring territories that one post could serve: together they lack about its size. */
export interface LackingGroup {
	/** Positions, those that lack most first. */
	readonly members: readonly number[];
	/** Missing FTE of all of them. */
	readonly unmet: number;
}

type NextTo = (position: number) => readonly number[];

const sumOf = (members: readonly number[], unmet: ArrayLike<number>) =>
	members.reduce((sum, position) => sum + unmet[position]!, 0);

/** Those of `open` that are next to each other, from `start` on; they leave `open`. */
function component(start: number, nextTo: NextTo, open: Set<number>): number[] {
	const members = [start];
	open.delete(start);
	for (const member of members)
		for (const other of nextTo(member)) if (open.delete(other)) members.push(other);
	return members;
}

/** The most lacking of those in `open` that are next to a member; ties by position. */
function nextMember(members: readonly number[], nextTo: NextTo, open: Set<number>, unmet: ArrayLike<number>) {
	let best: number | undefined;
	for (const member of members)
		for (const other of nextTo(member)) {
			if (!open.has(other)) continue;
			if (
				best === undefined ||
				unmet[other]! > unmet[best]! ||
				(unmet[other] === unmet[best] && other < best)
			)
				best = other;
		}
	return best;
}

/**
 * Cuts a set of neighbours into groups of at least `size`: each begins with what lacks most, takes the most lacking
 * neighbour until it lacks enough; what is left over joins the neighbouring group that lacks least. None where all of
 * them lack less than the size, one where they lack less than twice as much.
 */
function cut(members: readonly number[], nextTo: NextTo, unmet: ArrayLike<number>, size: number): number[][] {
	const open = new Set(members);
	const byLack = [...members].sort((a, b) => unmet[b]! - unmet[a]! || a - b);
	const groups: number[][] = [];
	const left: number[][] = [];
	for (const seed of byLack) {
		if (!open.delete(seed)) continue;
		const group = [seed];
		while (sumOf(group, unmet) < size - FTE_EPSILON) {
			const next = nextMember(group, nextTo, open, unmet);
			if (next === undefined) break;
			open.delete(next);
			group.push(next);
		}
		(sumOf(group, unmet) >= size - FTE_EPSILON ? groups : left).push(group);
	}
	for (const rest of left) {
		const touching = groups.filter((group) =>
			rest.some((position) => nextTo(position).some((other) => group.includes(other)))
		);
		touching.sort((a, b) => sumOf(a, unmet) - sumOf(b, unmet))[0]?.push(...rest);
	}
	return groups;
}

/** What a territory lacks to take part in a group, and who takes part at all. */
interface Eligibility {
	readonly size: number;
	readonly least: number;
	/** 1 for what passes the filter; absent: everything. */
	readonly passes?: ArrayLike<number>;
}

/** Positions that take part: they lack `least` or more, and less than the size. */
export function eligibleOf(unmet: ArrayLike<number>, { size, least, passes }: Eligibility): number[] {
	const eligible: number[] = [];
	for (let i = 0; i < unmet.length; i++) {
		const lack = unmet[i]!;
		if (lack > 0 && lack >= least - FTE_EPSILON && lack < size - FTE_EPSILON && passes?.[i] !== 0)
			eligible.push(i);
	}
	return eligible;
}

/**
 * Groups of neighbouring territories whose missing FTE add up to a post of `size`, those that lack most first. A
 * territory takes part where it lacks `least` or more, less than the size (it would have a post of its own), and
 * passes the filter (`passes`, 1). No territory is in two groups.
 */
export function lackingGroups(unmet: ArrayLike<number>, nextTo: NextTo, wish: Eligibility): LackingGroup[] {
	const { size } = wish;
	const open = new Set(eligibleOf(unmet, wish));
	const groups: LackingGroup[] = [];
	for (const start of [...open]) {
		if (!open.has(start)) continue;
		for (const part of cut(component(start, nextTo, open), nextTo, unmet, size)) {
			part.sort((a, b) => unmet[b]! - unmet[a]! || a - b);
			groups.push({ members: part, unmet: sumOf(part, unmet) });
		}
	}
	return groups.sort((a, b) => b.unmet - a.unmet || a.members[0]! - b.members[0]!);
}
