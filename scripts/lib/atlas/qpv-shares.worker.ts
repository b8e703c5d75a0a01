import { parentPort, workerData } from 'node:worker_threads';
import type { MultiPolygon } from '../geojson';
import { NOTICE_CODES, Notices } from '../notices';
import { RebuildError } from '../problem';
import { qpvShares } from './qpv-shares';
import type { ShareAnswer, ShareTask } from './qpv-shares-aside';

function answerTo({ perimeters, contours, names, file }: ShareTask): ShareAnswer {
	const all: (MultiPolygon | undefined)[] = names.map(() => undefined);
	for (const [commune, polygons] of contours) all[commune] = polygons;
	const notices = new Notices();
	try {
		const shares = qpvShares(perimeters, all, (i) => names[i]!, notices, file);
		return {
			shares,
			notices: NOTICE_CODES.flatMap((code) => notices.of(code).map((what) => [code, what] as const))
		};
	} catch (error) {
		if (!(error instanceof RebuildError)) throw error;
		return { stopped: error.message };
	}
}

// What the thread was started with is a task: it has no other use.
parentPort?.postMessage(answerTo(workerData as ShareTask));
