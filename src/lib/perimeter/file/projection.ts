import { formatInteger } from '../../domain/text/french';
import { PerimeterProblem } from './outcome';
import { boxOf, type Area, type LonLat } from './shapes';

/** Lambert 93 (EPSG:2154), as IGN defines it. */
export const LAMBERT_93 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';

/** Metres of metropolitan France in Lambert 93. */
const isLambert93 = ([west, south, east, north]: readonly number[]) =>
	west! >= 50_000 && east! <= 1_350_000 && south! >= 5_950_000 && north! <= 7_250_000;

/**
 * An area in degrees: as it is, or converted from Lambert 93, which is recognised by its numbers. Another
 * projection, or latitudes before longitudes, stops with a sentence.
 */
export async function toDegrees(area: Area, file: string): Promise<{ area: Area; note?: string }> {
	const box = boxOf(area);
	const [west, south, east, north] = box;
	if (west >= -180 && east <= 180 && south >= -90 && north <= 90) {
		if (west >= 41 && east <= 52 && south >= -6 && north <= 10)
			throw new PerimeterProblem(
				`Dans «\u202F${file}\u202F», latitudes et longitudes paraissent inversées\u202F: un GeoJSON donne la longitude d’abord.`
			);
		return { area };
	}
	if (!isLambert93(box))
		throw new PerimeterProblem(
			`Les coordonnées de «\u202F${file}\u202F» ne sont ni des degrés ni du Lambert 93 (on lit ${formatInteger(west)}\u202F; ${formatInteger(south)}). Exportez-le en WGS84 (EPSG:4326), puis recommencez.`
		);
	const { default: proj4 } = await import('proj4');
	const { inverse } = proj4(LAMBERT_93);
	const converted = area.map((rings) =>
		rings.map((ring) =>
			ring.map(([x, y]): LonLat => {
				const [lon, lat] = inverse([x, y]);
				return [lon!, lat!];
			})
		)
	);
	return {
		area: converted,
		note: 'Coordonnées en Lambert 93 (EPSG:2154)\u202F: elles ont été converties en longitudes et latitudes.'
	};
}
