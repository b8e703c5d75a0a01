import { today } from '../../domain/text/day';
import { companionText, toCsv, type CsvAbout } from '../files/csv';
import { copiedTable } from '../tables/copied-table';
import { ExportCancelled, runJob } from './export-job';
import { provenanceLines } from '../tables/provenance';
import { saveFile } from '../../data/files/save-file';
import { copyPicture, copyTable } from './clipboard';
import { nameOfFile, type ExportFormat, type ExportSource } from './export-source';
import { PICTURE_WIDTH, pngOf } from './picture-files';

export interface ExportRun {
	readonly onprogress: (done: number) => void;
	readonly signal: AbortSignal;
	/** Where the French CSV says what it is. */
	readonly about?: CsvAbout;
}

/** The document is made in a worker; only the picture needs the page. */
async function wordBlob(source: ExportSource, { onprogress, signal }: ExportRun): Promise<Blob> {
	const { document: text, picture, provenance } = source;
	if (!text) throw new Error('Ce document n’existe que pour un territoire.');
	const drawn = picture && (await pngOf(picture.svg(PICTURE_WIDTH)));
	const kept = picture &&
		drawn && {
			png: new Uint8Array(await drawn.blob.arrayBuffer()),
			width: drawn.width,
			height: drawn.height,
			alternative: picture.alternative
		};
	return runJob({ kind: 'docx', dossier: text, provenance, picture: kept }, onprogress, signal);
}

/** Makes a file and gives it to the browser, or copies; returns what was done, in a sentence. */
export async function runExport(
	format: ExportFormat,
	source: ExportSource,
	{ onprogress, signal, about = 'above' }: ExportRun
): Promise<string> {
	const { tables, picture, pair, shapes } = source;
	const provenance = { ...source.provenance, made: today() };
	const [first] = tables;
	const svg = () => pair?.svg() ?? picture?.svg(PICTURE_WIDTH) ?? '';
	const give = (blob: Blob, extension: string, variant?: string) => {
		if (signal.aborted) throw new ExportCancelled();
		const name = nameOfFile(source, extension, variant);
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
		case 'csv': {
			const text = toCsv(first, provenance, 'french', about);
			const said = give(new Blob([text], { type: 'text/csv;charset=utf-8' }), 'csv');
			if (about === 'above') return said;
			const companion = new Blob([companionText(first, provenance)], { type: 'text/plain;charset=utf-8' });
			return `${said}. ${give(companion, 'txt', 'lisez-moi')}`;
		}
		case 'csv-plain':
			return give(new Blob([toCsv(first, provenance, 'plain')], { type: 'text/csv' }), 'csv', 'programmes');
		case 'svg':
			return give(new Blob([svg()], { type: 'image/svg+xml' }), 'svg', pair?.variant);
		case 'png':
			return give((await pngOf(svg())).blob, 'png', pair?.variant);
		case 'docx':
			return give(await wordBlob({ ...source, provenance }, { onprogress, signal }), 'docx');
		case 'copy-picture':
			await copyPicture(pngOf(svg()).then(({ blob }) => blob));
			return `${pair ? 'Les deux cartes sont copiées\u202F: collez-les' : 'La carte est copiée\u202F: collez-la'} dans votre document.`;
		case 'copy-table':
			await copyTable(
				copiedTable(first, source.code !== undefined),
				provenanceLines(provenance)
					.map(([label, value]) => `${label}\u202F: ${value}`)
					.join(' · ')
			);
			return 'Le tableau est copié\u202F: collez-le dans votre tableur ou votre document.';
		default:
			throw new TypeError(format satisfies never);
	}
}
