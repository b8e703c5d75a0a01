import type { Locator, Page } from 'playwright-core';

/** Waits until MapLibre answers to the reader: its contours may still be stood in for. */
export async function mapLive(page: Page): Promise<void> {
	await page.locator('[data-map-state="ready"]').waitFor();
}

/** Waits until the map has painted what the address asks for. */
export async function mapReady(page: Page): Promise<void> {
	await page.locator('[data-map-contours="settled"]').waitFor();
}

/** Names of the performance marks that the page leaves. */
export const MARKS = {
	/** The sentence and the figures are on the screen. */
	figures: 'maillage:figures',
	/** The colours of the view that was asked for are on the screen: a picture's, the raster's or MapLibre's. */
	choropleth: 'maillage:choropleth',
	/** Hover and click are answered, with or without MapLibre. */
	answers: 'maillage:answers',
	/** A change of indicator, campaign, key or norm is painted. */
	recoloured: 'maillage:recoloured'
} as const;

/** Milliseconds since the navigation began when a mark was first left. */
export async function markTime(page: Page, name: string): Promise<number> {
	const handle = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name);
	const time = await handle.jsonValue();
	if (time === undefined) throw new Error(`no mark ${name}`);
	return time;
}

/** Points at what recolours the map, as whoever uses it does, and waits until the map is ready for it. */
export async function pointAtControl(page: Page, control: Locator): Promise<void> {
	await control.hover();
	await page.waitForFunction(() => {
		const below = document.querySelector<HTMLCanvasElement>('[data-underlay]');
		return below !== null && below.width > 0;
	});
}
