import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sideways, tooSmall } from '../support/layout';
import { card, cardOf, legend, options, searchField } from '../support/screen';
import { PHONE, visit, visitLive, visitMap, type VisitOptions } from '../support/site';

const phone: VisitOptions = { viewport: PHONE, hasTouch: true, isMobile: true };

const sheet = (page: Page) => page.getByRole('region', { name: 'Panneau de la carte' });
const sheetHeight = (page: Page) => sheet(page).evaluate((element) => element.getBoundingClientRect().height);

test('the sheet has three heights, by its handle', async () => {
	const page = await visitLive('/', phone);
	const handle = sheet(page).getByRole('button', { name: /le panneau$/ });
	const settled = async (low: number, high: number) => {
		await expect.poll(() => sheetHeight(page)).toBeGreaterThanOrEqual(low);
		await expect.poll(() => sheetHeight(page)).toBeLessThanOrEqual(high);
	};
	await settled(844 * 0.4, 844 * 0.5);
	await handle.press('ArrowUp');
	// The header and the notice of the demonstration stay over it.
	await settled(844 - 140, 844);
	await handle.press('ArrowDown');
	await handle.press('ArrowDown');
	await settled(60, 120);
});

test('sources and scale stand between the region and the sheet', async () => {
	const page = await visitMap('/', phone);
	const top = (await sheet(page).boundingBox())!.y;
	const sources = (await page
		.getByText(/^IGN Admin Express/)
		.first()
		.boundingBox())!;
	const scale = (await page.locator('.maplibregl-ctrl-scale').boundingBox())!;
	for (const { y, height } of [sources, scale]) {
		expect(y + height).toBeLessThanOrEqual(top + 1);
		// The region is framed 48 pixels above the sheet.
		expect(y).toBeGreaterThanOrEqual(top - 48);
	}
});

test('on the smallest screens the sources are one touch away', async () => {
	const page = await visitMap('/', { ...phone, viewport: { width: 320, height: 640 } });
	const sources = page.getByText(/^IGN Admin Express/).filter({ visible: true });
	expect(await sources.count()).toBe(0);
	await page.locator('summary', { hasText: 'Sources' }).last().tap();
	await sources.waitFor();
	expect(await sideways(page)).toBe(0);
});

test('a territory that is chosen shows in the sheet, above the map', async () => {
	const page = await visitLive('/', phone);
	await searchField(page).fill('thiers');
	await options(page).first().waitFor();
	await options(page).first().tap();
	await cardOf(page, 'Thiers');
	const title = await card(page).getByRole('heading', { level: 2 }).boundingBox();
	expect(title?.y).toBeGreaterThan(844 / 2 - 60);
	expect((title?.y ?? 0) + (title?.height ?? 0)).toBeLessThan(844);
});

test('nothing scrolls sideways', async () => {
	const page = await visitLive('/?territoire=commune:63430&niveau=epci&indicateur=manque', phone);
	await cardOf(page, 'Thiers');
	expect(await sideways(page)).toBe(0);
	await card(page)
		.getByText(/^Pourquoi ce chiffre/)
		.tap();
	await card(page).getByText('La formule').waitFor();
	expect(await sideways(page)).toBe(0);
	expect(await sideways(await visit('/methode', phone))).toBe(0);
});

test('a chosen territory comes before the controls, for the ear too; what one touches is 44 pixels wide and high', async () => {
	const page = await visitLive('/?territoire=commune:63430', { ...phone, live: true });
	await cardOf(page, 'Thiers');
	expect(
		await page.evaluate(() => {
			const [cardThere, controls] = ['article', '.controls'].map((one) => document.querySelector(one));
			return cardThere!.compareDocumentPosition(controls!) & Node.DOCUMENT_POSITION_FOLLOWING;
		})
	).toBe(4);
	await card(page).getByText('Postes et structures').tap();
	await page.getByRole('button', { name: 'Légende' }).tap();
	await legend(page).waitFor();
	await page.getByRole('button', { name: 'Agrandir', exact: true }).waitFor();
	expect(await tooSmall(page)).toEqual([]);
});

test.each(['/territoires', '/postes', '/evolution'])(
	'"Pourquoi ce chiffre" is 44 pixels high on %s, too',
	async (path) => {
		const page = await visit(path, phone);
		const link = page.getByRole('link', { name: 'Pourquoi ce chiffre ?', exact: true }).first();
		expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	}
);

// With so many of them, all its tables are there.
test.each([
	['/territoires', 80],
	['/postes', 450],
	['/evolution', 100],
	['/methode', 7],
	['/territoire/commune/63430', 25],
	['/territoire/epci/200070712', 80]
])(
	'what one touches in the tables of %s is 44 pixels high and 24 wide, on the smallest screens too',
	async (path, count) => {
		for (const viewport of [PHONE, { width: 320, height: 640 }]) {
			const page = await visit(path, { ...phone, viewport });
			const inTable = ':is(table a, table :is(button, select, input, summary))';
			await expect.poll(() => page.locator(inTable).count()).toBeGreaterThanOrEqual(count);
			// The rows of the grid grow once the page is alive.
			await expect.poll(() => tooSmall(page, inTable, 24), { message: String(viewport.width) }).toEqual([]);
		}
	}
);

test('so is the way to one’s own posts, among the controls', async () => {
	const page = await visitLive('/', phone);
	await page.getByRole('button', { name: 'Réglages' }).tap();
	await page.getByText('Date et répartition').tap();
	const link = page.locator('.controls').getByRole('link', { name: 'Charger vos postes' });
	expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('a screen too low for a sheet scrolls: the notice, the map with its tools, then the panel', async () => {
	const page = await visitLive('/', { viewport: { width: 320, height: 256 } });
	const tops = async () =>
		Promise.all(
			[
				page.getByText('Données de démonstration.').first(),
				page.getByRole('button', { name: 'Réglages' }),
				page.getByRole('heading', { level: 1 })
			].map(async (one) => (await one.boundingBox())?.y ?? 0)
		);
	const [notice = 0, tools = 0, headline = 0] = await tops();
	expect(notice).toBeLessThan(tools);
	expect(tools).toBeLessThan(headline);
	await page.getByRole('button', { name: 'Réglages' }).click();
	await expect.poll(async () => (await page.getByLabel('Indicateur').boundingBox())?.y).toBeLessThan(256);
});
