import { unzipSync } from 'fflate';
import { quoted } from '../../domain/text/french';
import { PerimeterProblem } from './outcome';

/** What reads a file: its bytes say it, its name may not. */
export type FileKind = 'text' | 'workbook' | 'shapefile';

/** Bytes of an archive once it is open: more is no perimeter. */
const MAX_UNPACKED = 100_000_000;

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte);
const beginsWith = (bytes: Uint8Array, text: string) =>
	begins(bytes, ...Array.from(text, (sign) => sign.charCodeAt(0)));

/** Names of what a ZIP holds; nothing where it is damaged. */
function namesIn(bytes: Uint8Array): { names: string[]; size: number } | undefined {
	const names: string[] = [];
	let size = 0;
	try {
		unzipSync(bytes, {
			filter({ name, originalSize }) {
				names.push(name);
				size += originalSize;
				return false;
			}
		});
	} catch {
		return undefined;
	}
	return { names, size };
}

function archiveKind(bytes: Uint8Array, file: string): FileKind {
	const found = namesIn(bytes);
	const refuse = (why: string) => new PerimeterProblem(`Le fichier ${quoted(file)} ${why}`);
	if (!found) throw refuse('est une archive endommagée ou coupée. Exportez-le de nouveau.');
	if (found.size > MAX_UNPACKED)
		throw refuse('est trop lourd une fois ouvert. Simplifiez ses contours ou n’y gardez que le périmètre.');
	const has = (ending: RegExp) => found.names.some((name) => ending.test(name));
	if (has(/^\[Content_Types\]\.xml$/) || has(/^mimetype$/)) return 'workbook';
	if (has(/\.shp$/i)) return 'shapefile';
	if (has(/\.kml$/i))
		throw refuse('est un KMZ. Décompressez-le et choisissez le KML qu’il contient, ou exportez en GeoJSON.');
	throw refuse(
		'est une archive sans shapefile ni classeur. On y attend les fichiers .shp, .dbf et .prj d’un même export.'
	);
}

/** Whether a file is a text, a workbook or a zipped shapefile; any other one is refused, with what to do. */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
	if (begins(bytes, 0x50, 0x4b)) return archiveKind(bytes, file);
	if (beginsWith(bytes, 'SQLite format 3'))
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} est un GeoPackage, qui n’est pas lu ici. Dans QGIS\u202F: clic droit sur la couche, «\u202FExporter\u202F», «\u202FSauvegarder les entités sous…\u202F», format GeoJSON.`
		);
	if (begins(bytes, 0, 0, 0x27, 0x0a))
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} est une partie d’un shapefile. Mettez les fichiers .shp, .dbf et .prj dans une même archive ZIP, ou exportez en GeoJSON.`
		);
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} est un ancien classeur Excel (.xls) ou un fichier protégé. Enregistrez-le en XLSX sans mot de passe, ou en CSV.`
		);
	if (beginsWith(bytes, '%PDF'))
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} est un PDF. On attend un GeoJSON, un KML, un shapefile zippé, un CSV ou un XLSX.`
		);
	return 'text';
}
