import { expect, test } from 'vitest';
import { violations } from './axe';
import { alert, card, cardOf, options, searchField } from './screen';
import { PHONE, visit, visitLive, visitMap } from './site';

test('the map with a territory and its explanation', async () => {
	const page = await visitMap('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	expect(await violations(page)).toEqual([]);
	await card(page)
		.getByText(/^Pourquoi ce chiffre/)
		.click();
	await card(page).getByText('La formule').waitFor();
	await card(page).getByText('Postes et structures').click();
	expect(await violations(page)).toEqual([]);
});

test('the answers of the search', async () => {
	const page = await visitLive();
	await searchField(page).fill('saint');
	await options(page).first().waitFor();
	expect(await violations(page)).toEqual([]);
});

test('the phone', async () => {
	const page = await visitLive('/?niveau=epci&indicateur=manque', { viewport: PHONE });
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Légende' }).click();
	expect(await violations(page)).toEqual([]);
});

test('data that failed to load, and the table that stands for the map', async () => {
	const failed = await visit('/', {
		before: (page) => page.route(/\/cells\./, (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(failed).waitFor();
	expect(await violations(failed)).toEqual([]);
	const table = await visit('/', {
		before: (page) => page.route(/\/data\/[^/]+\/geometry\./, (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await table.getByRole('table').waitFor();
	expect(await violations(table)).toEqual([]);
});

test('the method page', async () => {
	expect(await violations(await visit('/methode'))).toEqual([]);
});
