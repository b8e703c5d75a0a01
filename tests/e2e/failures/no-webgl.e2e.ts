import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../../scripts/lib/browser';
import { cardOf, levelRadio, spaced } from '../support/screen';
import { visit, visitLive, visitTaken } from '../support/site';

let browser: Browser;
beforeAll(async () => {
	browser = await launch(['--disable-gpu', '--disable-3d-apis']);
});
afterAll(() => browser.close());

test('without WebGL a sentence says what is missing, and the table of the level gives the figures', async () => {
	const page = await visitLive('/?niveau=epci', { browser, live: true });
	await page.getByText('La carte détaillée ne peut pas être dessinée ici').waitFor();
	await page.getByText(/^Carte fixe.*elle suit vos réglages/).waitFor();
	const map = page.locator('canvas[aria-label="Couverture du besoin, par EPCI"]');
	await map.hover();
	await page
		.getByText(/^\(\d{9}\)$/)
		.or(page.locator('.tip strong'))
		.first()
		.waitFor();
	const region = page.getByRole('region', { name: 'Légende' });
	await region.getByText('Aucun médiateur').waitFor();
	const table = page.getByRole('table');
	const lacks = (await table.locator('tbody td:last-child').allTextContents()).map((text) =>
		Number(text.trim().replace(',', '.').replace('< ', ''))
	);
	expect(lacks.length).toBe(50);
	expect(lacks).toEqual(lacks.toSorted((one, other) => other - one));
	expect(spaced(await table.getByRole('caption').textContent())).toMatch(/^172 EPCI, le plus grand manque/);
	await levelRadio(page, 'Départements').check();
	await expect
		.poll(async () => spaced(await table.getByRole('caption').textContent()))
		.toMatch(/^12 départements/);
	expect(await table.getByRole('row').count()).toBe(13);
	await table.getByRole('button', { name: 'Rhône' }).click();
	await cardOf(page, 'Rhône');
});

test.each([
	['/evolution', 'la carte détaillée ne peut pas être dessinée'],
	['/scenario', 'la carte détaillée ne peut pas être dessinée']
])('without workers %s says what it cannot do', async (path, what) => {
	const page = await visit(path, {
		live: true,
		before: (opened) => opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
	});
	await expect
		.poll(async () => spaced(await page.locator('main').innerText()))
		.toContain(`Ce navigateur ne laisse pas un site travailler en arrière-plan (« workers ») : ${what}`);
});

test.each(['/', '/scenario'])('so does %s where a worker is refused only when it is made', async (path) => {
	const page = await visit(path, {
		live: true,
		before: (opened) =>
			opened.addInitScript(() => {
				window.Worker = class {
					constructor() {
						throw new Error('refused');
					}
				} as unknown as typeof Worker;
			})
	});
	await expect.poll(() => page.getByText('la carte détaillée ne peut pas être dessinée').count()).toBe(1);
});

test('without workers /charger says that it cannot read a list', async () => {
	const page = await visitTaken('/charger', {
		before: (opened) => opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
	});
	await page
		// It is disabled until the page hears it, which Playwright does not wait for.
		.locator('input[type=file]:enabled')
		.first()
		.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('poste;etp\nA;1') });
	await expect.poll(() => page.getByText('vos listes ne peuvent pas y être lues').count()).toBe(1);
});

test('without workers a sentence says it, and the table of the level gives the figures', async () => {
	const page = await visitLive('/?niveau=epci', {
		live: true,
		before: (opened) => opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
	});
	await page.getByText('Ce navigateur ne laisse pas un site travailler en arrière-plan').waitFor();
	const table = page.getByRole('table');
	await table.waitFor();
	expect(spaced(await table.getByRole('caption').textContent())).toMatch(/^172 EPCI/);
});
