import { BundleError } from '../../data/bundle/bundle';
import { fetchWhole } from '../../data/geometry/fetch-topology';
import type { ExportJob, FromExportWorker } from './export-job';
import { geoJsonPieces } from '../files/geojson';
import { positionedPolygons } from '../files/polygons';
import { toWorkbook } from '../files/workbook';

/** Writes a workbook, a GeoJSON or a document; reports its progress, or why it failed. */

const post = (message: FromExportWorker) => self.postMessage(message);

async function blobOf(job: ExportJob): Promise<Blob> {
	if (job.kind === 'xlsx') {
		post({ kind: 'progress', done: 0.1 });
		return toWorkbook(job.tables, job.provenance);
	}
	if (job.kind === 'docx') {
		// The largest of the libraries: only for those who ask for it.
		const [{ Packer }, { wordDocument }] = await Promise.all([import('docx'), import('../word/document')]);
		post({ kind: 'progress', done: 0.3 });
		return Packer.toBlob(wordDocument(job.dossier, job.provenance, job.picture));
	}
	const contours = await fetchWhole(job.contours);
	post({ kind: 'progress', done: 0.1 });
	const polygonsOf = positionedPolygons(contours, job.level);
	const { table, positions, provenance } = job;
	const pieces: string[] = [];
	for (const piece of geoJsonPieces(table, (row) => polygonsOf(positions[row] ?? -1), provenance)) {
		pieces.push(piece);
		if (pieces.length % 200 === 0)
			post({ kind: 'progress', done: 0.1 + 0.9 * (pieces.length / (positions.length + 2)) });
	}
	return new Blob(pieces, { type: 'application/geo+json' });
}

self.onmessage = async ({ data }: MessageEvent<ExportJob>) => {
	try {
		post({ kind: 'done', blob: await blobOf(data) });
	} catch (error) {
		if (!(error instanceof BundleError)) console.error(error);
		post({
			kind: 'failed',
			why:
				error instanceof BundleError
					? error.message
					: 'Le fichier n’a pas pu être préparé\u202F: une erreur inattendue. Réessayez, ou choisissez un autre format.'
		});
	}
};
