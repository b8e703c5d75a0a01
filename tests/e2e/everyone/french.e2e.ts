import { expect, test } from 'vitest';
import { assertFrench, ENGLISH, words } from '../support/french-words';
import { card, cardOf, indicator, legend } from '../support/screen';
import { visit, visitMap } from '../support/site';

test('the map speaks French, in every indicator and with a territory open', async () => {
	const page = await visitMap('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
	await card(page).getByText('Postes et structures').click();
	await card(page)
		.getByText(/^Pourquoi ce chiffre/)
		.click();
	await card(page).getByText('La formule').waitFor();
	await page.getByText('Date et répartition').click();
	for (const name of await indicator(page).locator('option').allTextContents()) {
		await indicator(page).selectOption({ label: name });
		await legend(page)
			.getByRole('heading', { name: name.slice(0, 8) })
			.waitFor();
		assertFrench(await words(page));
	}
});

test('the method page and the page that does not exist speak French', async () => {
	assertFrench(await words(await visit('/methode')));
	const lost = await visit('/nulle-part', { expectedErrors: [/404/, /Not found: \/nulle-part/] });
	await lost.getByRole('heading', { level: 1 }).waitFor();
	expect((await words(lost)).filter((text) => ENGLISH.test(text))).toEqual([]);
});
