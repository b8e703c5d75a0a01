import type { Browser } from 'puppeteer-core';
import type { Way } from './ways';

/** Longest that a screen may take, in milliseconds, on a machine without a graphics card. */
const LONGEST = 60_000;

/** Follows a path in a context of its own; returns what went wrong, a sentence each. */
export async function tryWay(browser: Browser, site: string, way: Way): Promise<string[]> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const found: string[] = [];
	page.setDefaultTimeout(LONGEST);
	page.on('pageerror', (error) => {
		found.push(`erreur de la page\u202F: ${error instanceof Error ? error.message : String(error)}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') found.push(`console\u202F: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = request.url();
		if (/^https?:/.test(url) && !url.startsWith(`${site}/`)) found.push(`requête vers ${url}`);
	});
	try {
		await page.goto(site + way.path);
		await way.go?.(page);
		await page.waitForFunction(
			(selector, source) =>
				[...document.querySelectorAll(selector)].some(({ textContent }) =>
					new RegExp(source).test((textContent ?? '').replace(/[\u00A0\u202F]/g, ' ').trim())
				),
			{},
			way.selector,
			way.text.source
		);
	} catch (error) {
		found.push(error instanceof Error ? error.message : String(error));
	} finally {
		await context.close();
	}
	return found;
}
