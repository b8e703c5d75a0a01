import { expect, test } from 'vitest';
import { headline, spaced } from '../support/screen';
import { visit, visitLive } from '../support/site';

/** Heading of the section that the sheet opens on, once it is in sight. */
async function opened(page: Awaited<ReturnType<typeof visit>>, path: string) {
	await page.waitForURL((url) => url.pathname === path && url.hash === '#pourquoi');
	await page.locator('[data-sheet="ready"]').waitFor();
	const section = page.getByRole('region', { name: /Pourquoi ce chiffre/ });
	await expect.poll(async () => (await section.boundingBox())?.y ?? 9999).toBeLessThan(400);
	return spaced(await section.innerText());
}

test('the headline and the ranking lead to why in one click', async () => {
	const page = await visitLive('/');
	expect(spaced(await headline(page).innerText())).toContain('85 postes');
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	expect(await opened(page, '/territoire/region/84')).toContain('Norme affichée (en vigueur)');

	const map = await visitLive('/');
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

test('a post leads to why its places need what they do, and so do all posts together', async () => {
	const page = await visit('/postes?poste=DEMO-30-1');
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\? DEMO-30-1, sur/ }).click();
	expect(await opened(page, '/territoire/perimetre/choisi')).toContain('Norme affichée (en vigueur)');
	expect(spaced(await headline(page).innerText())).toBe('Lieux du poste DEMO-30-1');

	const all = await visit('/postes');
	await all.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	expect(await opened(all, '/territoire/perimetre/choisi')).toContain('103,6');
});

test('a change leads to why, in the newer campaign', async () => {
	const page = await visit('/evolution?de=2020-12&a=2025-05');
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\? Vénissieux, / }).click();
	expect(await opened(page, '/territoire/commune/69259')).toContain('dont plancher');
	expect(new URL(page.url()).searchParams.get('campagne')).toBe('2025-05');
	await page.goBack();
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	await opened(page, '/territoire/region/84');
});

test('the figure that a scenario moves leads to the region, with the scenario beside it', async () => {
	const page = await visit('/scenario?postes=63430');
	await headline(page)
		.filter({ hasText: /1\sposte créé/ })
		.waitFor();
	await page.getByRole('link', { name: /^Pourquoi ce chiffre\s\? ETP manquants, / }).click();
	await opened(page, '/territoire/region/84');
	await page.getByRole('heading', { name: 'Avec le scénario' }).waitFor();
});

test('a place, what is filtered and neighbours lead to why', async () => {
	const near = await visit('/pres-de-chez-moi?territoire=commune:63430');
	await near.getByRole('link', { name: /^Pourquoi ce chiffre/ }).click();
	await opened(near, '/territoire/commune/63430');

	const table = await visit('/territoires?niveau=epci&departement=43');
	await headline(table)
		.filter({ hasText: /EPCI sur 172/ })
		.waitFor();
	await table.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	await opened(table, '/territoire/perimetre/choisi');
	expect(spaced(await headline(table).innerText())).toBe('Territoires du filtre');
});

test('however many territories a filter leaves, and those most alike together, lead to why', async () => {
	const table = await visit('/territoires?manque-min=0.01');
	await headline(table)
		.filter({ hasText: /communes sur 4\s025/ })
		.waitFor();
	await table.getByRole('link', { name: /^Pourquoi ce chiffre\s\?$/ }).click();
	await opened(table, '/territoire/perimetre/choisi');
	expect(new URL(table.url()).searchParams.get('perimetre')).toMatch(/^Territoires_du_filtre~z2\.[\w-]+$/);
	expect(spaced(await headline(table).innerText())).toBe('Territoires du filtre');

	const map = await visitLive('/?territoire=commune:26362');
	const card = map.getByRole('article');
	await card.locator('summary').filter({ hasText: 'Comparer' }).click();
	await card
		.getByRole('link', { name: /^Pourquoi ce chiffre\s\? .*comparables, \d+\s%$/ })
		.last()
		.click();
	await opened(map, '/territoire/perimetre/choisi');
	expect(spaced(await headline(map).innerText())).toMatch(/communes comparables$/);
});

test('the card says each variant, and what follows', async () => {
	const page = await visitLive('/?territoire=commune:26362');
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
