import { strToU8, zipSync } from 'fflate';

const LAMBERT_93_PRJ =
	'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]';

/** A zipped shapefile of one square in Lambert 93, its south-west corner at (`x`, `y`), `side` metres wide. */
export function shapefileOf(x: number, y: number, side = 5000): Uint8Array {
	// Outer rings turn clockwise in a shapefile.
	const ring = [
		[x, y],
		[x, y + side],
		[x + side, y + side],
		[x + side, y],
		[x, y]
	];
	const box = [x, y, x + side, y + side];
	const content = 4 + 32 + 4 + 4 + 4 + ring.length * 16;
	const view = new DataView(new ArrayBuffer(100 + 8 + content));
	view.setInt32(0, 9994);
	view.setInt32(24, view.byteLength / 2);
	view.setInt32(28, 1000, true);
	view.setInt32(32, 5, true);
	box.forEach((value, i) => view.setFloat64(36 + 8 * i, value, true));
	view.setInt32(100, 1);
	view.setInt32(104, content / 2);
	view.setInt32(108, 5, true);
	box.forEach((value, i) => view.setFloat64(112 + 8 * i, value, true));
	view.setInt32(144, 1, true);
	view.setInt32(148, ring.length, true);
	view.setInt32(152, 0, true);
	ring.flat().forEach((value, i) => view.setFloat64(156 + 8 * i, value, true));
	return zipSync({ 'zone.shp': new Uint8Array(view.buffer), 'zone.prj': strToU8(LAMBERT_93_PRJ) });
}
