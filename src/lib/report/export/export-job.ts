import { NO_BACKGROUND, startWorker } from '../../data/files/background';
import type { BaseLevel } from '../../domain/territory/atlas';
import type { ExportTable } from '../tables/export-table';
import type { Provenance } from '../tables/provenance';
import type { WordPicture, WordText } from '../word/document';

/** A file written in a worker: the page stays responsive, and stopping the worker stops everything. */
export type ExportJob =
	| { readonly kind: 'xlsx'; readonly tables: readonly ExportTable[]; readonly provenance: Provenance }
	| {
			readonly kind: 'docx';
			readonly dossier: WordText;
			readonly provenance: Provenance;
			readonly picture: WordPicture | undefined;
	  }
	| {
			readonly kind: 'geojson';
			readonly table: ExportTable;
			readonly provenance: Provenance;
			/** Where the contours are; several files where they are cut. */
			readonly contours: readonly string[];
			readonly level: BaseLevel;
			/** The contour of each row; several of them are drawn as one. */
			readonly positions: readonly (number | readonly number[])[];
	  };

export type FromExportWorker =
	/** Share done, 0…1. */
	| { readonly kind: 'progress'; readonly done: number }
	| { readonly kind: 'done'; readonly blob: Blob }
	/** A French sentence. */
	| { readonly kind: 'failed'; readonly why: string };

/** The reader cancelled the export. */
export class ExportCancelled extends Error {
	override readonly name = 'ExportCancelled';
}

const NO_EXPORT = `${NO_BACKGROUND}\u202F: ce fichier ne peut pas y être préparé. Le CSV, lui, peut l’être.`;
const LOST = 'Le fichier n’a pas pu être préparé. Rechargez la page, puis réessayez.';

/** Runs a job in its own worker. Rejects with a French sentence, or `ExportCancelled`. */
export function runJob(
	job: ExportJob,
	onprogress: (done: number) => void,
	signal: AbortSignal
): Promise<Blob> {
	return new Promise((resolve, reject) => {
		if (signal.aborted) return reject(new ExportCancelled());
		const worker = startWorker(
			() => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' })
		);
		if (!worker) return reject(new Error(NO_EXPORT));
		const end = (settle: () => void) => {
			worker.terminate();
			signal.removeEventListener('abort', cancel);
			settle();
		};
		const cancel = () => end(() => reject(new ExportCancelled()));
		signal.addEventListener('abort', cancel);
		worker.onmessage = ({ data }: MessageEvent<FromExportWorker>) => {
			if (data.kind === 'progress') onprogress(data.done);
			else if (data.kind === 'done') end(() => resolve(data.blob));
			else end(() => reject(new Error(data.why)));
		};
		worker.onerror = () => end(() => reject(new Error(LOST)));
		worker.postMessage(job);
	});
}
