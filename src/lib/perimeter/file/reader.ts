import { megabytes } from '../../domain/text/bytes';
import type {
	FromPerimeterWorker,
	PerimeterAnswers,
	PerimeterQuestion,
	PerimeterSetup,
	ToPerimeterWorker
} from './messages';
import { NO_BACKGROUND, startWorker } from '../../data/files/background';
import { MAX_FILE_BYTES, PerimeterProblem, type Outcome } from './outcome';
import type { Area } from './shapes';

/** Progress of a measure: communes looked at, of how many. */
export type Progress = (done: number, of: number) => void;

/** Reads files and measures drawings in a worker; every failure is a `PerimeterProblem` with a French sentence. */
export interface PerimeterReader {
	file(file: File, progress?: Progress): Promise<Outcome>;
	drawing(area: Area, progress?: Progress): Promise<Outcome>;
	union(communes: readonly number[], qpvs: readonly number[]): Promise<Area>;
	close(): void;
}

/** Refused before a byte is read. */
export function checkSize({ name, size }: Pick<File, 'name' | 'size'>): void {
	if (size > MAX_FILE_BYTES)
		throw new PerimeterProblem(
			`Le fichier «\u202F${name}\u202F» pèse ${megabytes(size)}\u202F; la limite est de ${megabytes(MAX_FILE_BYTES)}. Simplifiez ses contours ou n’y gardez que le périmètre voulu.`
		);
	if (size === 0) throw new PerimeterProblem(`Le fichier «\u202F${name}\u202F» est vide.`);
}

/** A KML as the GeoJSON that the worker reads: only the page can read XML. Any other file as it is. */
async function withoutXml(file: File): Promise<File> {
	const { name } = file;
	const start = await file.slice(0, 2000).text();
	if (!/\.kml$/i.test(name) && !/<kml[\s>]/i.test(start)) return file;
	const { kmlAsGeoJson } = await import('./kml-file');
	return new File([kmlAsGeoJson(await file.text(), name)], name);
}

export function openReader(setup: PerimeterSetup): PerimeterReader {
	const worker = startWorker(
		() => new Worker(new URL('./perimeter.worker.ts', import.meta.url), { type: 'module' })
	);
	if (!worker)
		throw new PerimeterProblem(
			`${NO_BACKGROUND}\u202F: un contour ne peut pas y être lu. Choisissez les communes dans la liste.`
		);
	const waiting = new Map<
		number,
		{ resolve(answer: unknown): void; reject(error: Error): void; progress?: Progress | undefined }
	>();
	let lastId = 0;
	const send = (message: ToPerimeterWorker) => worker.postMessage(message);

	worker.onmessage = ({ data }: MessageEvent<FromPerimeterWorker>) => {
		const asked = waiting.get(data.id);
		if ('done' in data) {
			asked?.progress?.(data.done, data.of);
			return;
		}
		waiting.delete(data.id);
		if ('failure' in data) asked?.reject(new PerimeterProblem(data.failure));
		else asked?.resolve(data.answer);
	};
	worker.onerror = () => {
		for (const { reject } of waiting.values())
			reject(new PerimeterProblem('Le lecteur de périmètres ne répond plus. Rechargez la page.'));
		waiting.clear();
	};
	send({ kind: 'open', setup });

	function ask<K extends PerimeterQuestion['kind']>(
		question: Extract<PerimeterQuestion, { kind: K }>,
		progress?: Progress
	) {
		return new Promise<PerimeterAnswers[K]>((resolve, reject) => {
			const id = ++lastId;
			// The worker answers a question of kind K with an answer of kind K.
			waiting.set(id, { resolve: (answer) => resolve(answer as PerimeterAnswers[K]), reject, progress });
			send({ kind: 'ask', id, question });
		});
	}

	return {
		async file(file, progress) {
			checkSize(file);
			return ask({ kind: 'file', file: await withoutXml(file) }, progress);
		},
		drawing: (area, progress) => ask({ kind: 'drawing', area }, progress),
		union: (communes, qpvs) => ask({ kind: 'union', communes, qpvs }),
		close: () => worker.terminate()
	};
}
