import { strFromU8, unzipSync } from 'fflate';
import shp from 'shpjs';
import { quoted } from '../../domain/text/french';
import { PerimeterProblem } from './outcome';

/** The layers of a zipped shapefile, as the text of one GeoJSON: in degrees where its `.prj` says from what. */
export async function shapefileText(bytes: Uint8Array, file: string): Promise<string> {
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name }) => /\.(?:shp|prj)$/i.test(name) && !name.includes('__MACOSX')
		});
		const names = Object.keys(parts);
		const prjOf = (layer: string) =>
			names.find((name) => name.toLowerCase() === layer.toLowerCase().replace(/\.shp$/, '.prj'));
		const layers = await Promise.all(
			names
				.filter((name) => /\.shp$/i.test(name))
				.map(async (name) => {
					const prj = prjOf(name);
					return shp({ shp: parts[name]!, ...(prj !== undefined && { prj: strFromU8(parts[prj]!) }) });
				})
		);
		return JSON.stringify({
			type: 'FeatureCollection',
			features: layers.flatMap(({ features }) => features)
		});
	} catch {
		throw new PerimeterProblem(
			`Le shapefile de ${quoted(file)} n’a pas pu être lu\u202F: il est endommagé ou incomplet. Exportez-le de nouveau, ou en GeoJSON.`
		);
	}
}
