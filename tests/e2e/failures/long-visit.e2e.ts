import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { visitMap } from '../support/site';

/** What the page holds once the garbage is collected. */
async function held(session: CDPSession) {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
	return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') / 2 ** 20 };
}

const PAGES = ['Territoires', 'Évolution', 'Périmètre'];

/** Through the pages that hold data or a map of their own, and back to the map. */
async function leaveAndReturn(page: Page): Promise<void> {
	const site = page.getByRole('navigation', { name: 'Pages du site' });
	for (const name of PAGES) {
		await site.getByRole('link', { name, exact: true }).click();
		await page.getByRole('heading', { level: 1 }).waitFor();
	}
	await site.getByRole('link', { name: 'Carte', exact: true }).click();
	await mapReady(page);
}

test('a page that is left is let go: nodes, listeners, heap and workers level off', async () => {
	const page = await visitMap();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	// What is loaded once, and the pool of MapLibre's workers, is there after the first returns.
	for (let round = 0; round < 2; round++) await leaveAndReturn(page);
	const early = await held(session);
	const workers = page.workers().length;
	for (let round = 0; round < 4; round++) await leaveAndReturn(page);
	const late = await held(session);
	// A map that was held, by its tile scheme or a media query, kept 1 200 nodes, 40 listeners and 5 MB of figures.
	expect(late.nodes - early.nodes).toBeLessThan(1200);
	expect(late.listeners - early.listeners).toBeLessThan(5);
	expect(late.heap - early.heap).toBeLessThan(6);
	expect(page.workers().length).toBe(workers);
});
