import type { Places } from '$lib/data/bundle/bundle';
import { openGeometry, type Geometry, type GeometryFiles } from '$lib/data/geometry/geometry';
import type { PartsSetup } from '$lib/data/geometry/parts';
import type { Atlas, Level } from '$lib/domain/territory/atlas';
import { curly } from '$lib/domain/text/french';
import { pointColumns } from './layers/points';
import { shapesOfView } from './layers/source-shapes';
import type { MapView } from './layers/view';

export interface MapData {
	readonly atlas: Atlas;
	/** A point and bounds for each territory of each level. */
	readonly places: Readonly<Record<Level, Places>>;
	/** Absolute addresses of the published contours. */
	readonly files: GeometryFiles;
}

/** Where the cut contours are: each territory has land in one département or more. */
function partsSetup(
	{ communes, territories }: Atlas,
	places: MapData['places'],
	files: readonly string[] | undefined
): PartsSetup | undefined {
	if (!files) return undefined;
	const { west, south, east, north } = places.departement;
	const reached = (level: 'epci' | 'arrondissement') => {
		const departements = territories[level].codes.map(() => new Set<number>());
		communes[level].forEach((at, i) => departements[at]?.add(communes.departement[i]!));
		return departements.map((found) => [...found]);
	};
	const of = {
		commune: Array.from(communes.departement, (departement) => [departement]),
		epci: reached('epci'),
		arrondissement: reached('arrondissement')
	};
	return { files: [...files], west, south, east, north, of };
}

/** Opens the contours and begins to cut what a view draws: without MapLibre, whose code may still be on its way. */
export const openContours = ({ atlas, places, files }: MapData, view: MapView): Geometry =>
	openGeometry({
		files: { ...files, parts: undefined },
		parts: partsSetup(atlas, places, files.parts),
		points: pointColumns(atlas, places),
		names: atlas.territories.commune.names.map(curly),
		first: shapesOfView(view)
	});
