import { area, featureCollection, intersect, multiPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import { formatPercentOne } from '../../../src/lib/domain/text/french';
import { lieOf } from '../geometry/apart';
import { boundsOf } from '../geometry/bounds';
import type { Bounds } from '../../../src/lib/data/geometry/polygons';
import type { MultiPolygon } from '../geojson';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import { areaM2 } from './qpv-perimeters';

/** Part of a QPV in a commune, positions of the region's lists; shares of one QPV add up to 1. */
export interface QpvShare {
	readonly qpv: number;
	readonly commune: number;
	readonly share: number;
}

export interface QpvPerimeter {
	readonly code: string;
	readonly name: string;
	/** Positions of the communes that the QPV's own list names. */
	readonly listed: readonly number[];
	readonly polygons: MultiPolygon;
}

/** Commune contours; `undefined` where a commune has none. */
export type ContoursByCommune = readonly (MultiPolygon | undefined)[];

/** A smaller share of a QPV's area over communes that it does not list is drawing noise. */
const SPILL_SHARE = 0.001;

/** A listed commune this near, in degrees, has lost land in the drawing; one farther away is a mistake of the list. */
const NEAR_DEGREES = 0.01;

interface Index {
	readonly search: (bounds: Bounds) => number[];
}

/** Communes whose bounds meet other bounds. */
export function communeIndex(contours: ContoursByCommune): Index {
	const present = contours.flatMap((polygons, commune) => (polygons ? [{ commune, polygons }] : []));
	const tree = new Flatbush(present.length);
	for (const { polygons } of present) tree.add(...boundsOf(polygons));
	tree.finish();
	return {
		search: (bounds) =>
			tree
				.search(...bounds)
				.map((i) => present[i]!.commune)
				.sort((a, b) => a - b)
	};
}

/** Bounds a few kilometres larger on all sides. */
export const grown = ([west, south, east, north]: Bounds): Bounds => [
	west - NEAR_DEGREES,
	south - NEAR_DEGREES,
	east + NEAR_DEGREES,
	north + NEAR_DEGREES
];

/** Area of a QPV over a commune, in m²; Turf cuts only where their borders meet, which is rare. */
function sharedArea(a: MultiPolygon, b: MultiPolygon): number {
	const lie = lieOf(a, b);
	if (lie !== 'meeting') return lie === 'inside' ? areaM2(a) : 0;
	const shared = intersect(featureCollection([multiPolygon(a as never), multiPolygon(b as never)]));
	return shared ? area(shared) : 0;
}

/** Steps of a share: a power of two, so that whole inhabitants × shares add up again without a rounding. */
const SHARE_STEPS = 2 ** 24;

/** The same shares in whole steps; the last takes what is left, so that they add up to 1 exactly. */
function scaledToOne(shares: readonly number[]): number[] {
	let left = SHARE_STEPS;
	return shares.map((share, i) => {
		const steps = i === shares.length - 1 ? left : Math.round(share * SHARE_STEPS);
		left -= steps;
		return steps / SHARE_STEPS;
	});
}

/**
 * Shares each QPV between the communes that its own list names, by area of QPV ∩ commune scaled to 1. What
 * lies over another commune is counted and reported, never given away: commune lines are generalised.
 */
export function qpvShares(
	perimeters: readonly QpvPerimeter[],
	contours: ContoursByCommune,
	nameOf: (commune: number) => string,
	notices: Notices,
	file: string
): QpvShare[] {
	const index = communeIndex(contours);
	return perimeters.flatMap((perimeter, qpv) => {
		const { code, name, listed, polygons } = perimeter;
		const equally = () => {
			const equal = scaledToOne(listed.map(() => 1 / listed.length));
			return listed.map((commune, i) => ({ qpv, commune, share: equal[i]! }));
		};
		// Its drawing was of no use, which was told: its communes share it.
		if (polygons.length === 0) return equally();
		const areas = new Map(
			index
				.search(boundsOf(polygons))
				.map((commune) => [commune, sharedArea(polygons, contours[commune]!)] as const)
				.filter(([, m2]) => m2 > 0)
		);
		const inList = listed.map((commune) => areas.get(commune) ?? 0);
		const total = inList.reduce((sum, m2) => sum + m2, 0);
		if (total === 0 && index.search(grown(boundsOf(polygons))).some((commune) => listed.includes(commune))) {
			const over = [...areas.keys()].map(nameOf).join(', ') || 'aucune commune';
			notices.add(
				'qpv-outside',
				`${code} ${name}\u202F: ${listed.map(nameOf).join(', ')}, dessiné sur ${over}`
			);
			return equally();
		}
		if (total === 0)
			throw new RebuildError('périmètre hors de toutes les communes de sa propre liste', {
				file,
				feature: code,
				value: [...areas.keys()].map(nameOf).join(', ') || 'aucune commune',
				expected: listed.map(nameOf).join(', ')
			});
		const spilled = [...areas].filter(([commune]) => !listed.includes(commune));
		const spill = spilled.reduce((sum, [, m2]) => sum + m2, 0) / areaM2(polygons);
		if (spill >= SPILL_SHARE)
			notices.add(
				'qpv-spill',
				`${code} ${name}\u202F: ${formatPercentOne(spill)} de son aire sur ${spilled.map(([c]) => nameOf(c)).join(', ')}`
			);
		const scaled = scaledToOne(inList.map((m2) => m2 / total));
		const shares = listed.map((commune, i) => ({ qpv, commune, share: scaled[i]! }));
		if (shares.length > 1)
			notices.add(
				'qpv-over-several-communes',
				`${code} ${name}\u202F: ${shares.map((s) => `${nameOf(s.commune)} ${formatPercentOne(s.share)}`).join(', ')}`
			);
		return shares;
	});
}
