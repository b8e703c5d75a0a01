import type { FeatureCollection } from 'geojson';
import { BASE_LEVELS, type BaseLevel } from '../domain/atlas';
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
import { nameFeatures, pointFeatures, slicesOf, tileOf, type Slices } from './geometry-tiles';
import {
	bordersOf,
	isTopology,
	mergedOf,
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

const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] };

function answerer({ files, points, names, first }: GeometrySetup) {
	const topology = remembered(fetchTopology);
	const topologyOf = (level: BaseLevel) => topology(level === 'qpv' ? files.qpvGeometry : files.geometry);

	const featuresOf = async (shapes: Shapes) => {
		// A decoration: without its file the map is only less well framed.
		if (shapes === 'neighbours')
			return topology(files.context).then(
				(context) => bordersOf(context, shapes, 'all'),
				() => NO_FEATURES
			);
		if (shapes === 'names') return nameFeatures(names, points.commune);
		const [name, kind] = shapes.split('-');
		const level = BASE_LEVELS.find((known) => known === name);
		if (!level) throw new TypeError(`unknown shapes ${shapes}`);
		if (kind === 'points') return pointFeatures(points[level]);
		const source = await topologyOf(level);
		if (kind === 'areas') return shapesOf(source, OBJECT_OF[level]);
		return bordersOf(source, OBJECT_OF[level], level === 'region' ? 'all' : 'between');
	};
	const slices = remembered(async (shapes: Shapes): Promise<Slices> => slicesOf(await featuresOf(shapes)));
	const layersOf = (shapes: readonly Shapes[]) =>
		Promise.all(shapes.map(async (name) => [name, await slices(name)] as const));

	void layersOf(first).catch(() => undefined);

	return async (question: GeometryQuestion): Promise<GeometryAnswers[GeometryQuestion['kind']]> => {
		switch (question.kind) {
			case 'tile':
				return tileOf(await layersOf(question.shapes), question.z, question.x, question.y);
			case 'outline':
				return outlineOf(await topologyOf(question.level), OBJECT_OF[question.level], question.position);
			case 'union': {
				const { communes, qpvs } = question;
				const parts = [
					...mergedOf(await topologyOf('commune'), OBJECT_OF.commune, communes),
					...(qpvs.length > 0 ? mergedOf(await topologyOf('qpv'), OBJECT_OF.qpv, qpvs) : [])
				];
				return parts.length > 0 ? parts : undefined;
			}
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
