import { formatInteger, formatOne } from '../../../src/lib/domain/text/french';
import { least } from 'd3-array';
import { Gaps, takers, type Gap } from '../geometry/gaps';
import type { VertexTopology } from '../geometry/vertices';
import type { Notices } from '../notices';

/** Smaller gaps between communes are faults of generalisation, in m². */
const SMALL_M2 = 50_000;
/** Larger ones are not the land of a merged commune, in m². */
const LARGEST_M2 = 50_000_000;

/** Closes small gaps: the neighbour whose border moves least takes each. */
export function closeSmallGaps(
	topology: VertexTopology,
	nameOf: (shape: number) => string,
	notices: Notices
): void {
	const gaps = new Gaps(topology);
	for (const gap of gaps.all()) {
		if (gap.areaM2 > SMALL_M2 || gap.arcs.length < 2) continue;
		const arc = least(takers(gap), (candidate) => gaps.displacementM(gap, candidate));
		if (arc === undefined) continue;
		gaps.give(gap, arc);
		const taker = gap.shapes[gap.arcs.indexOf(arc)]!;
		notices.add('contour-gap-closed', `${nameOf(taker)}\u202F: ${formatInteger(gap.areaM2)} m²`);
	}
}

/** Merged communes along a gap, with their arc, the longest border first. */
function claims(gaps: Gaps, gap: Gap, merged: (shape: number) => boolean) {
	return takers(gap)
		.sort((a, b) => gaps.lengthM(b) - gaps.lengthM(a))
		.map((arc) => ({ arc, shape: gap.shapes[gap.arcs.indexOf(arc)]! }))
		.filter(({ shape }) => merged(shape));
}

/**
 * Gives merged communes the land of the communes that they absorbed: the contours have neither the old commune
 * nor its part of the new one, and leave a hole beside it. A hole that one merged commune alone touches goes
 * first; then each of the others to the one left, of the longest border.
 */
export function restoreAbsorbed(
	topology: VertexTopology,
	absorbedBy: (shape: number) => readonly string[],
	nameOf: (shape: number) => string,
	notices: Notices
): void {
	const gaps = new Gaps(topology);
	const served = new Set<number>();
	const holes = gaps
		.all()
		.filter(({ areaM2 }) => areaM2 > SMALL_M2 && areaM2 <= LARGEST_M2)
		.map((gap) => ({ gap, claims: claims(gaps, gap, (shape) => absorbedBy(shape).length > 0) }))
		.sort((a, b) => a.claims.length - b.claims.length);
	for (const { gap, claims } of holes) {
		const claim = claims.find(({ shape }) => !served.has(shape));
		if (!claim) continue;
		served.add(claim.shape);
		gaps.give(gap, claim.arc);
		notices.add(
			'contour-restored',
			`${nameOf(claim.shape)} ← ${absorbedBy(claim.shape).join(' + ')}\u202F: ${formatOne(gap.areaM2 / 1e6)} km²`
		);
	}
}
