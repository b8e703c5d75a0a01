import type { Page } from 'playwright-core';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { launch } from '../browser';
import { mapReady, MARKS, pointAtControl } from '../map-page';
import { serve } from '../serve';
import { benchSetData } from './set-data';
import { spreadOf, type Spread } from './statistics';

export interface SliderTimes {
	/** Milliseconds from a slider's input to the frame that shows it, at commune level. */
	readonly input: Spread;
	/** The same change of colours where the whole GeoJSON is set again. */
	readonly setData: Spread;
	/** `setData` ÷ `input`, medians of the same run. */
	readonly ratio: number;
	/** Longest task of the main thread of each drag; 0 where none reached 50 ms. */
	readonly longestTask: Spread;
	/** Milliseconds between two frames while dragging. */
	readonly frame: Spread;
}

const LABEL = 'Ratio hors QPV, avant pondération, curseur';
const BASE_RATIOS = [30_000, 120_000] as const;
const FRAMES = 60;

/** Opens the norm and points at its slider, as whoever moves it does; the map is then ready for it. */
async function openNorm(page: Page): Promise<void> {
	await page
		.locator('summary')
		.filter({ hasText: /^\s*Norme/ })
		.first()
		.click();
	await pointAtControl(page, page.getByLabel(LABEL));
}

/** One input at a time, each waited for until its colours are on the screen. */
function inputs(page: Page, times: number): Promise<number[]> {
	return page.evaluate(
		async ({ label, mark, times }) => {
			const slider = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
			if (!slider) throw new Error(`no slider ${label}`);
			const last = Number(slider.max);
			const elapsed: number[] = [];
			for (let i = 0; i < times; i++) {
				const before = performance.getEntriesByName(mark).length;
				const start = performance.now();
				slider.value = String(Math.round(last * (i % 2 === 0 ? 0.25 : 0.75)));
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				let found: PerformanceEntry | undefined;
				while (!found) {
					await new Promise((resolve) => setTimeout(resolve, 4));
					found = performance.getEntriesByName(mark)[before];
				}
				elapsed.push(found.startTime - start);
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			return elapsed;
		},
		{ label: LABEL, mark: MARKS.recoloured, times }
	);
}

/** A drag: one input a frame. */
function drag(page: Page): Promise<{ longest: number; frames: number[] }> {
	return page.evaluate(
		async ({ label, frames }) => {
			const slider = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
			if (!slider) throw new Error(`no slider ${label}`);
			let longest = 0;
			const tasks = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
			});
			tasks.observe({ type: 'longtask' });
			const times: number[] = [];
			let before = performance.now();
			for (let i = 0; i < frames; i++) {
				const at = i < frames / 2 ? i : frames - i;
				slider.value = String(Math.round((Number(slider.max) * at * 2) / frames));
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				await new Promise(requestAnimationFrame);
				const now = performance.now();
				times.push(now - before);
				before = now;
			}
			// Long tasks are reported late; what follows the release of the slider is not counted.
			await new Promise((resolve) => setTimeout(resolve, 300));
			tasks.disconnect();
			return { longest, frames: times };
		},
		{ label: LABEL, frames: FRAMES }
	);
}

/** A slider of the norm at commune level, on the built site, and the same change through `setData`. */
export async function benchSlider(folder: string, bundle: DiskBundle, times: number): Promise<SliderTimes> {
	const site = await serve(folder);
	const browser = await launch();
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
		await page.goto(`${site.url}/`);
		await mapReady(page);
		await openNorm(page);
		await inputs(page, 2);
		const input = spreadOf(await inputs(page, times * 2));
		const drags: { longest: number; frames: number[] }[] = [];
		for (let i = 0; i < times; i++) drags.push(await drag(page));
		await page.close();
		const setData = await benchSetData(browser, bundle, BASE_RATIOS, times * 2);
		return {
			input,
			setData,
			ratio: setData.median / input.median,
			longestTask: spreadOf(drags.map(({ longest }) => longest)),
			frame: spreadOf(drags.flatMap(({ frames }) => frames))
		};
	} finally {
		await browser.close();
		await site.close();
	}
}
