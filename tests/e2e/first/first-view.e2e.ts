import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { coloursOf, differingShare, shot } from '../support/colours';
import { recordShifts, shiftsOf } from '../support/layout';
import { card, cardOf, indicator, legend, levelRadio } from '../support/screen';
import {
	DESKTOP,
	PHONE,
	site,
	visit,
	visitAnswering,
	visitMap,
	visitTaken,
	visitWithoutContours
} from '../support/site';

/** The place of the region, cut above what a phone's sheet and the legend come to hide. */
async function regionOf(page: Page) {
	const box = await page.locator('.before .box').boundingBox();
	if (!box) throw new Error('no region');
	return {
		x: Math.round(box.x),
		y: Math.round(box.y),
		width: Math.round(box.width / 2),
		height: Math.round(box.height / 2)
	};
}

test('the served page holds its picture and its styles: nothing else is waited for before it is painted', async () => {
	const html = await (await fetch(`${site()}/`)).text();
	// Whether it is there, not where it differs: it is long.
	expect(/<img src="data:image\/webp;base64,[^"]+" alt="Couverture du besoin, par commune"/.test(html)).toBe(
		true
	);
	const sheets = html.match(/<link href="[^"]+" rel="stylesheet"[^>]*>/g) ?? [];
	expect(sheets.length).toBeGreaterThan(0);
	expect(sheets.filter((link) => !link.endsWith(' disabled>'))).toEqual([]);
	const page = await visitAnswering('/');
	const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	expect(
		asked.filter((name) => /premiere-vue\/image|first-screen[^/]*\.css|inter-400-700/.test(name))
	).toEqual([]);
	// Read before the first paint: what is not there then is not used at all.
	const letters =
		/<link rel="preload" as="font"[^>]* href="(data:font\/woff2;base64,[^"]+)">/.exec(html)?.[1] ?? '?';
	expect(html.includes(`src:url(${letters})`)).toBe(true);
});

test('the styles of what is below the picture come after it, and before every sheet that comes later', async () => {
	const html = await (await fetch(`${site()}/`)).text();
	const places = ['<style>', 'data:image/webp', '<script data-styled>', '__sveltekit_'].map((text) =>
		html.indexOf(text)
	);
	expect(places).toEqual(places.toSorted((one, other) => one - other));
	const [first = -1, , rest = -1] = places;
	expect(first).toBeGreaterThan(0);
	// Those of the picture are part of them.
	expect(html.indexOf('</style>', first) - first).toBeLessThan(rest - html.lastIndexOf('<style>', rest));
	const page = await visitMap('/');
	const sheets = await page
		.locator('style, link[rel=stylesheet]:not([disabled])')
		.evaluateAll((all) => all.map((sheet) => (sheet instanceof HTMLStyleElement ? 'held' : 'asked for')));
	expect(sheets).toContain('asked for');
	expect(sheets.indexOf('asked for')).toBeGreaterThan(sheets.lastIndexOf('held'));
});

test('what has come of the page without its styles is not laid out: nothing moves on a slow line', async () => {
	const html = await (await fetch(`${site()}/`)).text();
	const page = await visit('/', {
		before: (opened) =>
			opened.route(`${site()}/`, (route) =>
				route.fulfill({ contentType: 'text/html', body: html.slice(0, html.indexOf('<script data-styled>')) })
			)
	});
	const shown = (selector: string) =>
		page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).display !== 'none'));
	expect(await shown('.early')).toEqual([true]);
	expect(await shown('main > .sheet')).toEqual([false]);
	expect(new Set(await shown('.early ~ *'))).toEqual(new Set([false]));
});

test('a page reached from the map looks as it does when it is opened by itself', async () => {
	const [reached, opened] = [await visitMap('/'), await visitTaken('/methode')];
	await reached.getByRole('link', { name: 'Méthode', exact: true }).first().click();
	const heading = (page: typeof reached) => page.getByRole('heading', { level: 1, name: 'Méthode' });
	const boxOf = async (page: typeof reached) => {
		await heading(page).waitFor();
		return heading(page).boundingBox();
	};
	expect(await boxOf(reached)).toEqual(await boxOf(opened));
});

