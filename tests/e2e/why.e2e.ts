import { expect, test } from 'vitest';
import { headline, spaced } from './screen';
import { visit, visitMap } from './site';

/** Heading of the section that the sheet opens on, once it is in sight. */
async function opened(page: Awaited<ReturnType<typeof visitMap>>, path: string) {
	await page.waitForURL((url) => url.pathname === path && url.hash === '#pourquoi');
	await page.locator('[data-sheet="ready"]').waitFor();
	const section = page.getByRole('region', { name: /Pourquoi ce chiffre/ });
	await expect.poll(async () => (await section.boundingBox())?.y ?? 9999).toBeLessThan(400);
	return spaced(await section.innerText());
}

test('the headline and the ranking lead to why in one click', async () => {
	const page = await visitMap('/');
	expect(spaced(await headline(page).innerText())).toContain('85 postes');
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	expect(await opened(page, '/territoire/region/84')).toContain('Norme affichée (en vigueur)');

	const map = await visitMap('/');
	await map.getByRole('link', { name: /^Pourquoi ce chiffre\s\? Valence/ }).click();
	expect(await opened(map, '/territoire/commune/26362')).toContain('dont plancher');
});

test('a row of the table leads there by its mark, and by Enter on a figure', async () => {
	const page = await visit('/territoires?niveau=departement&departement=1');
	await page
		.getByText(/Le code|est lu|Territoire de l’adresse/)
		.first()
		.waitFor();
	const row = page.getByRole('grid').locator('tbody tr').first();
	await row.getByRole('link', { name: /Pourquoi ce chiffre/ }).click();
	await opened(page, '/territoire/departement/01');
	await page.goBack();
	await page.getByRole('grid').locator('tbody td.figures').first().click();
	await page.keyboard.press('Enter');
	await opened(page, '/territoire/departement/01');
});

test('the card says each variant, and what follows', async () => {
	const page = await visitMap('/?territoire=commune:26362');
	await page
		.getByRole('article')
		.locator('summary')
		.filter({ hasText: /Pourquoi ce chiffre/ })
		.click();
	const card = page.getByRole('article');
	await card.getByRole('row', { name: /Norme affichée/ }).waitFor();
	expect(await card.locator('[aria-current="true"]').count()).toBe(1);
	expect(spaced(await card.innerText())).toContain(
		'Il manque au moins 0,1 ETP dans 7 cas sur 7 : manque sûr.'
	);
});
