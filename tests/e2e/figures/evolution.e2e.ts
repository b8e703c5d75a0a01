import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { headline, spaced } from '../support/screen';
import { PHONE, visit } from '../support/site';

const rows = 'table:has(caption) tbody tr:has(th)';

test('two campaigns are compared: sentence, causes, map, table, and a link says it all', async () => {
	const page = await visit('/evolution');
	expect(spaced(await headline(page).textContent())).toBe('De mai 2025 à fin 2025, 8 postes de plus');
	await page.getByText('seuls les postes changent').waitFor();
	const causes = page.getByRole('region', { name: 'Pourquoi', exact: true });
	expect(await causes.getByRole('columnheader').allTextContents()).toEqual([
		'Variation, en ETP',
		'Postes',
		'Total'
	]);
	const moves = page.getByRole('region', { name: 'Postes qui arrivent et qui partent' });
	expect(spaced(await moves.textContent())).toContain('poste DEMO-43-1 : 1,0 ETP, QPV Champaret');
	expect(await page.getByText('Données de démonstration.').isVisible()).toBe(true);
	await mapReady(page);

	await page.getByLabel('De', { exact: true }).selectOption('2020-12');
	await page.waitForURL(/de=2020-12/);
	await headline(page).filter({ hasText: 'De fin 2020 à fin 2025' }).waitFor();
	await page.getByRole('radio', { name: 'QPV', exact: true }).check({ force: true });
	await page.getByRole('radio', { name: /^Gagnés/ }).check({ force: true });
	await page.waitForURL(/niveau=qpv&montrer=gagnes/);
	const words = () => page.locator(`${rows} td:last-child`).allTextContents();
	expect(new Set(await words())).toEqual(new Set(['gagné']));
	await page.getByRole('radio', { name: /^Gains minimes/ }).check({ force: true });
	await page.waitForURL(/montrer=gagnes-peu/);
	expect(new Set((await words()).map(spaced))).toEqual(new Set(['gagné, moins de 0,1 ETP']));

	await page.locator(`${rows} th button`).first().click();
	await page.waitForURL(/territoire=qpv:/);
	await page
		.getByText(/poste .*, arrive/)
		.first()
		.waitFor();

	const again = await visit(new URL(page.url()).pathname + new URL(page.url()).search);
	await again
		.getByText(/poste .*, arrive/)
		.first()
		.waitFor();
	expect(spaced(await headline(again).textContent())).toContain('De fin 2020 à fin 2025');
});

test('the norm and the key of the address are followed, said, and kept by the links to other pages', async () => {
	const page = await visit('/evolution?qpv=7500&cle=egal');
	await page.getByText('Norme modifiée').waitFor();
	const norm = page.getByRole('region', { name: 'Norme et répartition' });
	expect(spaced(await norm.innerText())).toContain('7 500 (défaut 6 000)');
	const detail = page.locator('main > header p');
	const changed = await detail.filter({ hasText: 'ETP dans la région' }).textContent();
	expect(await page.getByRole('link', { name: 'Territoires' }).getAttribute('href')).toContain(
		'qpv=7500&cle=egal'
	);
	await page.getByRole('button', { name: 'Revenir aux réglages par défaut' }).click();
	await page.getByText('aucun paramètre modifié').waitFor();
	expect(new URL(page.url()).search).toBe('');
	expect(await detail.textContent()).not.toBe(changed);
});

test('on a phone nothing is wider than the screen, and sorting keeps its place', async () => {
	const page = await visit('/evolution?niveau=departement&x=1', { viewport: PHONE });
	await page.getByText('« x=1 »').or(page.getByText('x=1')).first().waitFor();
	await page.locator(rows).first().waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	await page.getByRole('button', { name: 'Territoire' }).click();
	await page.waitForURL(/tri=nom/);
	const names = await page.locator(`${rows} th`).allTextContents();
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'fr')));
});