test.each([
	['a desktop', DESKTOP],
	['a phone', PHONE],
	['a small phone', { width: 320, height: 640 }]
])('on %s the live map takes over where the region stood, without a jump', async (_, viewport) => {
	const page = await visitAnswering('/', { viewport });
	const region = await regionOf(page);
	const before = await shot(page, region);
	await mapReady(page);
	await page.locator('.frame').waitFor({ state: 'detached' });
	// Names, buttons and thin lines come; the region would differ by a quarter if it stood elsewhere.
	expect(await differingShare(page, before, await shot(page, region), 96)).toBeLessThan(0.12);
});

test('hover and click are answered before MapLibre is there', async () => {
	const page = await visitAnswering('/');
	const canvas = page.locator('.frame canvas').first();
	const box = await canvas.boundingBox();
	if (!box) throw new Error('no region');
	const ratio = Number(await canvas.getAttribute('height')) / Number(await canvas.getAttribute('width'));
	const scale = Math.min(box.width, box.height / ratio);
	// Ambert (3.7417, 45.5494): where it is between the bounds of the region, in Web Mercator.
	const at = {
		x: box.x + (box.width - scale) / 2 + 0.3277 * scale,
		y: box.y + (box.height - scale * ratio) / 2 + 0.4727 * scale * ratio
	};
	await page.mouse.move(at.x, at.y);
	const name = page.locator('strong').filter({ visible: true });
	const pointed = (await name.last().textContent()) ?? '';
	expect(pointed).toBe('Ambert');
	await page.mouse.click(at.x, at.y);
	await cardOf(page, pointed);
	// In sight, though nobody was taken there.
	const title = card(page).getByRole('heading', { level: 2 });
	await expect.poll(async () => (await title.boundingBox())?.y ?? Infinity).toBeLessThan(DESKTOP.height / 2);
	await mapReady(page);
	await cardOf(page, pointed);
	// The map shows the region as the picture did.
	await page.mouse.move(at.x + 1, at.y);
	await expect.poll(() => name.last().textContent()).toBe('Ambert');
	expect(new URL(page.url()).hash).toBe('');
});

test('the picture with its circles stays until other colours can have theirs, and answers', async () => {
	const page = await visitAnswering('/', {
		before: (opened) => opened.context().route(/\/places\.\w+\.bin$/, () => undefined)
	});
	const picture = page.getByRole('img', { name: 'Couverture du besoin, par commune' });
	expect(await picture.evaluate((img) => getComputedStyle(img).visibility)).toBe('visible');
	const region = await page.locator('.frame canvas').first().boundingBox();
	if (!region) throw new Error('no region');
	await page.mouse.move(region.x + region.width / 2, region.y + region.height / 2);
	await page.locator('.frame .tip:not(.hidden) strong').waitFor();
	await levelRadio(page, 'EPCI').check();
	await picture.waitFor({ state: 'detached' });
});

test('a link to another level and indicator is coloured before MapLibre is there', async () => {
	const page = await visitAnswering('/?niveau=departement&indicateur=fdep');
	const colours = await coloursOf(page, await regionOf(page));
	// Quintiles of deprivation, and nothing of coverage.
	expect(
		['#f2f0f7', '#cbc9e2', '#9e9ac8', '#756bb1'].filter((fill) => (colours.get(fill) ?? 0) > 500).length
	).toBeGreaterThan(1);
	expect(colours.get('#fcebd0') ?? 0).toBe(0);
	await mapReady(page);
});

