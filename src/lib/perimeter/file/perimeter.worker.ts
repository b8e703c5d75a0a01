import { BundleError } from '../../data/bundle/bundle';
import { fetchOtherCodes } from '../../data/bundle/other-codes';
import { decodeText, encodingSaid } from '../../data/files/encoding';
import { fetchTopology } from '../../data/geometry/fetch-topology';
import { mergedOf, OBJECT_OF, type BundleTopology } from '../../data/geometry/topology';
import { KnownPlaces } from '../../domain/territory/typed/known-places';
import { communeContours } from './contours';
import { readCsv } from './csv-file';
import { fileKind } from './file-kind';
import { checkArea, readGeoJson } from './geojson-file';
import { near, sharesInside } from './membership';
import type { FromPerimeterWorker, PerimeterQuestion, PerimeterSetup, ToPerimeterWorker } from './messages';
import { PerimeterProblem, type Outcome } from './outcome';
import { areaOf, rewound, type Area } from './shapes';

/** Reads files and measures areas off the page's thread; contours are fetched when first needed. */

/** Reads each file once; one that failed may be asked for again. */
function topologyReader() {
	const kept = new Map<string, Promise<BundleTopology>>();
	return (file: string) => {
		const read = kept.get(file) ?? fetchTopology(file);
		kept.set(file, read);
		read.catch(() => kept.delete(file));
		return read;
	};
}

function answerer({ files, fileOf, lists, bounds, contourOf, west, south, east, north }: PerimeterSetup) {
	const read = topologyReader();
	const contours = communeContours(files.communes, fileOf, contourOf, read);
	const boxes = Array.from(contourOf, (_, commune) => ({
		commune,
		box: [west[commune]!, south[commune]!, east[commune]!, north[commune]!] as const
	}));
	let places: Promise<KnownPlaces> | undefined;
	/** Read with the first file; after a failure, again with the next one. */
	const knownPlaces = () =>
		(places ??= readPlaces().catch((error: unknown) => {
			places = undefined;
			throw error;
		}));
	const readPlaces = async () =>
		new KnownPlaces({ ...lists, ...(await fetchOtherCodes(files, (file) => file)) });

	async function measured(
		area: Area,
		notes: readonly string[],
		name: string | undefined,
		progress: (done: number, of: number) => void
	): Promise<Outcome> {
		const touched = near(area, boxes);
		const shapeOf = await contours.shapes(touched.map(({ commune }) => commune));
		const shapes = touched.map((one) => ({ ...one, shape: () => shapeOf(one.commune) }));
		const shares = sharesInside(area, shapes, progress);
		if (shares.length === 0)
			throw new PerimeterProblem(`Ce périmètre ne touche aucune commune de la région ${lists.region}.`);
		return { kind: 'area', shares, notes, ...(name !== undefined && { name }) };
	}

	return async (question: PerimeterQuestion, progress: (done: number, of: number) => void) => {
		switch (question.kind) {
			case 'file': {
				const { file } = question;
				const bytes = new Uint8Array(await file.arrayBuffer());
				const kind = fileKind(bytes, file.name);
				const known = await knownPlaces();
				if (kind === 'workbook') {
					const { readWorkbook } = await import('./workbook-file');
					return readWorkbook(bytes, file.name, known);
				}
				if (kind === 'shapefile') {
					const { shapefileText } = await import('./shapefile');
					const shape = await readGeoJson(await shapefileText(bytes, file.name), file.name, known, bounds);
					return shape.kind === 'codes' ? shape : measured(shape.area, shape.notes, shape.name, progress);
				}
				const { text, encoding } = decodeText(bytes);
				const said = encodingSaid(encoding);
				if (!/^\s*[{[]/.test(text) && !/\.(?:geo)?json$/i.test(file.name))
					return readCsv(text, file.name, known, said === undefined ? [] : [said]);
				const read = await readGeoJson(text, file.name, known, bounds);
				return read.kind === 'codes' ? read : measured(read.area, read.notes, read.name, progress);
			}
			case 'drawing':
				checkArea(question.area, lists.region, bounds);
				return measured(question.area, [], undefined, progress);
			case 'union': {
				const whole = await contours.union(question.communes);
				const qpvs =
					question.qpvs.length > 0
						? mergedOf(await read(files.qpvGeometry), OBJECT_OF.qpv, question.qpvs)
						: [];
				return rewound([...whole, ...areaOf(qpvs)]);
			}
			default:
				throw new TypeError(question satisfies never);
		}
	};
}

let answer: ReturnType<typeof answerer> | undefined;
const post = (message: FromPerimeterWorker) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ToPerimeterWorker>) => {
	if (data.kind === 'open') {
		answer = answerer(data.setup);
		return;
	}
	const { id, question } = data;
	try {
		if (!answer) throw new Error('asked before it was opened');
		post({ id, answer: await answer(question, (done, of) => done % 50 === 0 && post({ id, done, of })) });
	} catch (error) {
		const known = error instanceof PerimeterProblem || error instanceof BundleError;
		if (!known) console.error(error);
		post({
			id,
			failure: known
				? error.message
				: 'La lecture du périmètre a échoué. Rechargez la page, puis recommencez.'
		});
	}
};
