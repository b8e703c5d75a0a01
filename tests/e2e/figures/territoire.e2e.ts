import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paperNear } from '../support/paper';
import { card, cardOf, spaced } from '../support/screen';
import { PHONE, site, visit, visitLive } from '../support/site';

const ready = '[data-sheet="ready"]';
const MANY = { timeout: 60_000 };

test('a link to the sheet of a commune is answered by the host itself, with its name and its sentence', async () => {
	const response = await fetch(`${site()}/territoire/commune/63430`);
	expect(response.status).toBe(200);
	const text = await response.text();
	expect(text).toContain('<h1>Thiers</h1>');
	expect(text).toMatch(/il manque 0,42\sETP/);
});

test.each(['/', '/methode', '/territoire/commune/63430', '/territoire/qpv/qn06306m', '/nulle-part'])(
	'%s names one icon, which is there, before any script has run: no browser asks for /favicon.ico',
	async (path) => {
		const { url, text } = await fetch(site() + path).then(async (answer) => ({
			url: answer.url,
			text: await answer.text()
		}));
		const icons = [...text.matchAll(/<link rel="icon" href="([^"]*)"/g)].map(([, href = '']) => href);
		expect(icons).toHaveLength(1);
		const icon = await fetch(new URL(icons[0]!, url));
		expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
	}
);

test('the card on the map leads to the sheet, which keeps the campaign and the norm', async () => {
	const page = await visitLive('/?campagne=2020-12&qpv=3000&territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await card(page).getByRole('link', { name: 'Fiche complète' }).click();
	await page.waitForSelector(ready, MANY);
	expect(new URL(page.url()).pathname).toBe('/territoire/commune/63430');
	expect(new URL(page.url()).search).toBe('?campagne=2020-12&qpv=3000');
	const article = spaced(await page.getByRole('article').textContent());
	expect(article).toContain('Ratio dans les QPV : 3 000 (défaut 6 000)');
	expect(article).toContain('3 828 ÷ 3 000 = 1,28');
});

test('the places of an EPCI add up to its own figures, and nobody is counted twice', async () => {
	const page = await visitLive('/territoire/epci/200070712');
	await page.waitForSelector(ready, MANY);
	const table = page.getByRole('table', { name: /^Communes et quartiers prioritaires/ });
	const rows = await table.locator('tbody tr').evaluateAll((all) =>
		all.map((row) => ({
			kind: row.className.split(' ')[0] ?? '',
			cells: [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s/g, ''))
		}))
	);
	const people = (kind: (one: string) => boolean) =>
		rows.filter((row) => kind(row.kind)).reduce((sum, row) => sum + Number(row.cells[1]), 0);
	expect(people((kind) => kind === 'total')).toBe(36_747);
	expect(people((kind) => kind !== 'total' && kind !== 'sub')).toBe(36_747);
	// Thiers, its QPV and what lies outside.
	expect(rows.slice(0, 3).map(({ cells }) => cells[1])).toEqual(['11637', '3828', '7809']);
});

async function printed(page: Page): Promise<string> {
	await paperNear(page);
	return (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
}
const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;

test('a sheet with long tables prints on two pages that say what they leave out, or whole', async () => {
	const page = await visitLive('/territoire/region/84');
	await page.waitForSelector(ready, MANY);
	await page.evaluate(() => document.fonts.ready);
	await page.getByText(/^Sur deux pages, il manque 24.lignes du tableau des lieux/).waitFor();
	expect(pagesOf(await printed(page))).toBe(2);
	await page.getByRole('radio', { name: 'Tableaux entiers' }).check();
	await page.getByText(/^Tous les tableaux en entier/).waitFor();
	expect(pagesOf(await printed(page))).toBeGreaterThan(2);
});

test('the sheet of an ordinary EPCI prints on two pages of A4, with its map, its legend and its tables whole', async () => {
	const page = await visitLive('/territoire/epci/200070712');
	await page.waitForSelector(ready, MANY);
	await page.evaluate(() => document.fonts.ready);
	const text = await printed(page);
	expect(pagesOf(text)).toBe(2);
	// 210 × 297 mm in points.
	expect(text).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
	await page.emulateMedia({ media: 'print' });
	expect(await page.getByRole('banner').first().isVisible()).toBe(false);
	expect(await page.getByRole('img', { name: /^Carte\s: CC Thiers/ }).isVisible()).toBe(true);
	expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
});

test('the search of the sheet leads to another sheet', async () => {
	const page = await visitLive('/territoire/qpv/QN06301M');
	await page.waitForSelector(ready, MANY);
	const field = page.getByRole('combobox', { name: 'Rechercher un territoire' });
	await field.fill('thiers');
	await page.getByRole('listbox').getByRole('option').first().waitFor();
	await field.press('Enter');
	await page.getByRole('heading', { level: 1, name: 'Thiers', exact: true }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/territoire/commune/63430');
});

test('a code that does not exist is said, with what to do', async () => {
	const page = await visit('/territoire/commune/99999', { expectedErrors: [/404/] });
	await page.getByRole('heading', { name: 'Ce territoire n’existe pas ici' }).waitFor();
	expect(await page.getByRole('link', { name: 'Tous les territoires' }).isVisible()).toBe(true);
});

test('on a phone nothing scrolls sideways but the tables', async () => {
	const page = await visitLive('/territoire/epci/200070712', {
		viewport: PHONE,
		hasTouch: true,
		isMobile: true
	});
	await page.waitForSelector(ready, MANY);
	const beyond = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(beyond).toBe(0);
});

test('a QPV of its commune’s name, a perimeter of its département’s and a wrong address said twice all open', async () => {
	const qpv = await visitLive('/territoire/qpv/QN06306M?inconnu=1&inconnu=1');
	await qpv.waitForSelector(ready, MANY);
	expect(await qpv.getByRole('heading', { level: 1 }).textContent()).toBe('Thiers');
	const figures = qpv.getByRole('table', { name: /^Les chiffres/ });
	expect((await figures.getByRole('columnheader').allTextContents()).slice(1, 3)).toEqual([
		'Thiers (QPV)',
		'Thiers (commune)'
	]);
	expect(await qpv.getByText('inconnu=1').count()).toBe(2);

	const perimeter = await visitLive(
		`/territoire/perimetre/choisi?perimetre=${encodeURIComponent('Puy-de-Dôme~200070712')}`
	);
	await perimeter.waitForSelector(ready, MANY);
	expect(await perimeter.getByRole('heading', { level: 1 }).textContent()).toBe('Puy-de-Dôme');
});
