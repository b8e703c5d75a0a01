import { fetchTopology, fetchWhole } from './fetch-topology';
import type { BundleTopology } from './topology';
import type { Manifest } from '../bundle/manifest';

/** With more départements than this, their contours are too much for one still map. */
const MOST_PARTS = 16;

/**
 * The two files of contours that a still map draws. `seen`: positions of the départements on it, whose files are read
 * too where the bundle is cut.
 */
export async function fetchStillContours(
	{ roles, parts }: Pick<Manifest, 'roles' | 'parts'>,
	seen: readonly number[],
	url: (file: string) => string
): Promise<{ readonly geometry: BundleTopology; readonly qpvs: BundleTopology }> {
	const around = parts && seen.length <= MOST_PARTS ? seen.map((part) => parts[part]!) : [];
	const [geometry, qpvs] = await Promise.all([
		fetchWhole([roles.geometry, ...around].map(url)),
		fetchTopology(url(roles.qpvGeometry))
	]);
	return { geometry, qpvs };
}