test.each([
	['/?territoire=commune:63430', 'Thiers'],
	['/?territoire=epci:200070712', 'CC Thiers Dore et Montagne'],
	['/#11/45.5494/3.7417', '']
])('%s shows the picture of the region at once, and answers before MapLibre is there', async (path, name) => {
	const held = await visit(path, {
		before: (opened) => opened.context().route(/\/_app\/.*\.js$/, () => undefined)
	});
	const picture = held.getByRole('img', { name: 'Couverture du besoin, par commune' });
	expect(await picture.evaluate((img) => getComputedStyle(img).visibility)).toBe('visible');
	const page = await visitAnswering(path);
	await page.locator('.frame canvas').first().click();
	await card(page).waitFor();
	const title = card(page).getByRole('heading', { level: 2 });
	await expect.poll(() => title.textContent()).not.toBe(name);
	const colours = await coloursOf(page, await regionOf(page));
	expect(colours.get('#fcebd0') ?? 0).toBeGreaterThan(5000);
	const chosen = (await title.textContent()) ?? '';
	await mapReady(page);
	await cardOf(page, chosen);
});

test('a link of the site to other colours is not shown the picture of the default ones', async () => {
	const page = await visitTaken('/methode', {
		before: (opened) => opened.context().route(/\/places\.\w+\.bin$/, () => undefined)
	});
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = '/?indicateur=fdep';
		link.textContent = 'Autres couleurs';
		document.querySelector('h1')?.append(link);
	});
	await page.getByRole('link', { name: 'Autres couleurs' }).click();
	await page.locator('.frame canvas').first().waitFor();
	await expect
		.poll(async () => (await coloursOf(page, await regionOf(page))).get('#9e9ac8') ?? 0)
		.toBeGreaterThan(500);
	expect((await coloursOf(page, await regionOf(page))).get('#fcebd0') ?? 0).toBe(0);
});

test('what a filter of the address keeps is coloured, and nothing else, before MapLibre is there', async () => {
	const [all, kept] = await Promise.all(
		['/', '/?certitude=manque-sur'].map(async (link) => {
			const page = await visitAnswering(link);
			return coloursOf(page, await regionOf(page));
		})
	);
	const pixels = (fill: string) => [all, kept].map((colours) => colours?.get(fill) ?? 0);
	// No mediator; and a gap below the threshold, of which no commune is sure.
	const [[some, fewer], [small, none]] = [pixels('#9c4a1a'), pixels('#fcebd0')];
	expect(fewer).toBeGreaterThan(100);
	expect(some).toBeGreaterThan(fewer ?? 0);
	expect(small).toBeGreaterThan(5000);
	// Blends at the edge of other colours.
	expect(none).toBeLessThan(50);
});

test('nothing moves while the page comes', async () => {
	const page = await visitMap('/', { before: recordShifts });
	await page.getByText('Ouvrir en tableau').waitFor();
	expect(await shiftsOf(page)).toEqual([]);
});

/** The contours are drawn where the picture is in a map, but for names, buttons and thin lines. */
async function contoursTakeOver(
	page: Page,
	map: { x: number; y: number; width: number; height: number },
	send: () => void
) {
	// Beside the legend and the tooltip.
	const region = { x: map.x + 120, y: map.y + 60, width: map.width / 2, height: map.height - 120 };
	const before = await shot(page, region);
	send();
	await mapReady(page);
	await page.locator('.frame').waitFor({ state: 'detached' });
	expect(await differingShare(page, before, await shot(page, region), 96)).toBeLessThan(0.12);
}

