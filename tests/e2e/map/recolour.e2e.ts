import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MARKS } from '../../../scripts/lib/map-page';
import { coloursOf, differingShare, shot } from '../support/colours';
import { gaps, headline, indicator, legend } from '../support/screen';
import { visitMap } from '../support/site';

interface Counted {
	workerMessages: string[];
}

/** Keeps, in the page, what is sent to any worker: tiles, shapes and sources all go that way. */
function keepWorkerMessages() {
	// The page's own global, where the test reads them again.
	const kept = globalThis as unknown as Counted;
	kept.workerMessages = [];
	const { postMessage } = Worker.prototype;
	Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
		kept.workerMessages.push(JSON.stringify(message).slice(0, 300));
		return postMessage.call(this, message, ...rest);
	};
}

interface Drawn {
	draws: number;
}

/** Counts, in the page, what is drawn with the graphics card. */
function countDraws() {
	const kept = globalThis as unknown as Drawn;
	kept.draws = 0;
	const { drawElements } = WebGL2RenderingContext.prototype;
	WebGL2RenderingContext.prototype.drawElements = function (this: WebGL2RenderingContext, ...rest) {
		kept.draws++;
		drawElements.apply(this, rest);
	};
}

const drawn = (page: Page) => page.evaluate(() => (globalThis as unknown as Drawn).draws);
const messages = (page: Page) => page.evaluate(() => (globalThis as unknown as Counted).workerMessages);
const recolours = (page: Page) =>
	page.evaluate((name) => performance.getEntriesByName(name).length, MARKS.recoloured);

/** Requests from now on; the browser asks for the icon, and the page for its version and code that can wait, when they please. */
function requestsOf(page: Page): string[] {
	const urls: string[] = [];
	page.on('request', (request) => {
		if (!/favicon\.svg$|\/_app\/(?:immutable\/|version\.json$)/.test(request.url())) urls.push(request.url());
	});
	return urls;
}

test('another indicator recolours what is drawn: nothing is fetched, read or sent to a worker again', async () => {
	const page = await visitMap('/?indicateur=etp-10k', {
		before: (opened) => opened.addInitScript(keepWorkerMessages)
	});
	const before = (await messages(page)).length;
	expect(before).toBeGreaterThan(0);
	expect(await recolours(page)).toBe(0);
	const requests = requestsOf(page);

	await indicator(page).selectOption({ label: 'Défavorisation (FDep 2020)' });
	await expect.poll(() => recolours(page)).toBe(1);
	await legend(page).getByText('Quintile 5').waitFor();
	const box = await page.locator('[data-map-state]').boundingBox();
	const colours = await coloursOf(page, box ?? undefined);
	// Quintiles 1, 3 and 5.
	for (const fill of ['#f2f0f7', '#9e9ac8', '#54278f'])
		expect(colours.get(fill) ?? 0, fill).toBeGreaterThan(1000);

	await indicator(page).selectOption({ label: 'ETP pour 10 000 habitants' });
	await expect.poll(() => recolours(page)).toBe(2);
	expect((await messages(page)).slice(before)).toEqual([]);
	expect(requests).toEqual([]);
});

test('neither another indicator, nor another allocation key, nor a class lit up sets data again', async () => {
	const page = await visitMap('/', { before: (opened) => opened.addInitScript(keepWorkerMessages) });
	const before = (await messages(page)).length;
	const requests = requestsOf(page);
	await page.getByText('Date et répartition').click();
	await page.getByLabel('Clé de répartition des postes').selectOption({ label: 'À parts égales' });
	await expect.poll(() => recolours(page)).toBe(1);
	await indicator(page).selectOption({ label: 'Défavorisation (FDep 2020)' });
	await expect.poll(() => recolours(page)).toBe(2);
	await legend(page).getByRole('button').first().hover();
	await expect.poll(() => recolours(page)).toBe(3);
	// "LD" is how MapLibre hands a source's GeoJSON to its worker.
	const data = (await messages(page)).slice(before).filter((message) => message.includes('"type":"LD"'));
	expect(data).toEqual([]);
	expect(requests).toEqual([]);
});

/** Waits until nothing is left to draw; what was just asked for begins within two frames. */
async function stillMap(page: Page) {
	await page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
	);
	await page.locator('[data-map-still="true"]').waitFor();
}

test.each([
	['of the region', '/'],
	// Lyon, where QPVs have contours.
	['of a town', '/#11/45.75/4.85'],
	['of uncertain lacks, hatched', '/?hachures=incertain'],
	// Between two zooms, where MapLibre's patterns are larger.
	['of uncertain lacks, hatched, closer', '/?hachures=incertain#9.6/45.75/4.85'],
	['of classes of one’s own', '/?classes=25,50,100'],
	['of circles', '/?indicateur=manque'],
	['of circles, closer', '/?indicateur=manque#9.5/45.75/4.85']
])(
	'while a slider moves, the colours %s follow without a contour being drawn again, and are those of the map',
	async (_, address) => {
		const page = await visitMap(address, { before: (opened) => opened.addInitScript(countDraws) });
		await page
			.locator('summary')
			.filter({ hasText: /^\s*Norme/ })
			.click();
		const slider = page.getByLabel('Ratio hors QPV, avant pondération, curseur');
		await slider.focus();
		const below = page.locator('[data-underlay]');
		const underlayWidth = () =>
			below.evaluate((canvas) => canvas instanceof HTMLCanvasElement && canvas.width);
		await expect.poll(underlayWidth).toBeGreaterThan(300);
		await stillMap(page);
		const box = (await page.locator('[data-map-state]').boundingBox()) ?? undefined;
		const before = await shot(page, box);

		const [draws, recoloured] = [await drawn(page), await recolours(page)];
		await slider.press('End');
		await expect.poll(() => recolours(page)).toBeGreaterThan(recoloured);
		const under = await shot(page, box);
		expect(await drawn(page)).toBe(draws);
		expect(await differingShare(page, before, under, 8)).toBeGreaterThan(0.01);

		await slider.blur();
		await expect.poll(underlayWidth).toBe(0);
		await stillMap(page);
		// Far away MapLibre draws borders in fewer points: a pixel along them is on the other side.
		expect(await differingShare(page, under, await shot(page, box), 24)).toBeLessThan(0.015);
	}
);

test('while a slider moves, the sentence follows; the list of gaps too where it is in sight, else when it rests', async () => {
	const page = await visitMap('/');
	await page
		.locator('summary')
		.filter({ hasText: /^\s*Norme/ })
		.click();
	const slider = page.getByLabel('Ratio hors QPV, avant pondération, curseur');
	/** A step of a drag, or its end. */
	const move = (to: number, type: 'input' | 'change') =>
		slider.evaluate(
			(input, { to, type }) => {
				if (!(input instanceof HTMLInputElement)) throw new Error('no slider');
				input.value = String(Math.round(Number(input.max) * to));
				input.dispatchEvent(new Event(type, { bubbles: true }));
			},
			{ to, type }
		);
	const list = () => gaps(page).getByRole('listitem').allInnerTexts();
	const sentence = () => headline(page).innerText();
	await slider.scrollIntoViewIfNeeded();
	const [said, listed] = [await sentence(), await list()];

	await move(0.2, 'input');
	await expect.poll(sentence).not.toBe(said);
	expect(await list()).toEqual(listed);
	await move(0.2, 'change');
	await expect.poll(list).not.toEqual(listed);

	const rested = await list();
	await gaps(page).scrollIntoViewIfNeeded();
	await move(0.6, 'input');
	await expect.poll(list).not.toEqual(rested);
});
