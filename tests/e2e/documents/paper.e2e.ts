import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inkIn, printedSheets, type Sheet } from '../support/paper';
import { visitLive, visitMap, visit } from '../support/site';

/** Words at the head and at the foot of a sheet: what is printed, the notice and the day; the address, the page. */
const margins = (sheet: Sheet) => [inkIn(sheet, 0, 0.025).ink, inkIn(sheet, 0.965, 1).ink];

function expectMargins(sheets: readonly Sheet[]) {
	for (const [i, sheet] of sheets.entries())
		for (const ink of margins(sheet)) expect(ink, `page ${i + 1}`).toBeGreaterThan(0.001);
}

describe('on paper', () => {
	test('the first page has the map in its colours with its legend under it, and what follows is no blank page', async () => {
		const sheets = await printedSheets(await visitMap('/'));
		expect(sheets.length).toBeLessThanOrEqual(2);
		const [first] = sheets;
		// Of the region's rectangle, whatever is painted: half of it, and a tenth in the colours of the classes.
		expect(inkIn(first!, 0.3, 0.6).ink).toBeGreaterThan(0.4);
		expect(inkIn(first!, 0.3, 0.6).colour).toBeGreaterThan(0.1);
		// The legend: words and squares, under the map.
		const legend = inkIn(first!, 0.74, 0.94);
		expect(legend.ink).toBeGreaterThan(0.02);
		expect(legend.ink).toBeLessThan(0.3);
		expectMargins(sheets);
		for (const sheet of sheets) expect(inkIn(sheet, 0.05, 0.95).ink).toBeGreaterThan(0.01);
	});

	test('a scenario has its map too', async () => {
		const [first, ...others] = await printedSheets(await visitMap('/scenario'));
		expect(inkIn(first!, 0.35, 0.6).colour).toBeGreaterThan(0.1);
		expectMargins([first!, ...others]);
	});

	test('the change between two campaigns has its map on one of its pages', async () => {
		const sheets = await printedSheets(await visitMap('/evolution'));
		const coloured = sheets.map((sheet) => inkIn(sheet, 0.03, 0.96).ink);
		expect(Math.max(...coloured)).toBeGreaterThan(0.15);
		expectMargins(sheets);
	});

	test('what a filter of the map leaves is listed whole, and what only acts is not there', async () => {
		const page = await visitMap('/?indicateur=manque&partie=hors-qpv&certitude=manque-sur&voisins=0.8');
		await page.getByText('7 groupes, 8,37 ETP manquants hors QPV').waitFor();
		const gaps = page.getByRole('region', { name: 'Les plus grands manques' });
		await gaps.getByText('sur 96', { exact: true }).waitFor();
		const table = page.getByRole('link', { name: 'Voir dans le tableau' });
		expect(await table.isVisible()).toBe(true);
		const sheets = await printedSheets(page);
		expect(sheets.length).toBeLessThanOrEqual(4);
		// The legend stands on the page of its map, the sizes of the circles beside its classes.
		expect(inkIn(sheets[0]!, 0.82, 0.95).ink).toBeGreaterThan(0.02);

		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
		expect(await gaps.getByRole('listitem').count()).toBe(96);
		expect(await gaps.getByRole('listitem').last().isVisible()).toBe(true);
		expect(await table.isVisible()).toBe(false);
		await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
		await expect.poll(() => gaps.getByRole('listitem').count()).toBe(10);
	});

	test.each([
		['/evolution', 'link', 'Régler la norme sur la carte'],
		['/postes', 'link', 'Régler la norme sur la carte'],
		['/charger', 'button', 'Choisir des fichiers'],
		['/pres-de-chez-moi?territoire=commune:63430', 'link', 'Fiche complète']
	] as const)('of %s, the %s « %s » is for the screen, and links are words', async (path, role, name) => {
		const page = await visit(path);
		const control = role === 'button' ? page.getByText(name) : page.getByRole(role, { name });
		await control.first().waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await control.first().isVisible()).toBe(false);
		const marked = await page
			.locator('a, button, summary')
			.evaluateAll((all) =>
				all
					.filter((one) => one.checkVisibility() && getComputedStyle(one).textDecorationLine !== 'none')
					.map((one) => one.textContent)
			);
		expect(marked).toEqual([]);
	});

	test('the posts hold in a few pages, those of a département in less', async () => {
		const ready = (page: Page) => page.getByRole('region', { name: 'Tableau des postes' }).waitFor();
		const all = await visit('/postes');
		await ready(all);
		await all.getByRole('heading', { name: 'Structures connues' }).waitFor();
		expect((await printedSheets(all)).length).toBeLessThanOrEqual(11);
		const some = await visit('/postes?departement=69');
		await ready(some);
		expect((await printedSheets(some)).length).toBeLessThanOrEqual(4);
		await some.emulateMedia({ media: 'print' });
		// What no filter narrows.
		expect(await some.getByRole('heading', { name: 'Arrivées et départs' }).isVisible()).toBe(false);
		expect(await some.getByText('Filtres en place').count()).toBe(0);
		expect(await some.getByRole('list', { name: 'Filtres en place' }).isVisible()).toBe(true);
	});

	test('each page of a table has its headings', async () => {
		const page = await visit('/territoires');
		await page.getByRole('grid').locator('tbody tr[data-row]').first().waitFor();
		const sheets = await printedSheets(page);
		expect(sheets.length).toBeGreaterThan(5);
		expectMargins(sheets);
		// Between the margin and the line under the headings stand their words.
		for (const sheet of sheets.slice(1)) expect(inkIn(sheet, 0.045, 0.075).ink).toBeGreaterThan(0.01);
	});

	test('the method, the posts and the second page of a sheet say what they are and of what day', async () => {
		expectMargins(await printedSheets(await visit('/methode')));
		const posts = await visit('/postes');
		await posts.getByRole('region', { name: 'Tableau des postes' }).waitFor();
		expectMargins(await printedSheets(posts));
		const sheet = await visitLive('/territoire/epci/200070712');
		await sheet.waitForSelector('[data-sheet="ready"]');
		const pages = await printedSheets(sheet);
		expect(pages).toHaveLength(2);
		expectMargins(pages);
		// The map, at the right of the first page.
		expect(inkIn(pages[0]!, 0.2, 0.45).colour).toBeGreaterThan(0.05);
	});
});
