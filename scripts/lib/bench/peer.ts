import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { launch } from '../browser';
import { mapLive, mapReady, MARKS, markTime } from '../map-page';
import { serve } from '../serve';
import { beforeAnswers, watchTransfers, type Traffic } from '../transfers';
import { writePeer } from './peer-page';
import { spreadOf, type Spread } from './statistics';

/** A device and a line, as Chromium's tools imitate them. */
const CONDITIONS = [
	{ name: 'telle quelle', cpu: 1, fast4G: false },
	{ name: 'processeur ÷ 4', cpu: 4, fast4G: false },
	{ name: '4G rapide, processeur ÷ 4', cpu: 4, fast4G: true }
] as const;

/** Chromium's "Fast 4G": 9 and 1.5 Mbit/s, of which a tenth is lost; milliseconds. */
const FAST_4G = {
	offline: false,
	downloadThroughput: (9_000_000 / 8) * 0.9,
	uploadThroughput: (1_500_000 / 8) * 0.9,
	latency: 165
};

/** Milliseconds from the beginning of the navigation. */
interface Times {
	readonly choropleth: Spread;
	readonly answers: Spread;
}

export interface PeerTimes {
	readonly condition: string;
	readonly site: Times;
	readonly leaflet: Times;
	/** Until MapLibre answers to the reader, over the picture. */
	readonly ready: Spread;
	/** Until it has drawn everything in the picture's place. */
	readonly whole: Spread;
}

export interface Peer {
	readonly times: readonly PeerTimes[];
	/** Before the site's map answers. */
	readonly traffic: Traffic;
}

async function slowed(page: Page, { cpu, fast4G }: (typeof CONDITIONS)[number]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	await session.send('Network.enable');
	if (fast4G) await session.send('Network.emulateNetworkConditions', FAST_4G);
}

async function visit(browser: Browser, url: string, condition: (typeof CONDITIONS)[number], ours: boolean) {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
	try {
		const transfers = watchTransfers(context);
		const page = await context.newPage();
		await slowed(page, condition);
		await page.goto(url, { waitUntil: 'commit' });
		const choropleth = await markTime(page, MARKS.choropleth);
		const answers = await markTime(page, MARKS.answers);
		if (!ours) return { choropleth, answers, ready: answers, whole: answers, traffic: undefined };
		const now = () => page.evaluate(() => performance.now());
		await mapLive(page);
		const ready = await now();
		await mapReady(page);
		const whole = await now();
		return { choropleth, answers, ready, whole, traffic: beforeAnswers(await transfers(page), answers) };
	} finally {
		await context.close();
	}
}

/** Opens the built site and a Leaflet page of the same figures in turn, `times` times under each condition. */
export async function benchPeer(folder: string, bundle: DiskBundle, times: number): Promise<Peer> {
	const written = mkdtempSync(join(tmpdir(), 'maillage-leaflet-'));
	const browser = await launch();
	try {
		writePeer(written, bundle);
		const [site, leaflet] = [await serve(folder), await serve(written)];
		const all: PeerTimes[] = [];
		let traffic: Traffic = { requests: 0, bytes: 0 };
		try {
			for (const condition of CONDITIONS) {
				const ours: Awaited<ReturnType<typeof visit>>[] = [];
				const theirs: typeof ours = [];
				for (let i = 0; i < times; i++) {
					theirs.push(await visit(browser, `${leaflet.url}/`, condition, false));
					ours.push(await visit(browser, `${site.url}/`, condition, true));
				}
				const spreads = (visits: typeof ours) => ({
					choropleth: spreadOf(visits.map(({ choropleth }) => choropleth)),
					answers: spreadOf(visits.map(({ answers }) => answers))
				});
				traffic = ours.at(-1)?.traffic ?? traffic;
				all.push({
					condition: condition.name,
					site: spreads(ours),
					leaflet: spreads(theirs),
					ready: spreadOf(ours.map(({ ready }) => ready)),
					whole: spreadOf(ours.map(({ whole }) => whole))
				});
			}
		} finally {
			await Promise.all([site.close(), leaflet.close()]);
		}
		return { times: all, traffic };
	} finally {
		await browser.close();
		rmSync(written, { recursive: true, force: true });
	}
}
