import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { coloursOf } from '../support/colours';
import { card, cardOf, legend, queryOf, spaced } from '../support/screen';
import { visit, visitMap } from '../support/site';

/** Ambert, a commune without a QPV, in the middle of the map. */
const AMBERT = '#11/45.5494/3.7417';

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
	const box = await page.locator('[data-map-state]').boundingBox();
	if (!box) throw new Error('no map');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the choropleth is painted with the colours of its legend, which counts 4 025 communes and 145 QPVs', async () => {
	const page = await visitMap();
	const rows = await legend(page).getByRole('listitem').allTextContents();
	const communes = rows.map((row) => /([\d ]+) ?communes?/.exec(spaced(row))?.[1]?.replaceAll(' ', ''));
	expect(communes.reduce((sum, count) => sum + Number(count), 0)).toBe(4025);
	expect(spaced(await legend(page).textContent())).toMatch(/QPV, taille = habitants ?145/);

	const box = await page.locator('[data-map-state]').boundingBox();
	const colours = await coloursOf(page, box ?? undefined);
	// Aucun médiateur, Moins du quart, Du quart à la moitié, Manque minime, Besoin couvert, Hors priorité.
	for (const fill of ['#9c4a1a', '#c2672b', '#df9455', '#fcebd0', '#76beb4', '#ecedef'])
		expect(colours.get(fill) ?? 0, fill).toBeGreaterThan(1000);
});

test('pointing at a commune names it, with its figures; a click selects it, the address says it, Escape clears', async () => {
	const page = await visitMap(`/${AMBERT}`);
	const { x, y } = await middleOf(page);
	await page.mouse.move(x - 5, y);
	await page.mouse.move(x, y);
	const tip = page.getByText('Ambert (63003)');
	await tip.waitFor();
	expect(spaced(await tip.locator('..').textContent())).toMatch(/Ambert \(63003\).*habitants/);
	expect(await card(page).count()).toBe(0);
	expect(queryOf(page)).toBe('');

	await page.mouse.click(x, y);
	await cardOf(page, 'Ambert');
	expect(queryOf(page)).toBe('?territoire=commune:63003');
	await page.keyboard.press('Escape');
	await card(page).waitFor({ state: 'detached' });
	expect(queryOf(page)).toBe('');
});

test('the camera is in the hash, and a link to it opens there', async () => {
	const page = await visitMap(`/${AMBERT}`);
	await page.getByRole('button', { name: 'Agrandir' }).click();
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#12\.00\/45\.549\d\/3\.741\d$/);
	await page.getByRole('button', { name: 'Toute la région' }).click();
	await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test.each([1100, 768])('the levels stand in one line beside a map %i px wide', async (width) => {
	const page = await visit('/', { viewport: { width, height: 900 } });
	const tops = await page
		.getByRole('group', { name: 'Maille' })
		.locator('label')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
	expect(tops.length).toBe(4);
	expect(new Set(tops).size).toBe(1);
});
