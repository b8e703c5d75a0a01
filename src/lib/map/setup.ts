import type { StyleSpecification } from 'maplibre-gl';
import type { Places } from '$lib/data/bundle/bundle';
import { openGeometry, type Geometry, type GeometryFiles } from '$lib/data/geometry/geometry';
import type { Atlas, Level } from '$lib/domain/territory/atlas';
import { curly } from '$lib/domain/text/french';
import { territoryBounds } from './interaction/bounds';
import { grownBounds, parseCamera, type Camera } from './interaction/camera';
import type { Bounds } from '../data/geometry/polygons';
import { pointColumns } from './layers/points';
import type { PartsSetup } from '$lib/data/geometry/parts';
import { mainSource } from './layers/source-names';
import { styleOf } from './layers/style';
import { openTileScheme } from './layers/tile-protocol';
import { viewOf, type MapView, type Picture } from './layers/view';

/** What a map is made of: read once, for other data make another map. */
export interface Setup {
	readonly geometry: Geometry;
	readonly style: StyleSpecification;
	readonly firstView: MapView;
	readonly region: Bounds;
	/** Nothing of the region is outside, be it overseas. */
	readonly limits: Bounds;
	/** Where the address says to look first. */
	readonly start: Camera | undefined;
	close(): void;
}

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

/** Opens the contours and writes the style; `onfail` hears of contours that cannot be read. */
export function setUp(
	{ atlas, places, files }: MapData,
	picture: Picture,
	camera: string | undefined,
	onfail: (message: string) => void
): Setup {
	const region = territoryBounds(places, 'region', 0);
	const limits = limitsOf(places, grownBounds(region, 0.5));
	const firstView = viewOf(picture);
	const geometry = openGeometry({
		files: { ...files, parts: undefined },
		parts: partsSetup(atlas, places, files.parts),
		points: pointColumns(atlas, places),
		names: atlas.territories.commune.names.map(curly),
		first: [mainSource(firstView)]
	});
	const tiles = openTileScheme(geometry, onfail);
	return {
		geometry,
		style: styleOf(tiles.scheme, firstView),
		firstView,
		region,
		limits,
		start: parseCamera(camera, limits),
		close() {
			tiles.close();
			geometry.close();
		}
	};
}

/** Bounds round the region and each of its départements. */
function limitsOf(places: MapData['places'], region: Bounds): Bounds {
	const { west, south, east, north } = places.departement;
	return [
		Math.min(region[0], ...west),
		Math.min(region[1], ...south),
		Math.max(region[2], ...east),
		Math.max(region[3], ...north)
	];
}
