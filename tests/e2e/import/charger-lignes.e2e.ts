import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { spaced } from '../support/screen';
import { PHONE, visit } from '../support/site';

async function choose(page: Page, name: string, text: string) {
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	await page
		.getByLabel('Choisir des fichiers')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('a row in error is left aside with its reason, on a phone too, and taken back', async () => {
	const page = await visit('/charger', { viewport: PHONE });
	await choose(page, 'dd63.csv', 'Structure;ETP;Commune\nA;1;Thiers\nB;vacant;Issoire\n');
	await page.getByRole('heading', { name: /1.erreur et/ }).waitFor();
	await page.getByRole('button', { name: 'Laisser cette ligne de côté, la 3 de dd63.csv' }).click();
	await page.getByRole('heading', { name: 'aucune erreur' }).waitFor();
	await page.getByText('1\u00A0ligne mise de côté.').waitFor();
	const row = page.getByRole('listitem').filter({ hasText: 'B · vacant · Issoire' });
	expect(spaced(await row.textContent())).toContain(
		'Écartée à la demande : L’ETP est un nombre supérieur à 0'
	);
	await page.getByRole('button', { name: 'Voir la carte de vos postes' }).waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	expect(await violations(page)).toEqual([]);

	await page.getByRole('button', { name: 'Lire cette ligne, la 3 de dd63.csv' }).click();
	await page.getByRole('heading', { name: /1.erreur et/ }).waitFor();
	expect(await page.evaluate(() => localStorage.getItem('maillage:correspondance'))).toBeNull();
});

test('a commune that has merged is read by the name that it had', async () => {
	const page = await visit('/charger');
	await choose(page, 'dd01.csv', 'Structure;ETP;Commune\nA;1;Bellegarde-sur-Valserine\n');
	await page.getByText('Aucune question.').waitFor();
	await page.getByText('n’est plus une commune').waitFor();
	expect(spaced(await page.getByText('n’est plus une commune').textContent())).toContain(
		'Valserhône (01033)'
	);
});
