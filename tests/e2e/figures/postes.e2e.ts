import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { headline, queryOf, spaced } from '../support/screen';
import { PHONE, visit } from '../support/site';

const posts = (page: Page) => page.getByRole('region', { name: 'Tableau des postes' });
const rows = (page: Page) => posts(page).locator('tbody tr[id]');
const total = (page: Page) => posts(page).getByRole('row', { name: /^Total/ });
/** The region with this heading. */
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('every post is listed with its totals, and filters narrow both by address', async () => {
	const page = await visit('/postes');
	await rows(page).first().waitFor();
	expect(spaced(await headline(page).textContent())).toBe(
		'Fin 2025, 85 postes (74,5 ETP) de 50 structures, 4,5 M€ par an'
	);
	expect(await rows(page).count()).toBe(85);
	expect(spaced(await total(page).textContent())).toContain('1 083 communes');
	expect(await page.getByText('Données de démonstration.').isVisible()).toBe(true);

	await page.getByLabel('Département', { exact: true }).first().selectOption('69');
	await page.waitForURL(/departement=69/);
	await page.getByLabel('Chevauchement', { exact: true }).selectOption('oui');
	await page.waitForURL(/departement=69&chevauchement=oui/);
	await headline(page).filter({ hasText: 'répondent à ces filtres' }).waitFor();
	const narrowed = await rows(page).count();
	expect(narrowed).toBeLessThan(20);
	await page.getByLabel('Trier par').selectOption('-etp');
	await page.waitForURL(/tri=-etp/);
	const fte = await rows(page).locator('td[data-label="ETP"]').allTextContents();
	const numbers = fte.map((text) => Number(text.replace(',', '.')));
	expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('tri='));
	await page.getByRole('button', { name: 'Retirer le filtre « avec chevauchement »' }).click();
	await page.waitForURL((url) => url.search === '?departement=69');
	await page.getByRole('button', { name: 'Effacer les filtres' }).click();
	await page.waitForURL((url) => url.search === '');
	expect(await rows(page).count()).toBe(85);
});

test('a post unfolds its map and its places, by link too, and names who stands beside it', async () => {
	const page = await visit('/postes?poste=DEMO-01-1');
	const detail = page.getByRole('article', { name: 'Poste DEMO-01-1' });
	await detail.getByRole('img', { name: /^Carte/ }).waitFor();
	await detail.getByText('Structure de démonstration 52 intervient aussi').waitFor();
	const place = detail.getByRole('link', { name: /^QPV Duchère/ }).first();
	expect(await place.getAttribute('href')).toContain('/territoire/qpv/');
	expect(await violations(page)).toEqual([]);

	await rows(page).first().getByRole('button').click();
	await page.waitForURL((url) => !url.search.includes('poste='));
	expect(await detail.count()).toBe(0);
});

test('who funds what where adds up, and overlaps lead to the sheets and to the table', async () => {
	const page = await visit('/postes');
	const matrix = page.getByRole('region', { name: 'Financeurs par département' });
	await matrix.waitFor();
	const last = spaced(await matrix.getByRole('row').last().getByRole('cell').last().textContent());
	expect(last).toBe('74,50 4 500,0');
	await matrix.getByRole('button', { name: 'Assurance maladie' }).click();
	await page.waitForURL(/financeur=Assurance/);

	await page.goto(page.url().split('?')[0]!);
	const overlaps = part(page, 'Chevauchements');
	await overlaps.getByText('19 mêmes lieux').waitFor();
	expect(await overlaps.locator('tbody tr').count()).toBe(19);
	await overlaps.getByRole('link', { name: 'les QPV' }).click();
	await page.waitForURL(/\/territoires\?niveau=qpv&structures-min=2/);
});

test('arrivals and departures are named, and a departed post opens in its campaign', async () => {
	const page = await visit('/postes');
	const moves = part(page, 'Arrivées et départs');
	await moves.getByRole('heading', { name: 'Arrivées et départs' }).waitFor();
	// The other campaign comes when this part is looked at.
	await expect.poll(async () => spaced(await moves.textContent())).toContain('Arrivées : 9 postes');
	await moves.getByRole('link', { name: 'Structure de démonstration 43' }).click();
	await page.waitForURL(/campagne=2025-05&poste=DEMO-43-1/);
	await page.getByRole('article', { name: 'Poste DEMO-43-1' }).waitFor();
	expect(spaced(await headline(page).textContent())).toContain('Mai 2025, 77 postes');
});

test('the files have the rows on screen, and say that they are a demonstration', async () => {
	const page = await visit('/postes?departement=74');
	await rows(page).first().waitFor();
	await page.getByRole('button', { name: 'Télécharger' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tableur (XLSX)' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('maillage_region_postes_2025-12_demonstration_filtre.xlsx');
	const sheets = await readXlsxFile(await buffer(await download.createReadStream()));
	expect(sheets.map(({ sheet }) => sheet)).toEqual([
		'Lisez-moi',
		'Postes',
		'Lieux',
		'Financeurs et départements',
		'Structures',
		'Chevauchements',
		'Arrivées et départs',
		'Méthode et sources'
	]);
	expect(sheets[1]?.data.length).toBe(1 + (await rows(page).count()));
	expect(JSON.stringify(sheets[0]?.data)).toContain('données de démonstration');
	expect(JSON.stringify(sheets[0]?.data)).toContain('tous postes, sans le filtre');
});

test('a broken link says what is ignored; known structures stand apart', async () => {
	const page = await visit('/postes?poste=AUCUN&financeur=Personne&lieu=pays');
	await page.getByText('aucun poste de cet identifiant dans cette campagne').waitFor();
	await page.getByText('aucun financeur de ce nom dans cette campagne').waitFor();
	await page.getByText(/lieu=pays/).waitFor();
	expect(await rows(page).count()).toBe(85);
	const known = part(page, 'Structures connues (sources publiques, liste partielle)');
	await known.getByText('Jamais comptée dans les ETP', { exact: false }).waitFor();
});

test('on a phone nothing is wider than the screen, filters are folded, and nothing is inaccessible', async () => {
	const page = await visit('/postes?territoire=commune:69259', { viewport: PHONE });
	await rows(page).first().waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	expect(await page.getByLabel('Financeur', { exact: true }).isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Campagne, filtres et tri (1)' }).click();
	await page.getByLabel('Financeur', { exact: true }).waitFor();
	expect(queryOf(page)).toBe('?territoire=commune:69259');
	expect(await violations(page)).toEqual([]);
});

test('paper has every post and no control', async () => {
	const page = await visit('/postes');
	await rows(page).first().waitFor();
	await page.emulateMedia({ media: 'print' });
	expect(await rows(page).last().isVisible()).toBe(true);
	expect(await page.getByLabel('Financeur', { exact: true }).isVisible()).toBe(false);
	expect(await page.getByRole('button', { name: 'Télécharger' }).isVisible()).toBe(false);
});
