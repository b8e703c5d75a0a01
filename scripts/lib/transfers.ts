import type { BrowserContext, Page, Request } from 'playwright-core';
import { scriptNameOf } from './built-code';
import { MARKS, markTime } from './map-page';

/** One file that a visit asked for: bytes on the wire, and when, in milliseconds since it began. */
export interface Transfer {
	readonly file: string;
	readonly bytes: number;
	readonly start: number;
}

/** Keeps the requests of a context, workers' included; `performance` in the page does not see those. */
export function watchTransfers(context: BrowserContext): (page: Page) => Promise<Transfer[]> {
	const requests: Request[] = [];
	context.on('requestfinished', (request) => {
		if (request.url().startsWith('http')) requests.push(request);
	});
	return async (page) => {
		const origin = await page.evaluate(() => performance.timeOrigin);
		return Promise.all(
			requests.map(async (request) => ({
				file: scriptNameOf(request.url()),
				bytes: (await request.sizes()).responseBodySize,
				start: request.timing().startTime - origin
			}))
		);
	};
}

/** What was asked for, bodies compressed as they were sent. */
export interface Traffic {
	readonly requests: number;
	readonly bytes: number;
}

/** What was asked for before the map answered, at `answers` milliseconds. */
export function beforeAnswers(transfers: readonly Transfer[], answers: number): Traffic {
	const before = transfers.filter(({ start }) => start < answers);
	return { requests: before.length, bytes: before.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Compressed bytes of a first visit. */
export interface VisitBytes {
	/** The page's own scripts before MapLibre is asked for. */
	readonly ownCode: number;
	readonly mapLibre: number;
	/** Published data before the map answers. */
	readonly data: number;
}

/** Classes what was requested until the map answered; `mapCode`: MapLibre and the scripts that need it. */
export async function visitBytes(
	page: Page,
	transfers: readonly Transfer[],
	mapLibre: ReadonlySet<string>,
	mapCode: ReadonlySet<string>
): Promise<VisitBytes> {
	const answers = await markTime(page, MARKS.answers);
	const sum = (some: readonly Transfer[]) => some.reduce((total, { bytes }) => total + bytes, 0);
	const scripts = transfers.filter(({ file }) => file.endsWith('.js'));
	const ofMap = scripts.filter(({ file }) => mapLibre.has(file));
	const asked = Math.min(...scripts.filter(({ file }) => mapCode.has(file)).map(({ start }) => start));
	return {
		ownCode: sum(scripts.filter(({ start }) => start < asked)),
		mapLibre: sum(ofMap),
		data: sum(transfers.filter(({ file, start }) => start < answers && isData(file)))
	};
}

/** Files of the published bundle: the manifest, and those with a content hash of ten digits. */
const isData = (file: string) => file === 'manifest.json' || /\.[0-9a-f]{10}\.(?:json|bin)$/.test(file);