test('the map is moved, pointed at and chosen from before its contours come, which are then drawn where it was moved', async () => {
	// Surfaces so large that a pixel of the picture makes no difference.
	const { page, send } = await visitWithoutContours('/?niveau=departement');
	const map = await page.locator('[data-map-state]').boundingBox();
	if (!map) throw new Error('no map');
	const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
	await page.mouse.move(middle.x, middle.y);
	await page.mouse.wheel(0, -400);
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\d/);
	await page.mouse.down();
	await page.mouse.move(middle.x + 120, middle.y + 60, { steps: 4 });
	await page.mouse.up();
	await page.getByText('Contours en cours de chargement').waitFor();
	const name = page.locator('[data-map-state] .tip:not(.hidden) strong');
	const at = { x: middle.x + 40, y: middle.y + 30 };
	await page.mouse.move(at.x, at.y);
	const pointed = (await name.textContent()) ?? '';
	await page.mouse.click(at.x, at.y);
	await cardOf(page, pointed);
	await page.mouse.move(map.x + map.width / 2, map.y - 20);

	await contoursTakeOver(page, map, send);
	// It is where the contours say.
	await page.mouse.move(at.x, at.y);
	expect(await name.textContent()).toBe(pointed);
});

test('the picture stays under the map in a window of another size, which shows the whole region still', async () => {
	const { page, send } = await visitWithoutContours();
	const map = page.locator('[data-map-state]');
	const regionNow = () => page.locator('.frame canvas').first().boundingBox();
	await page.setViewportSize({ width: 1000, height: 640 });
	await expect.poll(async () => (await regionNow())!.height).toBeLessThan(560);
	const [region, place] = [(await regionNow())!, (await map.boundingBox())!];
	expect(region.x).toBeGreaterThanOrEqual(place.x);
	expect(region.y + region.height).toBeLessThanOrEqual(place.y + place.height);
	await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
	await page.setViewportSize(DESKTOP);
	await expect.poll(async () => (await map.boundingBox())!.width).toBeGreaterThan(place.width + 200);
	await page.getByText('Contours en cours de chargement').waitFor();
	const box = (await map.boundingBox())!;
	await contoursTakeOver(page, box, send);
});

test('a map that fails under the keyboard leaves it on what brings it back, then on the map, where it was', async () => {
	const { page, send } = await visitWithoutContours('/', { expectedErrors: [/ERR_FAILED/] });
	const canvas = page.locator('.maplibregl-canvas');
	await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\d/);
	await canvas.press('ArrowRight');
	send((route) => route.abort());
	const retry = page.getByRole('button', { name: 'Réessayer' });
	await expect.poll(() => retry.evaluate((button) => button === document.activeElement)).toBe(true);
	await retry.press('Enter');
	await mapReady(page);
	expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a position is shown before the contours come, which then say what commune it is in', async () => {
	const { page, send } = await visitWithoutContours('/', {
		geolocation: { latitude: 45.1885, longitude: 5.7245 },
		permissions: ['geolocation']
	});
	await page.getByRole('button', { name: 'Ma position', exact: true }).click();
	await page.locator('.maplibregl-marker').waitFor();
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#1\d/);
	send();
	await cardOf(page, 'Grenoble');
	await mapReady(page);
});

test('whoever saves data has a map that answers, and the live one when it is asked for', async () => {
	const asked: string[] = [];
	const page = await visitAnswering('/', {
		live: true,
		before: async (opened) => {
			opened.on('request', (request) => asked.push(request.url()));
			await opened.addInitScript(() =>
				Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
			);
		}
	});
	const load = page.getByRole('button', { name: 'Charger la carte qui s’agrandit' });
	await load.waitFor();
	const region = await page.locator('.before canvas').first().boundingBox();
	if (!region) throw new Error('no region');
	await page.mouse.move(region.x + region.width / 2, region.y + region.height / 2);
	await page.locator('.before .tip:not(.hidden) strong').waitFor();
	// Circles are coloured without the live map, too.
	await indicator(page).selectOption({ label: 'ETP manquants' });
	await legend(page).getByText('Surface d’un cercle').waitFor();
	const heavy = /\/geometry\.\w+\.json$|maplibre/;
	expect(asked.filter((url) => heavy.test(url))).toEqual([]);
	await load.click();
	await mapReady(page);
	expect(asked.some((url) => heavy.test(url))).toBe(true);
	expect(await load.count()).toBe(0);
});
