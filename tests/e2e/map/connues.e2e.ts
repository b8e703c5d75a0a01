import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, cardOf, linkPath, options, queryOf, searchField, spaced } from '../support/screen';
import { PHONE, visit, visitLive, visitMap, visitTaken } from '../support/site';

const TITLE = 'Structures connues (sources publiques, liste partielle)';
const marks = (page: Page) => page.locator('button[aria-haspopup="dialog"]');
const grenoble = (page: Page) =>
	page.getByRole('button', { name: /^Grenoble\s: 2\sstructures d’après des sources publiques$/ });

/** Files of the census that a page asks for. */
function censusRequests(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/\/census\.[0-9a-f]+\.json$/.test(request.url())) asked.push(request.url());
	});
	return asked;
}

test('the layer is switched on in the legend, in the address, and nothing of it comes before', async () => {
	let asked: string[] = [];
	const page = await visitMap('/', { before: async (opened) => void (asked = censusRequests(opened)) });
	expect(asked).toEqual([]);
	await page.getByRole('checkbox', { name: TITLE }).check();
	await marks(page).first().waitFor();
	expect(queryOf(page)).toBe('?structures=connues');
	expect(asked).toHaveLength(1);
	// Nineteen mentions in fifteen communes: Lyon has three, Grenoble and Échirolles two.
	expect(await marks(page).count()).toBe(15);
	await page.getByText('15 structures et 1 réseau').waitFor();
	await page.getByRole('checkbox', { name: TITLE }).uncheck();
	await expect.poll(() => marks(page).count()).toBe(0);
	expect(queryOf(page)).toBe('');
});

test('a mark opens what is known, with year and source; Escape gives the focus back to it', async () => {
	const page = await visitMap('/?structures=connues');
	await grenoble(page).focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: /^Grenoble/ });
	const text = spaced(await dialog.textContent());
	expect(text).toContain('Ville de Grenoble, médiation paire en santé');
	expect(text).toContain('4 médiateurs · année non donnée · source : fabrique-territoires-sante.org');
	expect(text).toContain('1 médiateur · 2016');
	expect(text).toContain('Sources publiques, liste partielle. Jamais compté dans les ETP.');
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	expect(await grenoble(page).evaluate((button) => button === document.activeElement)).toBe(true);
});

test('on a phone what a mark opens stands above the sheet', async () => {
	const page = await visitMap('/?structures=connues', { viewport: PHONE, hasTouch: true });
	await grenoble(page).focus();
	await page.keyboard.press('Enter');
	const box = await page.getByRole('dialog', { name: /^Grenoble/ }).boundingBox();
	expect(box).not.toBeNull();
	expect(box!.x).toBeGreaterThanOrEqual(0);
	expect(box!.x + box!.width).toBeLessThanOrEqual(390);
	expect(box!.y + box!.height).toBeLessThanOrEqual(844 - 380);
});

test('the search finds a structure and leads to its commune, whose card names it', async () => {
	const page = await visitLive('/');
	await searchField(page).fill('medecins combrailles');
	await page.getByText('Structures connues (liste partielle)').waitFor();
	expect(await options(page).allTextContents()).toHaveLength(1);
	await page.keyboard.press('Enter');
	await cardOf(page, 'Saint-Éloy-les-Mines');
	expect(queryOf(page)).toBe('?structures=connues&territoire=commune:63338');
	await card(page).getByText('Structures connues', { exact: true }).click();
	await card(page).getByText('Médecins du Monde, programme Combrailles').waitFor();
});

test('a sheet has the structures known in its territory, and says where none is', async () => {
	const page = await visit('/territoire/commune/42207');
	const section = page.getByRole('region', {
		name: 'Structures connues dans le territoire (sources publiques)'
	});
	await section.getByRole('listitem').first().waitFor();
	expect(await section.getByRole('listitem').count()).toBe(2);
	expect(spaced(await section.textContent())).toContain('Liste partielle');
	const none = await visit('/territoire/commune/63430');
	await none.getByText('Aucune structure de la liste n’est ici ni n’y intervient.').waitFor();
});

test('the page of data has the list, its file and its schema, and narrows it to a département', async () => {
	const still = await visit('/donnees', { javaScriptEnabled: false });
	const rows = (page: Page) => page.locator('#connues tbody tr');
	expect(await rows(still).count()).toBe(19);
	const page = await visitTaken('/donnees');
	for (const [name, href] of [
		[TITLE, '/donnees/recensement-2026-11.csv'],
		['Schéma du recensement (Table Schema)', '/donnees/recensement.schema.json']
	] as const)
		expect(await linkPath(page.getByRole('link', { name }))).toBe(href);
	await page.getByLabel('Département').selectOption('38');
	await expect.poll(() => rows(page).count()).toBe(5);
	expect(spaced(await page.locator('#connues').textContent())).toContain('5 mentions');
});
