import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { queryOf, spaced } from '../support/screen';
import { PHONE, site, visit as open, visitMap } from '../support/site';

/** Two posts outside QPVs, on the campaign before the last. */
const TWO = '/scenario?campagne=2025-05&postes=h42218~h69290';

async function visit(path: string) {
	const page = await open(path);
	await page.getByText('Postes existants').waitFor();
	return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tool = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).press('Space');
const cellsOf = async (page: Page, table: string, row: string) =>
	(
		await page
			.getByRole('table', { name: table })
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
			.getByRole('cell')
			.allTextContents()
	).map((text) => spaced(text).trim());

test('the map before is swept away by a handle, from the keyboard too', async () => {
	const page = await visitMap(TWO);
	await tool(page, 'Balayer');
	await page.locator('[data-swept=true]').waitFor();
	const handle = page.getByRole('slider', { name: 'Limite entre avant et après sur la carte' });
	await handle.press('End');
	await expect
		.poll(async () => spaced(await handle.getAttribute('aria-valuetext')))
		.toBe('Avant sur 100 % de la carte, à gauche');
	await handle.press('ArrowLeft');
	await expect
		.poll(async () => spaced(await handle.getAttribute('aria-valuetext')))
		.toBe('Avant sur 99 % de la carte, à gauche');
	expect(await violations(page)).toEqual([]);
	await tool(page, 'Après');
	await expect.poll(() => page.locator('[data-swept]').count()).toBe(0);
});

test('changes are dragged into years, or placed there by their lists, and targets say what is planned and done', async () => {
	const page = await visit(TWO);
	await tool(page, 'Planifier');
	const years = page.getByRole('list', { name: /^Années du scénario/ }).getByRole('listitem');
	await page
		.getByTitle('Faire glisser sur une année')
		.first()
		.dragTo(years.filter({ hasText: /^2027/ }));
	await expect.poll(() => queryOf(page)).toBe('?campagne=2025-05&postes=h42218_2027~h69290');
	await page.getByText('+ 1 ETP, Saint-Étienne hors QPV : dès 2027').waitFor({ state: 'attached' });
	await page
		.getByLabel('+ 1 ETP, Saint-Priest hors QPV', { exact: true })
		.selectOption({ label: 'Dès 2026' });
	await expect.poll(() => queryOf(page)).toBe('?campagne=2025-05&postes=h42218_2027~h69290_2026');
	expect(spaced(await years.filter({ hasText: /^2026/ }).textContent())).toBe('2026 1 (+1,0 ETP)');
	await page.getByRole('button', { name: /^Annuler/ }).press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?campagne=2025-05&postes=h42218_2027~h69290');

	await page.getByText('Ajouter une cible').click();
	await page.getByLabel('Mesure').selectOption({ label: 'ETP financés (au moins)' });
	await page.getByLabel('Niveau, en ETP').fill('69,7');
	await button(page, 'Ajouter la cible').click();
	const targets = page.getByRole('region', { name: 'Cibles du scénario' });
	await targets.getByText('Prévu par le scénario : 69,7 ETP, atteinte').waitFor();
	await targets.getByText('Réalisé : 74,5 ETP, atteinte').waitFor();
	expect(await violations(page)).toEqual([]);

	// What this device keeps is found again where what was done is told.
	await page.goto(`${site()}/evolution?de=2025-05&a=2025-12`);
	await page.getByText('Prévu par un scénario, et réalisé').click();
	const table = 'Scénario prévu et campagne réalisée, dans la région';
	await page.getByRole('table', { name: table }).waitFor();
	expect(await cellsOf(page, table, 'ETP')).toEqual(['68,7', '69,7', '74,5']);
});

