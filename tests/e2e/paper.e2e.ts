import { describe, expect, test } from 'vitest';
import { inkIn, printedSheets, type Sheet } from './paper';
import { visitLive, visitMap, visit } from './site';

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
