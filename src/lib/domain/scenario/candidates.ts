import { KM_PER_DEGREE } from '../territory/nearest';
import { FTE_EPSILON } from '../figures/coverage';
import type { Assignment } from '../campaign/campaign';
import type { Results } from '../figures/results';
import type { Setting } from './setting';
import { roundedShares } from './shares';
import { kmApart, lackingTargets, LEAST_FTE, type LackingTarget } from './targets';

/** How far one post may work. */
export interface Reach {
	readonly km: number;
	/** Between two QPVs of one post. */
	readonly qpvKm: number;
	/** Places of one post at most. */
	readonly places: number;
	/** Only places of the EPCI of the first one. */
	readonly sameEpci: boolean;
}

export const DEFAULT_REACH: Reach = { km: 15, qpvKm: 5, places: 12, sameEpci: true };

/** A post that could be created: its size and its places, with shares that add up to 1. */
export interface Candidate {
	/** Names it among the candidates, and settles ties: the places in order of code, with their shares, and the size. */
	readonly id: string;
	readonly size: number;
	readonly assignments: readonly Assignment[];
	/** The first place; the others are the nearest to it. */
	readonly seed: LackingTarget;
	/** Kilometres from the first place to the furthest. */
	readonly km: number;
	/** Missing FTE of its places together. */
	readonly missing: number;
}

const isQpv = ({ level }: LackingTarget) => level === 'qpv';

function candidateFrom(seed: LackingTarget, near: readonly Near[], size: number, places: number): Candidate {
	const taken: { target: LackingTarget; fte: number; km: number }[] = [];
	let left = size;
	for (const { target, km } of [{ target: seed, km: 0 }, ...near]) {
		if (taken.length === places || left < LEAST_FTE - FTE_EPSILON) break;
		const fte = Math.min(target.missing, left);
		taken.push({ target, fte, km });
		left -= fte;
	}
	const shares = roundedShares(taken.map(({ fte }) => fte));
	const assignments = taken
		.map(({ target: { level, code } }, i): Assignment => ({ level, code, share: shares[i]! }))
		.filter(({ share }) => share! > 0);
	const id = assignments
		.map(({ level, code, share }) => `${code}${level === 'hors-qpv' ? 'h' : ''}.${Math.round(share! * 100)}`)
		.sort()
		.concat(String(size))
		.join(' ');
	const km = Math.max(...taken.map((one) => one.km));
	return {
		id,
		size,
		assignments,
		seed,
		km,
		missing: taken.reduce((sum, { target }) => sum + target.missing, 0)
	};
}

interface Near {
	readonly target: LackingTarget;
	readonly km: number;
}

/** Targets within reach of a seed, nearest first; those as near stay in the order of their codes. */
function nearOf(seed: LackingTarget, targets: readonly LackingTarget[], reach: Reach): Near[] {
	return targets
		.filter(
			(target) =>
				target !== seed &&
				(!reach.sameEpci || (target.epci === seed.epci && seed.epci >= 0)) &&
				// Most are too far in latitude alone for the distance to be worth computing.
				Math.abs(target.lat - seed.lat) * KM_PER_DEGREE <= reach.km + 1
		)
		.map((target) => ({ target, km: kmApart(seed, target) }))
		.filter(({ km }) => km <= reach.km)
		.sort((a, b) => a.km - b.km);
}

/**
 * Typical posts. Each target that misses `LEAST_FTE` is a seed, alone in what it misses or joined by the nearest
 * ones (of its kind, QPVs within 5 km; then of any kind) until the size is used up. Shares follow what each
 * misses. Equal lists count once. Only targets that a campaign file can name.
 */
export function candidatesOf(
	setting: Setting,
	results: Results,
	sizes: readonly number[] = [1],
	reach: Reach = DEFAULT_REACH,
	/** Places of these départements only (positions). */
	departements?: ReadonlySet<number>
): Candidate[] {
	const targets = lackingTargets(setting, results).filter(
		({ departement }) => !departements || departements.has(departement)
	);
	const found = new Map<string, Candidate>();
	for (const seed of targets) {
		const any = nearOf(seed, targets, reach);
		const ownKind = any.filter(
			({ target, km }) => isQpv(target) === isQpv(seed) && (!isQpv(seed) || km <= reach.qpvKm)
		);
		for (const near of [ownKind, any])
			for (const size of sizes) {
				const candidate = candidateFrom(seed, near, size, reach.places);
				if (!found.has(candidate.id)) found.set(candidate.id, candidate);
			}
	}
	return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
