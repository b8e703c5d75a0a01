import { Worker } from 'node:worker_threads';
import { boundsOf } from '../geometry/bounds';
import type { MultiPolygon } from '../geojson';
import type { NoticeCode, Notices } from '../notices';
import { RebuildError } from '../problem';
import {
	communeIndex,
	grown,
	qpvShares,
	type ContoursByCommune,
	type QpvPerimeter,
	type QpvShare
} from './qpv-shares';

/** With fewer QPVs than this, starting a thread takes longer than the join itself. */
const WORTH_A_THREAD = 500;

const urlOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
/** A thread starts as plain JavaScript, without its parent's loaders: it registers tsx first. */
const TYPESCRIPT = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
	.then(({ register }) => register())
	.then(() => import(${urlOf('./qpv-shares.worker.ts')}));`;

/** What the thread is given; contours by commune position. */
export interface ShareTask {
	readonly perimeters: readonly QpvPerimeter[];
	readonly contours: readonly (readonly [commune: number, polygons: MultiPolygon])[];
	readonly names: readonly string[];
	readonly file: string;
}

/** What the thread answers. */
export type ShareAnswer =
	| { readonly shares: readonly QpvShare[]; readonly notices: readonly (readonly [NoticeCode, string])[] }
	| { readonly stopped: string };

function taskOf(
	perimeters: readonly QpvPerimeter[],
	contours: ContoursByCommune,
	names: readonly string[],
	file: string
): ShareTask {
	const index = communeIndex(contours);
	const near = new Set(
		perimeters.flatMap(({ polygons, listed }) =>
			polygons.length === 0 ? [] : [...index.search(grown(boundsOf(polygons))), ...listed]
		)
	);
	return {
		perimeters,
		contours: [...near].flatMap((commune) => {
			const polygons = contours[commune];
			return polygons ? [[commune, polygons] as const] : [];
		}),
		names,
		file
	};
}

/** As `qpvShares`, in a thread of its own where there are many QPVs: the borders are drawn meanwhile. */
export async function qpvSharesAside(
	perimeters: readonly QpvPerimeter[],
	contours: ContoursByCommune,
	names: readonly string[],
	notices: Notices,
	file: string
): Promise<readonly QpvShare[]> {
	if (perimeters.length < WORTH_A_THREAD)
		return qpvShares(perimeters, contours, (i) => names[i]!, notices, file);
	const answer = await new Promise<ShareAnswer>((resolve, reject) => {
		const worker = new Worker(TYPESCRIPT, {
			eval: true,
			execArgv: [],
			workerData: taskOf(perimeters, contours, names, file)
		});
		worker.once('message', resolve);
		worker.once('error', reject);
	});
	if ('stopped' in answer) throw new RebuildError(answer.stopped);
	for (const [code, what] of answer.notices) notices.add(code, what);
	return answer.shares;
}
