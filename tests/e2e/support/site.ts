import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launch } from '../../../scripts/lib/browser';
import { mapLive, MARKS, markTime } from '../../../scripts/lib/map-page';
import { holdMapLibre, mapReady } from './live-map';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Address of the site under test, without a final slash. */
export const site = () => inject('site');

/** The Chromium of this worker, for all its files; it ends with the worker. */
let launched: Promise<Browser> | undefined;
const shared = () => (launched ??= launch());

export interface VisitOptions extends BrowserContextOptions {
	/** MapLibre may come at once, instead of when `mapReady` waits for it. */
	readonly live?: boolean;
	/** A browser of its own, for a test that launches it otherwise. */
	readonly browser?: Browser;
	/** Runs before the page is opened: to count or answer its requests. */
	readonly before?: (page: Page) => Promise<unknown>;
	/** Address of another copy of the site, without a final slash. */
	readonly at?: string;
	/** Messages of the console that this test causes, by a part of their text. */
	readonly expectedErrors?: readonly RegExp[];
}

/**
 * Opens an address in a new context, closed when the test ends; its live map comes when `mapReady` waits for it. The
 * test fails if a request went elsewhere than to the site, or if the page threw or wrote an error that the test did
 * not expect.
 */
export async function visit(path = '/', options: VisitOptions = {}): Promise<Page> {
	const { live = false, browser, before, at = site(), expectedErrors = [], ...contextOptions } = options;
	const context = await (browser ?? (await shared())).newContext({
		viewport: DESKTOP,
		locale: 'fr-FR',
		// It would answer in place of the routes of a test, and ask again for what the page has asked for.
		serviceWorkers: 'block',
		...contextOptions
	});
	// Drawing by software on a busy machine takes its time; a state that never comes fails the test anyway.
	context.setDefaultTimeout(60_000);
	const page = await context.newPage();
	const away: string[] = [];
	const errors: string[] = [];
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${at}/`) && !/^(?:data|blob):/.test(url)) away.push(url);
	});
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
	});
	onTestFinished(async () => {
		await context.close();
		expect(away, 'requests that leave the site').toEqual([]);
		const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
		expect(unexpected, 'errors of the page').toEqual([]);
	});
	if (!live) await holdMapLibre(page);
	await before?.(page);
	await page.goto(at + path);
	return page;
}

/** Opens an address and waits until the page has its data and answers to the reader. */
export async function visitLive(path = '/', options: VisitOptions = {}): Promise<Page> {
	const page = await visit(path, options);
	await markTime(page, MARKS.figures);
	return page;
}

/** Opens an address and waits until its first picture answers, without MapLibre. */
export async function visitAnswering(path = '/', options: VisitOptions = {}): Promise<Page> {
	const page = await visit(path, options);
	await markTime(page, MARKS.answers);
	return page;
}

/** Opens an address and waits until its code has taken the page over: what is pressed before is lost. */
export async function visitTaken(path = '/', options: VisitOptions = {}): Promise<Page> {
	const page = await visit(path, options);
	await page.locator('html[data-live]').waitFor();
	return page;
}

/** Opens an address and waits for its map. */
export async function visitMap(path = '/', options: VisitOptions = {}): Promise<Page> {
	const page = await visit(path, { ...options, live: true });
	await mapReady(page);
	return page;
}

/**
 * Opens an address and waits until its live map answers over the first picture: the contours are kept back until `send`,
 * which may answer the first request for them otherwise.
 */
export async function visitWithoutContours(path = '/', options: VisitOptions = {}) {
	const { before, ...others } = options;
	let asked = 0;
	let send: ((answer?: (route: Route) => Promise<void>) => void) | undefined;
	const sent = new Promise<((route: Route) => Promise<void>) | undefined>((resolve) => (send = resolve));
	const page = await visit(path, {
		...others,
		live: true,
		before: async (opened) => {
			await opened.context().route(/\/geometry\.\w+\.json$/, async (route) => {
				const answer = await sent;
				await (answer && asked++ === 0 ? answer(route) : route.continue());
			});
			await before?.(opened);
		}
	});
	await mapLive(page);
	return { page, send: send! };
}
