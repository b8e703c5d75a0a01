import { base } from '$app/paths';
import { fetchBytes } from '$lib/data/bundle/fetch-file';
import { unpackIdentifiers } from '$lib/data/geometry/identifiers';
import { mercatorX, mercatorY } from '$lib/data/geometry/mercator';
import { nearestFew, type SurfacePoints } from '$lib/domain/territory/nearest';
import { screenOfBounds, type FirstFile } from '$lib/map/first/first-file';

/** Communes round a position that are offered, the first one included. */
const OFFERED = 5;
/** Kilometres from the nearest commune's point, beyond which a position is outside. */
const OUTSIDE_KM = 15;

/**
 * The commune at a position and those round it: the pixel of the first picture is good to half a kilometre, so that
 * others are offered. None where the position is outside the region. Nothing leaves the device.
 */
export async function communesAt(
	{ lng, lat }: { readonly lng: number; readonly lat: number },
	file: FirstFile,
	points: SurfacePoints
): Promise<number[]> {
	const all = new Uint8Array(points.lon.length).fill(1);
	const near = nearestFew(all, points, { lon: lng, lat }, OFFERED);
	if (!near[0] || near[0].km > OUTSIDE_KM) return [];
	const around = near.map(({ territory }) => territory);
	if (file.level !== 'commune') return around;
	const bytes = await fetchBytes(`${base}/premiere-vue/${file.identifiers}`);
	const read = unpackIdentifiers(new Uint8Array(bytes), file);
	if (!read) return around;
	const { scale, left, top } = screenOfBounds(file.bounds, file.width);
	const x = Math.floor((mercatorX(lng) - left) * scale);
	const y = Math.floor((mercatorY(lat) - top) * scale);
	const inside = x >= 0 && y >= 0 && x < file.width && y < file.height;
	const pixel = inside ? read.pixels[y * file.width + x]! : 0;
	if (pixel === 0) return [];
	return [...new Set([pixel - 1, ...around])].slice(0, OFFERED);
}
