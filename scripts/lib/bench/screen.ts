import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser';
import { mapCodeFiles, mapLibreFiles } from '../built-code';
import { mapReady, MARKS, markTime, pointAtControl } from '../map-page';
import { serve } from '../serve';
import { visitBytes, watchTransfers, type VisitBytes } from '../transfers';
import { spreadOf, type Spread } from './statistics';

/** Milliseconds in Chromium, from the beginning of the navigation or from the change. */
export interface ScreenTimes {
	readonly figures: Spread;
	readonly choropleth: Spread;
	/** From the change of the indicator to the frame that shows it. */
	readonly recolour: Spread;
	/** Longest task of the main thread meanwhile; 0 where none reached 50 ms. */
	readonly longestTask: Spread;
	readonly bytes: VisitBytes;
}

const SIZE = { width: 1440, height: 900 };
const INDICATORS = ['fte-10k', 'fdep', 'coverage'];

/** Chooses another indicator and waits for the mark; also the longest task on the way. */
async function recolourOnce(page: Page, indicator: string): Promise<{ elapsed: number; longest: number }> {
	return page.evaluate(
		async ({ indicator, mark }) => {
			const select = [...document.querySelectorAll('select')].find(({ options }) =>
				[...options].some(({ value }) => value === indicator)
			);
			if (!select) throw new Error('no control for the indicator');
			let longest = 0;
			const tasks = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
			});
			tasks.observe({ type: 'longtask' });
			const painted = new Promise<number>((resolve) => {
				const marks = new PerformanceObserver((list) => {
					const [entry] = list.getEntriesByName(mark);
					if (!entry) return;
					marks.disconnect();
					resolve(entry.startTime);
				});
				marks.observe({ type: 'mark' });
			});
			const start = performance.now();
			select.value = indicator;
			select.dispatchEvent(new Event('change', { bubbles: true }));
			const elapsed = (await painted) - start;
			// Long tasks are reported late; the page is idle by then.
			await new Promise((resolve) => setTimeout(resolve, 200));
			tasks.disconnect();
			return { elapsed, longest };
		},
		{ indicator, mark: MARKS.recoloured }
	);
}

async function firstVisit(browser: Browser, url: string) {
	const context = await browser.newContext({ viewport: SIZE, locale: 'fr-FR' });
	const transfers = watchTransfers(context);
	const page = await context.newPage();
	await page.goto(url);
	const times = {
		figures: await markTime(page, MARKS.figures),
		choropleth: await markTime(page, MARKS.choropleth)
	};
	await mapReady(page);
	return { page, times, transfers };
}

/** Opens the built site `times` times, each in a new context; then changes the indicator `times` × 3 times. */
export async function benchScreen(folder: string, times: number): Promise<ScreenTimes> {
	const site = await serve(folder);
	const browser = await launch();
	try {
		const visits: { figures: number; choropleth: number }[] = [];
		for (let i = 1; i < times; i++) {
			const visit = await firstVisit(browser, `${site.url}/`);
			visits.push(visit.times);
			await visit.page.context().close();
		}
		const last = await firstVisit(browser, `${site.url}/`);
		visits.push(last.times);
		const { page } = last;
		const bytes = await visitBytes(
			page,
			await last.transfers(page),
			mapLibreFiles(folder),
			mapCodeFiles(folder)
		);
		await pointAtControl(page, page.locator('select').filter({ hasText: 'Couverture du besoin' }));
		const changes: { elapsed: number; longest: number }[] = [];
		for (let i = 0; i < times; i++)
			for (const indicator of INDICATORS) changes.push(await recolourOnce(page, indicator));
		return {
			figures: spreadOf(visits.map((visit) => visit.figures)),
			choropleth: spreadOf(visits.map((visit) => visit.choropleth)),
			recolour: spreadOf(changes.map((change) => change.elapsed)),
			longestTask: spreadOf(changes.map((change) => change.longest)),
			bytes
		};
	} finally {
		await browser.close();
		await site.close();
	}
}
