import { featureCollection } from '@turf/turf';
import { polygonsIn } from '../../data/geometry/polygons';
import { mergedOf, OBJECT_OF, outlineOf, type BundleTopology } from '../../data/geometry/topology';
import { featureOf } from './membership';
import { areaOf, type Area } from './shapes';

/** The contours of communes, in one file or in one a département. */
export interface CommuneContours {
	/** What gives the contour of each of `communes`; no file that holds none of them is read. */
	shapes(communes: readonly number[]): Promise<(commune: number) => Area>;
	/** The contour of `communes` together: what borders two of them is gone. */
	union(communes: readonly number[]): Promise<Area>;
}

/**
 * @param files where the contours are
 * @param fileOf which of the files each commune is in; absent where there is one
 * @param contourOf commune whose contour holds each commune, −1 where it has its own
 * @param read reads a file when it is first needed; rejects with a `BundleError`
 */
export function communeContours(
	files: readonly string[],
	fileOf: ArrayLike<number> | undefined,
	contourOf: ArrayLike<number>,
	read: (file: string) => Promise<BundleTopology>
): CommuneContours {
	const holderOf = (commune: number) => (contourOf[commune]! >= 0 ? contourOf[commune]! : commune);
	const fileIndex = (holder: number) => fileOf?.[holder] ?? 0;
	const readAll = async (holders: readonly number[]) => {
		const wanted = [...new Set(holders.map(fileIndex))];
		return new Map(await Promise.all(wanted.map(async (i) => [i, await read(files[i]!)] as const)));
	};
	return {
		async shapes(communes) {
			const sources = await readAll(communes.map(holderOf));
			return (commune) => {
				const holder = holderOf(commune);
				const source = sources.get(fileIndex(holder));
				return areaOf((source && outlineOf(source, OBJECT_OF.commune, holder)) ?? []);
			};
		},
		async union(communes) {
			const sources = await readAll(communes);
			const pieces = [...sources].map(([file, source]) =>
				areaOf(
					mergedOf(
						source,
						OBJECT_OF.commune,
						communes.filter((commune) => fileIndex(commune) === file)
					)
				)
			);
			if (pieces.length < 2) return pieces[0] ?? [];
			// Borders between two files are in both: only measuring tells what they surround together.
			const { union } = await import('@turf/turf');
			const whole = union(featureCollection(pieces.map(featureOf)));
			return areaOf(polygonsIn(whole?.geometry) ?? []);
		}
	};
}
