import { Refusal } from '../refusal';
import type { SourceSheet } from '../source';
import { archiveOf, inflated, type ZipArchive } from './archive';
import { odsSheets } from './ods';
import { xlsxSheets } from './xlsx';

const SAVE_AS = 'enregistrez-le en XLSX, ou en CSV';

/** What an archive that is no spreadsheet of ours is, told by what it holds, and what to do. */
const OTHERS: readonly (readonly [entry: RegExp, sentence: string])[] = [
	[
		/^xl\/workbook\.bin$/,
		`Ce fichier est un classeur Excel binaire (.xlsb). Ouvrez-le dans Excel et ${SAVE_AS}.`
	],
	[
		/^index\/.*\.iwa$|^index\.zip$/,
		'Ce fichier est un classeur Numbers. Dans Numbers, choisissez «\u202FFichier, Exporter vers, Excel\u202F», puis choisissez le fichier exporté.'
	],
	[
		/^word\//,
		'Ce fichier est un document Word. Copiez son tableau dans un tableur, enregistrez-le en XLSX et choisissez ce fichier.'
	],
	[
		/^ppt\//,
		'Ce fichier est une présentation PowerPoint. Une liste de postes est attendue, en XLSX, ODS ou CSV.'
	],
	[
		/^content\.xml$/,
		'Ce fichier OpenDocument n’est pas un classeur. Copiez son tableau dans un tableur, enregistrez-le en ODS ou XLSX et choisissez ce fichier.'
	]
];

function isOds(bytes: Uint8Array, archive: ZipArchive): boolean {
	const mimetype = archive.get('mimetype');
	if (!archive.has('content.xml') || !mimetype) return archive.has('content.xml');
	const [first] = inflated(bytes, mimetype);
	return /spreadsheet/.test(new TextDecoder().decode(first?.subarray(0, 200)));
}

/** Every sheet of a workbook, whichever of the formats it is in; what is no workbook is refused by name. */
export function workbookSheets(bytes: Uint8Array, file: string): SourceSheet[] {
	const archive = archiveOf(bytes);
	const names = [...archive.keys()];
	if (isOds(bytes, archive)) return odsSheets(bytes, archive, file);
	const other = OTHERS.find(([entry]) => names.some((name) => entry.test(name)));
	if (other) throw new Refusal(other[1]);
	if (!archive.has('[content_types].xml') && !names.some((name) => name.startsWith('xl/')))
		throw new Refusal(
			'Ce fichier est une archive ZIP, pas un classeur. Décompressez-la et choisissez les fichiers qu’elle contient.'
		);
	return xlsxSheets(bytes, archive, file);
}
