import { isLevel, type Level } from '../domain/atlas';
import { BundleError } from './bundle';
import { fetchJson } from './fetch-file';
import type {
	FromGeometryWorker,
	GeometryAnswers,
	GeometryQuestion,
	GeometrySetup,
	Shapes,
	ToGeometryWorker
} from './geometry-messages';
import { nameFeatures, pointFeatures, tilerOf, type Tiler } from './geometry-tiles';
import {
	bordersOf,
	isTopology,
	OBJECT_OF,
	outlineOf,
	shapeAt,
	shapesOf,
	type BundleTopology
} from './geometry-topology';

/** The worker that reads the contours: files are fetched, decoded and cut only once they are asked for. */

async function fetchTopology(url: string): Promise<BundleTopology> {
	const value = await fetchJson(url);
	if (!isTopology(value))
		throw new BundleError(
			`Le fichier de contours «\u202F${url.split('/').at(-1)}\u202F» est endommagé. Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.`
		);
	return value;
}

/** Remembers what `make` made of each key. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
	const made = new Map<K, V>();
	return (key) => {
		const known = made.get(key);
		if (known !== undefined) return known;
		const value = make(key);
		made.set(key, value);
		return value;
	};
}

function answerer({ files, points, names }: GeometrySetup) {
	const topology = remembered(fetchTopology);
	const topologyOf = (level: Level) => topology(level === 'qpv' ? files.qpvGeometry : files.geometry);

	const tiler = remembered(async (shapes: Shapes): Promise<Tiler> => {
		if (shapes === 'neighbours')
			return tilerOf(bordersOf(await topology(files.context), 'neighbours', 'all'), shapes);
		if (shapes === 'names') return tilerOf(nameFeatures(names, points.commune), shapes);
		const [level, kind] = shapes.split('-');
		if (!isLevel(level)) throw new TypeError(`unknown shapes ${shapes}`);
		if (kind === 'points') return tilerOf(pointFeatures(points[level]), shapes);
		const source = await topologyOf(level);
		const object = OBJECT_OF[level];
		if (kind === 'areas') return tilerOf(shapesOf(source, object), shapes);
		return tilerOf(bordersOf(source, object, level === 'region' ? 'all' : 'between'), shapes);
	});

	return async (question: GeometryQuestion): Promise<GeometryAnswers[GeometryQuestion['kind']]> => {
		switch (question.kind) {
			case 'tile':
				return (await tiler(question.shapes))(question.z, question.x, question.y);
			case 'outline':
				return outlineOf(await topologyOf(question.level), OBJECT_OF[question.level], question.position);
			case 'locate':
				return shapeAt(await topologyOf('commune'), OBJECT_OF.commune, question.lon, question.lat);
			default:
				throw new TypeError(question satisfies never);
		}
	};
}

let answer: ReturnType<typeof answerer> | undefined;

function post(message: FromGeometryWorker) {
	const transfer = 'answer' in message && message.answer instanceof ArrayBuffer ? [message.answer] : [];
	self.postMessage(message, { transfer });
}

self.onmessage = async ({ data }: MessageEvent<ToGeometryWorker>) => {
	if (data.kind === 'open') {
		answer = answerer(data.setup);
		return;
	}
	const { id, question } = data;
	try {
		if (!answer) throw new Error('asked before it was opened');
		post({ id, answer: await answer(question) });
	} catch (error) {
		post({ id, failure: error instanceof Error ? error.message : String(error) });
	}
};
