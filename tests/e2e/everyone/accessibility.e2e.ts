import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { alert } from '../support/screen';
import { PHONE, visit, visitLive } from '../support/site';

test('the phone, its legend and its menu open', async () => {
	const page = await visitLive('/?niveau=epci&indicateur=manque', { viewport: PHONE });
	await page.getByRole('button', { name: 'Légende' }).click();
	await page.getByRole('region', { name: 'ETP manquants' }).waitFor();
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByRole('link', { name: 'Évolution' }).waitFor();
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
		live: true,
		before: (page) => page.route(/\/data\/[^/]+\/geometry\./, (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await table.getByRole('table').waitFor();
	expect(await violations(table)).toEqual([]);
});

test('a table is not sorted by a heading that a phone does not show', async () => {
	const page = await visit('/postes', { viewport: PHONE });
	const heads = page.getByRole('table').first().locator('thead th');
	await expect.poll(() => heads.count()).toBe(10);
	expect(await heads.first().innerText()).toBe('Structure');
	expect(await heads.getByRole('button').filter({ visible: true }).count()).toBe(0);
});

/** Windows' contrast themes: colours are the reader's, and must not be what tells. */
test('with forced colours, what is chosen and where one is can be told', async () => {
	const page = await visitLive('/', { forcedColors: 'active' });
	const groundOf = (checked: string) =>
		page
			.locator(`fieldset label:has(input${checked}) span`)
			.first()
			.evaluate((segment) => getComputedStyle(segment).backgroundColor);
	expect(await groundOf(':checked')).not.toBe(await groundOf(':not(:checked)'));
	const pressed = page.getByRole('button', { name: 'QPV', exact: true, pressed: true });
	expect(await pressed.evaluate((button) => getComputedStyle(button).outlineWidth)).toBe('3px');
	const current = page.getByRole('navigation', { name: 'Pages du site' }).locator('[aria-current=page]');
	expect(await current.textContent()).toBe('Carte');
	expect(
		await current.evaluate((link) => {
			const { borderBottomWidth, textDecorationLine } = getComputedStyle(link);
			return [borderBottomWidth, textDecorationLine];
		})
	).toEqual(['3px', 'underline']);
});
