import { toCsv } from '../files/csv';
import { ExportCancelled, runJob } from './export-job';
import { provenanceLines } from '../tables/provenance';
import { saveFile } from '../../data/files/save-file';
import { copyPicture, copyTable } from './clipboard';
import { nameOfFile, type ExportFormat, type ExportSource } from './export-source';
import { PICTURE_WIDTH, pngOf } from './picture-files';

export interface ExportRun {
	readonly onprogress: (done: number) => void;
	readonly signal: AbortSignal;
}

/** The document is made in a worker; only the picture needs the page. */
async function wordBlob(source: ExportSource, { onprogress, signal }: ExportRun): Promise<Blob> {
	const { dossier, picture, provenance } = source;
	if (!dossier) throw new Error('Ce document n’existe que pour un territoire.');
	const drawn = picture && (await pngOf(picture.svg(PICTURE_WIDTH)));
	const kept = picture &&
		drawn && {
			png: new Uint8Array(await drawn.blob.arrayBuffer()),
			width: drawn.width,
			height: drawn.height,
			alternative: picture.alternative
		};
	return runJob({ kind: 'docx', dossier, provenance, picture: kept }, onprogress, signal);
}

/** Makes a file and gives it to the browser, or copies; returns what was done, in a sentence. */
export async function runExport(
	format: ExportFormat,
	source: ExportSource,
	{ onprogress, signal }: ExportRun
): Promise<string> {
	const { tables, provenance, picture, shapes } = source;
	const [first] = tables;
	const svg = () => picture?.svg(PICTURE_WIDTH) ?? '';
	const give = (blob: Blob, extension: string) => {
		if (signal.aborted) throw new ExportCancelled();
		const name = nameOfFile(source, extension);
		saveFile(blob, name);
		return `Fichier prêt\u202F: ${name}`;
	};
	if (!first) throw new Error('Il n’y a rien à écrire.');
	switch (format) {
		case 'xlsx':
			return give(await runJob({ kind: 'xlsx', tables, provenance }, onprogress, signal), 'xlsx');
		case 'geojson':
			if (!shapes) throw new Error('Ces territoires n’ont pas de contours.');
			return give(await runJob({ kind: 'geojson', provenance, ...shapes }, onprogress, signal), 'geojson');
		case 'csv':
			return give(new Blob([toCsv(first, provenance, 'french')], { type: 'text/csv;charset=utf-8' }), 'csv');
		case 'csv-plain':
			return give(new Blob([toCsv(first, provenance, 'plain')], { type: 'text/csv' }), 'csv');
		case 'svg':
			return give(new Blob([svg()], { type: 'image/svg+xml' }), 'svg');
		case 'png':
			return give((await pngOf(svg())).blob, 'png');
		case 'docx':
			return give(await wordBlob(source, { onprogress, signal }), 'docx');
		case 'copy-picture':
			await copyPicture(pngOf(svg()).then(({ blob }) => blob));
			return 'La carte est copiée\u202F: collez-la dans votre document.';
		case 'copy-table':
			await copyTable(
				first,
				provenanceLines(provenance)
					.map(([label, value]) => `${label}\u202F: ${value}`)
					.join(' · ')
			);
			return 'Le tableau est copié\u202F: collez-le dans votre tableur ou votre document.';
		default:
			throw new TypeError(format satisfies never);
	}
}
