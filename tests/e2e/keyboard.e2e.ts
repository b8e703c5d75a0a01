import { expect, test } from 'vitest';
import { isFocused, tabTo } from './focus';
import { card, cardOf, levelRadio, options, queryOf, searchField } from './screen';
import { visitLive, visitMap } from './site';

test('search, choose, read, change the level and copy the link, with the keyboard alone', async () => {
	const page = await visitLive('/', { permissions: ['clipboard-read', 'clipboard-write'] });
	await tabTo(page, searchField(page), 5);
	await page.keyboard.type('thiers');
	await options(page).first().waitFor();
	await page.keyboard.press('Enter');
	await cardOf(page, 'Thiers');
	// The card is read first.
	await expect.poll(() => isFocused(page.locator('#territoire'))).toBe(true);

	await tabTo(page, levelRadio(page, 'Communes'), 120);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => levelRadio(page, 'QPV').isChecked()).toBe(true);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&territoire=commune:63430');
	expect(await isFocused(levelRadio(page, 'EPCI'))).toBe(true);

	await tabTo(page, card(page).getByRole('button', { name: 'Copier le lien' }));
	await page.keyboard.press('Enter');
	await card(page).getByText('Lien copié').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

	await tabTo(page, card(page).locator('summary').filter({ hasText: 'Pourquoi ce chiffre' }));
	await page.keyboard.press('Enter');
	await card(page).getByText('La formule').waitFor();
	await page.keyboard.press('Escape');
	await card(page).waitFor({ state: 'detached' });
	expect(queryOf(page)).toBe('?niveau=epci');
});

test('the first stop leads past the header', async () => {
	const page = await visitLive();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Aller au contenu' });
	expect(await isFocused(skip)).toBe(true);
	expect(await skip.isVisible()).toBe(true);
});

test('"/" leads to the search from anywhere', async () => {
	const page = await visitLive();
	await page.keyboard.press('/');
	expect(await isFocused(searchField(page))).toBe(true);
	expect(await searchField(page).inputValue()).toBe('');
});

test('the map is read at its centre: arrows move it, Enter chooses', async () => {
	const page = await visitMap('/#11/45.5494/3.7417');
	const map = page.getByRole('region', { name: /^Carte de la couverture/ });
	await map.focus();
	await page.keyboard.press('Enter');
	await cardOf(page, 'Ambert');
	await page.keyboard.press('ArrowDown');
	const latitude = () => Number(new URL(page.url()).hash.split('/')[1]);
	await expect.poll(latitude).toBeLessThan(45.54);
});
