import { area, featureCollection, intersect, multiPolygon } from '@turf/turf';
import { boxesMeet, boxOf, isInside, type Area, type Box, type LonLat } from './shapes';

/** A commune belongs when more than half of its area is inside; between these shares it is doubtful. */
export const DOUBTFUL = { from: 0.25, belongs: 0.5, to: 0.75 } as const;

/** A commune touched by an area, and the share (0…1) of its own area that is inside. */
export interface Share {
	readonly commune: number;
	readonly share: number;
}

export interface CommuneShape {
	readonly commune: number;
	readonly box: Box;
	readonly shape: () => Area;
}

/** Whether an edge comes into a box: its own box meets it, and its ends and the corners are not all on one side. */
function edgeMeets([ax, ay]: LonLat, [bx, by]: LonLat, [west, south, east, north]: Box): boolean {
	if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
	if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
	const side = (x: number, y: number) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
	const sides = [side(west, south), side(west, north), side(east, south), side(east, north)];
	return sides.some((value) => value >= 0) && sides.some((value) => value <= 0);
}

const bordersMeet = (one: Area, box: Box) =>
	one.some((rings) =>
		rings.some((ring) => ring.some((end, i) => i > 0 && edgeMeets(ring[i - 1]!, end, box)))
	);

/** An area for Turf. */
// Its own types are mutable; it changes nothing.
export const featureOf = (one: Area) => multiPolygon(one as unknown as number[][][][]);

/** Share of a commune's area inside `drawn`, by Turf; 1 or 0 at once where no border of the area comes near. */
function shareOf(
	drawn: Area,
	drawnFeature: ReturnType<typeof featureOf>,
	{ box, shape }: CommuneShape
): number {
	const own = shape();
	const first = own[0]?.[0]?.[0];
	if (!first) return 0;
	if (!bordersMeet(drawn, box)) return isInside(drawn, first) ? 1 : 0;
	const whole = featureOf(own);
	const inside = intersect(featureCollection([drawnFeature, whole]));
	return inside ? Math.min(1, area(inside) / area(whole)) : 0;
}

/** The communes whose box meets that of an area: no other can be touched. */
export function near<T extends { readonly box: Box }>(drawn: Area, communes: readonly T[]): T[] {
	const box = boxOf(drawn);
	return communes.filter((one) => boxesMeet(one.box, box));
}

/** The communes that an area touches, with their shares, in order. `progress` hears of each commune looked at. */
export function sharesInside(
	drawn: Area,
	communes: readonly CommuneShape[],
	progress: (done: number, of: number) => void = () => undefined
): Share[] {
	const drawnFeature = featureOf(drawn);
	const candidates = near(drawn, communes);
	return candidates.flatMap((one, i) => {
		progress(i, candidates.length);
		const share = shareOf(drawn, drawnFeature, one);
		return share > 1e-6 ? [{ commune: one.commune, share }] : [];
	});
}

export const belongs = ({ share }: Share) => share > DOUBTFUL.belongs;
export const isDoubtful = ({ share }: Share) => share >= DOUBTFUL.from && share <= DOUBTFUL.to;
