import { kml } from '@tmcw/togeojson';
import { quoted } from '../../domain/text/french';
import { PerimeterProblem } from './outcome';

/** The places of a KML as the text of a GeoJSON; needs the page, whose parser reads XML. */
export function kmlAsGeoJson(text: string, file: string): string {
	const read = new DOMParser().parseFromString(text, 'text/xml');
	if (read.querySelector('parsererror') || !read.querySelector('kml'))
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} n’est pas un KML entier\u202F: il est peut-être coupé. Exportez-le de nouveau, en KML ou en GeoJSON.`
		);
	return JSON.stringify(kml(read));
}
