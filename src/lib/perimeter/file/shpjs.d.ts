declare module 'shpjs' {
	import type { FeatureCollection } from 'geojson';

	/** The features of a shapefile, in degrees where `prj` is given; throws where it is damaged. */
	export default function shp(parts: {
		readonly shp: Uint8Array;
		readonly prj?: string;
	}): Promise<FeatureCollection>;
}
