import type { BaseLevel } from '../../domain/territory/atlas';
import { NO_BACKGROUND, startWorker } from '../files/background';
import type {
	FromGeometryWorker,
	GeometryAnswers,
	GeometryQuestion,
	GeometrySetup,
	Shapes,
	ToGeometryWorker
} from './messages';
import type { Polygons } from './polygons';
import type { Screen } from './mercator';
import type { RasterSize } from './raster';

export { TILE_MAX_ZOOM } from './messages';
export type { GeometryFiles, PointColumns, Shapes } from './messages';
export type { Polygons } from './polygons';

/** Contours of the bundle. All the reading is done in a worker, so that the page never waits for it. */
export interface Geometry {
	/** A vector tile of some sets of shapes; rejects with a French sentence where its file cannot be read. */
	tile(shapes: readonly Shapes[], z: number, x: number, y: number): Promise<ArrayBuffer>;
	/** Whole contour of a territory; `undefined` for a territory without one. */
	outline(level: BaseLevel, position: number): Promise<Polygons | undefined>;
	/** Contour of communes and QPVs together, their inner borders gone. */
	union(communes: readonly number[], qpvs: readonly number[]): Promise<Polygons | undefined>;
	/** The commune that holds a point; `undefined` outside the region. */
	locate(lon: number, lat: number): Promise<number | undefined>;
	/** The territory that each pixel of a screen shows: 1 + its position, 0 for none; `undefined` where contours are cut. */
	raster(level: BaseLevel, screen: Screen, size: RasterSize): Promise<Uint16Array | undefined>;
	close(): void;
}

interface Waiting {
	resolve(answer: GeometryAnswers[GeometryQuestion['kind']]): void;
	reject(error: Error): void;
}

export function openGeometry(setup: GeometrySetup): Geometry {
	const worker = startWorker(
		() => new Worker(new URL('./geometry.worker.ts', import.meta.url), { type: 'module' })
	);
	if (!worker) throw new Error(`${NO_BACKGROUND}.`);
	const waiting = new Map<number, Waiting>();
	let lastId = 0;
	/** Set when the worker has failed, or never came: what is asked later fails too. */
	let lost: Error | undefined;
	const send = (message: ToGeometryWorker) => worker.postMessage(message);

	worker.onmessage = ({ data }: MessageEvent<FromGeometryWorker>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if ('failure' in data) asked?.reject(new Error(data.failure));
		else asked?.resolve(data.answer);
	};
	worker.onerror = () => {
		lost = new Error('Le lecteur des contours ne répond plus. Rechargez la page.');
		for (const { reject } of waiting.values()) reject(lost);
		waiting.clear();
	};
	send({ kind: 'open', setup });

	function ask<K extends GeometryQuestion['kind']>(question: Extract<GeometryQuestion, { kind: K }>) {
		return new Promise<GeometryAnswers[K]>((resolve, reject) => {
			if (lost) return reject(lost);
			const id = ++lastId;
			// The worker answers a question of kind K with an answer of kind K.
			waiting.set(id, { resolve: (answer) => resolve(answer as GeometryAnswers[K]), reject });
			send({ kind: 'ask', id, question: question as GeometryQuestion });
		});
	}

	return {
		tile: (shapes, z, x, y) => ask({ kind: 'tile', shapes, z, x, y }),
		outline: (level, position) => ask({ kind: 'outline', level, position }),
		union: (communes, qpvs) => ask({ kind: 'union', communes, qpvs }),
		locate: (lon, lat) => ask({ kind: 'locate', lon, lat }),
		raster: (level, screen, size) => ask({ kind: 'raster', level, screen, size }),
		close() {
			worker.terminate();
			waiting.clear();
		}
	};
}
