import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../../scripts/lib/browser';
import { cardOf, levelRadio, queryOf } from '../support/screen';
import { DESKTOP, site, visitMap } from '../support/site';

const AMBERT = '/#10/45.5494/3.7417';
const CANVAS = '.maplibregl-canvas';

/** Whether the map answers to a point: its middle is Ambert. */
async function mapAnswers(page: Page): Promise<void> {
	await expect
		.poll(
			async () => {
				const box = await page.locator(CANVAS).boundingBox();
				await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
				return queryOf(page);
			},
			{ timeout: 60_000, interval: 1000 }
		)
		.toBe('?territoire=commune:63003');
	await cardOf(page, 'Ambert');
}

test('a graphics context that the system takes away and gives back leaves a map that answers', async () => {
	const page = await visitMap(AMBERT);
	await page.evaluate((selector) => {
		const canvas = document.querySelector<HTMLCanvasElement>(selector)!;
		const taken = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
		canvas.addEventListener('webglcontextlost', () => setTimeout(() => taken.restoreContext()), {
			once: true
		});
		taken.loseContext();
	}, CANVAS);
	await mapAnswers(page);
	expect(await page.getByText('La carte graphique a interrompu').count()).toBe(0);
});

test('one that does not come back is said, and the table gives the figures', async () => {
	const page = await visitMap('/?niveau=departement');
	await page.evaluate((selector) => {
		const canvas = document.querySelector<HTMLCanvasElement>(selector)!;
		canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
	}, CANVAS);
	await page.getByText('La carte graphique a interrompu').waitFor();
	await page.getByRole('table').waitFor();
	await levelRadio(page, 'EPCI').check();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');
});

test('a page that the browser put to sleep goes on where it was', async () => {
	const page = await visitMap(AMBERT);
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setWebLifecycleState', { state: 'frozen' });
	await session.send('Page.setWebLifecycleState', { state: 'active' });
	await levelRadio(page, 'EPCI').check();
	await levelRadio(page, 'Communes').check();
	await mapAnswers(page);
});

test('a window that is pulled about ends with a map of its size', async () => {
	const page = await visitMap(AMBERT);
	for (let step = 0; step < 24; step++)
		await page.setViewportSize({
			width: step % 2 ? 1440 - 40 * step : 390 + 20 * step,
			height: 900 - 20 * step
		});
	await page.setViewportSize(DESKTOP);
	await expect
		.poll(() =>
			page.locator(CANVAS).evaluate((canvas) => {
				const place = canvas.closest('[data-map-state]')!.getBoundingClientRect();
				const own = canvas.getBoundingClientRect();
				return [own.width - place.width, own.height - place.height].map((beside) =>
					Math.abs(Math.round(beside))
				);
			})
		)
		.toEqual([0, 0]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(DESKTOP.width);
	await mapAnswers(page);
});

test('a page that the browser kept whole for a step back is as it was left', async () => {
	// Playwright turns this cache off.
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: CHROMIUM_ARGS,
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	onTestFinished(() => browser.close());
	const page = await visitMap('/?niveau=epci#10/45.5494/3.7417', { browser });
	await page.evaluate(() =>
		addEventListener('pageshow', ({ persisted }) => (document.body.dataset.kept = String(persisted)))
	);
	await page.goto(`${site()}/methode`);
	// Playwright waits in vain for a page that does not load again.
	await page.evaluate(() => void setTimeout(() => history.back()));
	await expect
		.poll(() => page.evaluate(() => document.body.dataset.kept).catch(() => undefined))
		.toBe('true');
	expect(queryOf(page)).toBe('?niveau=epci');
	await levelRadio(page, 'Communes').check();
	await mapAnswers(page);
});
