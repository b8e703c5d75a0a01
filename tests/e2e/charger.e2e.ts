import { expect, test } from 'vitest';
import { agencyWorkbook, TWENTY_MISTAKES } from '../fixtures/agency-posts';
import { gaps, headline, spaced } from './screen';
import { PHONE, visit, visitLive } from './site';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook = async (name: string, mistakes?: typeof TWENTY_MISTAKES) => ({
	name,
	mimeType: XLSX,
	buffer: Buffer.from(await agencyWorkbook(mistakes))
});

test('one’s own list is checked, shown on this device only, kept across reloads, and undone', async () => {
	const page = await visit('/charger');
	const button = page.getByRole('button', { name: 'Choisir un fichier' });
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	expect(await button.isEnabled()).toBe(true);
	const input = page.getByLabel('Choisir un fichier');

	await input.setInputFiles(await workbook('2026-12.xlsx', TWENTY_MISTAKES));
	await page.getByRole('heading', { name: /20.erreurs/ }).waitFor();
	const errors = page.getByRole('region', { name: 'Erreurs, à corriger' }).locator('tbody tr');
	expect(await errors.count()).toBe(20);
	expect(spaced(await errors.nth(11).textContent())).toContain('« 42218 » (Saint-Étienne)');
	expect(await page.getByRole('button', { name: 'Voir la carte de vos postes' }).count()).toBe(0);

	await input.setInputFiles(await workbook('2026-12.xlsx'));
	await page.getByRole('button', { name: 'Voir la carte de vos postes' }).click();
	await page.waitForURL(/campagne=local-2026-12/);
	const own = headline(page).filter({ hasText: 'Vos postes, 2026-12 (sur cet appareil)' });
	await own.waitFor();
	expect(await page.getByText('Données de démonstration.').count()).toBe(0);
	await page.reload();
	await own.waitFor();

	await page.getByRole('button', { name: 'Revenir à la démonstration et effacer la liste' }).click();
	await page.getByText('Données de démonstration.').waitFor();
	expect(spaced(await headline(page).textContent())).toContain('Fin 2025');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a link to a list of another device says so, and shows the published campaign', async () => {
	const page = await visitLive('/?campagne=local-2026-12');
	await page.getByText('chargée sur un autre appareil').waitFor();
	expect(await gaps(page).isVisible()).toBe(true);
});

test('a file that is too large, or is no list, is refused on a phone too; the template is there', async () => {
	const page = await visit('/charger', { viewport: PHONE });
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	await page
		.getByLabel('Choisir un fichier')
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
	await page.getByText('n’est ni un CSV ni un classeur XLSX').waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	const template = await page.request.get(
		new URL(
			(await page.getByRole('link', { name: 'Modèle vide à remplir (XLSX)' }).getAttribute('href')) ?? '',
			page.url()
		).href
	);
	expect([...(await template.body()).subarray(0, 2)]).toEqual([0x50, 0x4b]);
});

test('a French CSV keeps its apostrophes, and postal codes go to the communes that stand beside them', async () => {
	const page = await visit('/charger');
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	const head =
		'id_poste;structure;type_structure;etp;financeur;montant;date_debut;date_fin;niveau;code;part;personnes;source;ville';
	const row = 'P1;Maison d@Annonay;association;1;;;30/12/2024;;commune;69100;;;;Villeurbanne';
	const buffer = Buffer.from(`${head}\r\n${row}\r\n`, 'latin1');
	// 0x92 is the typographic apostrophe of Windows-1252.
	buffer[buffer.indexOf('@')] = 0x92;
	await page
		.getByLabel('Choisir un fichier')
		.setInputFiles({ name: '2026-12.csv', mimeType: 'text/csv', buffer });
	await page.getByText('69100 est un code postal').waitFor();
	await page.getByRole('button', { name: 'Voir la carte de vos postes' }).click();
	await page.waitForURL(/campagne=local-2026-12/);
	const kept = await page.evaluate(() => localStorage.getItem('maillage:postes') ?? '');
	expect(kept).toContain('Maison d’Annonay');
	expect(kept).toContain('"code":"69266"');
});
