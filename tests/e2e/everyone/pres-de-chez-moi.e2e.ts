import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { options, spaced } from '../support/screen';
import { PHONE, visit, visitTaken } from '../support/site';

const article = 'article[aria-labelledby=reponse]';

test('two taps lead from the phone’s first screen to an answer that no one takes for a fact', async () => {
	const page = await visit('/', { viewport: PHONE });
	await page.getByRole('link', { name: 'Un médiateur près de chez moi' }).click();
	const field = page.getByRole('combobox', { name: 'Votre commune, code postal ou quartier' });
	await field.fill('thiers');
	await options(page).first().click();
	await page.locator(article).waitFor();
	expect(new URL(page.url()).search).toBe('?territoire=commune:63430');
	// What public sources say has a file of its own.
	await page.locator(article).getByText('Roanne').waitFor();
	const text = spaced(await page.locator(article).innerText());
	expect(text).toMatch(/^Données de démonstration : les postes ci-dessous sont fictifs/);
	expect(text).toContain('Oui : un médiateur en santé intervient ici.');
	expect(text).toMatch(/Roanne, à 46 km à vol d’oiseau : Roannais Agglomération \(2020\)/);
	expect(await page.locator('#reponse').evaluate((one) => one === document.activeElement)).toBe(true);
	expect(await violations(page)).toEqual([]);
});

test('a position leads to its commune, and to those around', async () => {
	const page = await visitTaken('/pres-de-chez-moi', {
		geolocation: { latitude: 45.764, longitude: 4.8357 },
		permissions: ['geolocation']
	});
	await page.getByRole('button', { name: 'Utiliser ma position' }).click();
	await page.locator(article).getByRole('heading', { name: 'Lyon', exact: true }).waitFor();
	const around = page.getByRole('group', { name: 'Communes autour de votre position' });
	await around.getByRole('button').first().click();
	await expect.poll(() => new URL(page.url()).search).not.toBe('?territoire=commune:69123');
});

test('a position outside the region is said', async () => {
	const away = await visitTaken('/pres-de-chez-moi', {
		geolocation: { latitude: 48.8566, longitude: 2.3522 },
		permissions: ['geolocation']
	});
	await away.getByRole('button', { name: 'Utiliser ma position' }).click();
	await expect
		.poll(() => away.getByRole('status').allTextContents())
		.toContain('Votre position est hors de la région Auvergne-Rhône-Alpes.');
});

test('without JavaScript the page says what a mediator does, for whom, and after whom', async () => {
	const page = await visit('/pres-de-chez-moi', { javaScriptEnabled: false });
	expect(await page.getByText('Un médiateur en santé, à quoi ça sert').isVisible()).toBe(true);
	expect(await page.getByText('octobre 2017').isVisible()).toBe(true);
});