test('up to four scenarios stand side by side, each once', async () => {
	const page = await visit(TWO);
	await tool(page, 'Comparer');
	await page.getByLabel('Nom du scénario en cours').fill('Deux villes');
	await button(page, 'Garder sous ce nom sur cet appareil').click();
	await page.getByLabel('Deux villes (en cours)').waitFor();
	const link = page.getByLabel('Lien d’un autre scénario');
	const paste = async (text: string) => {
		await link.fill(text);
		await button(page, 'Ajouter ce lien').click();
	};
	await paste('bonjour');
	await page.getByText('Ce n’est pas le lien d’un scénario').waitFor();
	for (const posts of ['63430~42187', '69123', 'x:ABSENT~03190', '01004'])
		await paste(`/scenario?postes=${posts}`);
	await paste('/scenario?postes=01004');
	await page.getByText('Ce scénario est déjà dans la liste.').waitFor();
	const heads = page.getByRole('table', { name: 'Scénarios comparés' }).getByRole('columnheader');
	await expect
		.poll(async () => (await heads.allTextContents()).slice(0, 4))
		.toEqual(['Deux villes (en cours)', 'Lien 1', 'Lien 2', 'Lien 3']);
	expect(await page.getByLabel('Lien 4', { exact: true }).isDisabled()).toBe(true);
	await page.getByText('Lien 3 : Le poste « ABSENT » n’est pas dans la campagne').waitFor();
	const line = page
		.getByRole('table', { name: 'Scénarios comparés' })
		.locator('tbody')
		.filter({ hasText: 'ETP en plus' });
	expect((await line.getByRole('cell').allTextContents()).map(spaced)).toEqual([
		'+2,0',
		'+2,0',
		'+1,0',
		'+1,0'
	]);
	// Side by side without scrolling.
	const framed = page.getByRole('region', { name: 'Scénarios comparés' });
	expect(await framed.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
	expect(await violations(page)).toEqual([]);
	// On the device it is one scenario, here and on the page of what was done.
	await page.goto(`${site()}/evolution?de=2025-05&a=2025-12`);
	await page.getByText('Prévu par un scénario, et réalisé').click();
	const kept = page.getByLabel('Scénario gardé sur cet appareil').getByRole('option');
	await expect.poll(() => kept.allTextContents()).toEqual(['Scénario en cours']);
});

test('the list of posts is charged again without a problem, and the note is a Word file', async () => {
	const page = await visit(TWO);
	const given = async (name: string) => {
		const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
		return { name: download.suggestedFilename(), path: await download.path() };
	};
	const csv = await given('Postes (CSV)');
	const xlsx = await given('Postes (XLSX)');
	const note = await given('Note de deux pages (DOCX)');
	expect([csv, xlsx, note].map(({ name }) => name)).toEqual([
		'maillage_region_scenario-postes_2025-05_demonstration.csv',
		'maillage_region_scenario-postes_2025-05_demonstration.xlsx',
		'maillage_region_scenario-note_2025-05_demonstration.docx'
	]);
	expect(readFileSync(note.path).subarray(0, 2).toString()).toBe('PK');
	for (const { name, path } of [csv, xlsx]) {
		await page.goto(`${site()}/charger`);
		await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
		await page
			.getByLabel('Choisir des fichiers')
			.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: readFileSync(path) });
		await page.getByRole('heading', { name: 'aucune erreur' }).waitFor();
	}
});

test('the sheet of a territory tells what the scenario of its link changes there', async () => {
	const page = await open('/territoire/commune/42218?scenario=h42218', { viewport: PHONE });
	await page.getByRole('heading', { name: 'Avec le scénario' }).waitFor();
	await page.getByRole('link', { name: 'voir ce qu’il change ici' }).click();
	await expect.poll(() => page.evaluate(() => location.hash)).toBe('#scenario');
	const [before, after, more] = await cellsOf(
		page,
		'Ce territoire avant et après le scénario du lien',
		'ETP'
	);
	expect(more).toBe('+1,00');
	expect(Number(after?.replace(',', '.')) - Number(before?.replace(',', '.'))).toBeCloseTo(1, 6);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	expect(await violations(page)).toEqual([]);
});
