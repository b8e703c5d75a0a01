import type { FeatureCollection } from 'geojson';
import { BASE_LEVELS, type BaseLevel } from '../../domain/territory/atlas';
import { lazyBy } from '../../domain/text/lazy';
import { isCut, joined, PARTS_FROM, partsAt, partsInTile } from './parts';
import { fetchTopology } from './fetch-topology';
import type {
	FromGeometryWorker,
	GeometryAnswers,
	GeometryQuestion,
	GeometrySetup,
	Shapes,
	ToGeometryWorker
} from './messages';
import type { Polygons } from './polygons';
import { outlinesOf, rasterOf } from './raster';
import { nameFeatures, pointFeatures, slicesOf, tileOf, type Slices } from './tiles';
import {
	bordersOf,
	mergedOf,
	OBJECT_OF,
	outlineOf,
	shapeAt,
	shapesOf,
	type BundleTopology
} from './topology';

/** The worker that reads the contours: files are fetched, decoded and cut only once they are asked for. */

const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] };

function answerer({ files, parts, points, names, first }: GeometrySetup) {
	const topology = lazyBy(fetchTopology);
	const topologyOf = (level: BaseLevel) => topology(level === 'qpv' ? files.qpvGeometry : files.geometry);

	const featuresIn = (source: BundleTopology, level: BaseLevel, kind: string | undefined) =>
		kind === 'areas'
			? shapesOf(source, OBJECT_OF[level])
			: bordersOf(source, OBJECT_OF[level], level === 'region' ? 'all' : 'between');
	const featuresOf = async (shapes: Shapes) => {
		// A decoration: without its file the map is only less well framed.
		if (shapes === 'neighbours')
			return topology(files.context).then(
				(context) => bordersOf(context, shapes, 'all'),
				() => NO_FEATURES
			);
		if (shapes === 'names') return nameFeatures(names, points.commune);
		const { level, kind } = partsOfName(shapes);
		if (kind === 'points') return pointFeatures(points[level]);
		return featuresIn(await topologyOf(level), level, kind);
	};
	const slices = lazyBy(async (shapes: Shapes): Promise<Slices> => slicesOf(await featuresOf(shapes)));

	// Cut contours: a tile is made of the départements that it shows, which are fetched for it.
	const partSlices = lazyBy(async (key: string): Promise<Slices> => {
		const [shapes, part] = key.split('/');
		const { level, kind } = partsOfName(shapes as Shapes);
		return slicesOf(featuresIn(await topology(parts!.files[Number(part)]!), level, kind));
	});
	const isCutShape = (shapes: Shapes) => {
		if (!parts || shapes === 'names' || shapes === 'neighbours') return false;
		const { level, kind } = partsOfName(shapes);
		return kind !== 'points' && isCut(level);
	};
	const layersOf = async (shapes: readonly Shapes[], z: number, x: number, y: number) => {
		const layers = shapes.map(async (name): Promise<(readonly [string, Slices])[]> => {
			if (!isCutShape(name)) return [[name, await slices(name)]];
			if (z < PARTS_FROM) return [];
			const found = partsInTile(parts!, z, x, y);
			return Promise.all(found.map(async (part) => [name, await partSlices(`${name}/${part}`)] as const));
		});
		return (await Promise.all(layers)).flat();
	};
	/** Topologies that hold territories of a level, each with the territories that it holds. */
	const holdersOf = async (level: BaseLevel, positions: readonly number[]) => {
		if (!parts || !isCut(level)) return [{ source: await topologyOf(level), held: positions }];
		const held = new Map<number, number[]>();
		for (const position of positions)
			for (const part of parts.of[level][position] ?? [])
				held.set(part, [...(held.get(part) ?? []), position]);
		return Promise.all(
			[...held].map(async ([part, some]) => ({ source: await topology(parts.files[part]!), held: some }))
		);
	};
	const union = async (level: BaseLevel, positions: readonly number[]) => {
		if (positions.length === 0) return [];
		const holders = await holdersOf(level, positions);
		return joined(holders.map(({ source, held }) => mergedOf(source, OBJECT_OF[level], held)));
	};

	const outlines = lazyBy(async (level: BaseLevel) =>
		outlinesOf(shapesOf(await topologyOf(level), OBJECT_OF[level]))
	);

	void Promise.all(first.filter((name) => !isCutShape(name)).map(slices)).catch(() => undefined);

	return async (question: GeometryQuestion): Promise<GeometryAnswers[GeometryQuestion['kind']]> => {
		switch (question.kind) {
			case 'tile': {
				const { shapes, z, x, y } = question;
				return tileOf(await layersOf(shapes, z, x, y), z, x, y);
			}
			case 'outline': {
				const { level, position } = question;
				const holders = await holdersOf(level, [position]);
				const pieces: Polygons[] = [];
				for (const { source } of holders) {
					const piece = outlineOf(source, OBJECT_OF[level], position);
					if (piece) pieces.push(piece);
				}
				return pieces.length > 0 ? joined(pieces) : undefined;
			}
			case 'union': {
				const polygons = [
					...(await union('commune', question.communes)),
					...(await union('qpv', question.qpvs))
				];
				return polygons.length > 0 ? polygons : undefined;
			}
			case 'locate': {
				const { lon, lat } = question;
				const places = parts ? partsAt(parts, lon, lat).map((part) => parts.files[part]!) : [files.geometry];
				for (const file of places) {
					const found = shapeAt(await topology(file), OBJECT_OF.commune, lon, lat);
					if (found !== undefined) return found;
				}
				return undefined;
			}
			case 'raster': {
				const { level, screen, size } = question;
				return isCutShape(`${level}-areas`) ? undefined : rasterOf(await outlines(level), screen, size);
			}
			default:
				throw new TypeError(question satisfies never);
		}
	};
}

/** Level and kind of the shapes of a level. */
function partsOfName(shapes: Shapes): { level: BaseLevel; kind: string | undefined } {
	const [name, kind] = shapes.split('-');
	const level = BASE_LEVELS.find((known) => known === name);
	if (!level) throw new TypeError(`unknown shapes ${shapes}`);
	return { level, kind };
}

let answer: ReturnType<typeof answerer> | undefined;

function post(message: FromGeometryWorker) {
	const answer = 'answer' in message ? message.answer : undefined;
	const bytes = answer instanceof Uint16Array ? answer.buffer : answer;
	self.postMessage(message, { transfer: bytes instanceof ArrayBuffer ? [bytes] : [] });
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
