import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cardOf, litOption, options, queryOf, searchField, spaced } from '../support/screen';
import { visitLive } from '../support/site';

/** Types in the search field and waits for the first answer. */
async function type(page: Page, text: string): Promise<void> {
	await searchField(page).fill(text);
	await options(page).first().waitFor();
}

test('"thiers" has answers by level, and Enter selects the commune', async () => {
	const page = await visitLive();
	await type(page, 'thiers');
	const groups = page.getByRole('listbox').getByRole('group');
	const names = await groups.evaluateAll((all) =>
		all.map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent)
	);
	expect(names).toEqual(['Communes', 'QPV', 'EPCI', 'CLS (liste partielle)']);
	await searchField(page).press('Enter');
	await cardOf(page, 'Thiers');
	expect(queryOf(page)).toBe('?territoire=commune:63430');
});

const FOUND: readonly (readonly [typed: string, answer: RegExp])[] = [
	['saint etienne', /^Saint-Étienne.*Loire/],
	['St-Étienne', /^Saint-Étienne.*Loire/],
	['42000', /^Saint-Étienne.*42000 · Loire/],
	['63430', /^Thiers.*Puy-de-Dôme/],
	['QN042', /QN042\d\d/],
	['metropole de lyon', /^Métropole de Lyon/],
	['cantal', /^Cantal/],
	['lhorme', /^L’Horme/],
	["lisle d'abeau", /^L’Isle-d’Abeau/],
	['clermont fd', /^Clermont-Ferrand/],
	['lyon 3e', /^Lyon.*3e arrondissement · Rhône/],
	['69383', /^Lyon.*3e arrondissement · Rhône/],
	['cran gevrier', /^Annecy.*ancienne commune «\s?Cran-Gevrier\s?» · Haute-Savoie/],
	['69152', /^Oullins-Pierre-Bénite.*ancien code 69152/],
	['1004', /^Ambérieu-en-Bugey/]
];

test('a territory is found as somebody types it: accents, shortened, by postal, official or former code; what is not found is said', async () => {
	const page = await visitLive();
	for (const [typed, answer] of FOUND) {
		await searchField(page).fill(typed);
		await expect
			.poll(async () => (await options(page).allTextContents()).map(spaced), { message: typed })
			.toContainEqual(expect.stringMatching(answer));
	}
	await searchField(page).fill('zzzz');
	await page.getByRole('banner').getByText('Aucun résultat pour').last().waitFor();
	expect(await options(page).count()).toBe(0);
});

test('arrows move among the answers, and Enter takes the one that is lit', async () => {
	const page = await visitLive();
	await type(page, 'saint etienne');
	const field = searchField(page);
	const active = () => litOption(page).textContent();
	const first = await active();
	await field.press('ArrowDown');
	await expect.poll(active).not.toBe(first);
	await field.press('ArrowUp');
	await expect.poll(active).toBe(first);
	await field.press('ArrowDown');
	const second = await litOption(page).locator('.name').textContent();
	const id = await field.getAttribute('aria-activedescendant');
	expect(await litOption(page).getAttribute('id')).toBe(id);
	await field.press('Enter');
	await cardOf(page, second ?? '');
	expect(await field.inputValue()).toBe('');
});

test('Escape closes the answers, then empties the field, and leaves the territory', async () => {
	const page = await visitLive('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await type(page, 'lyon');
	await searchField(page).press('Escape');
	await expect.poll(() => options(page).count()).toBe(0);
	await searchField(page).press('Escape');
	await expect.poll(() => searchField(page).inputValue()).toBe('');
	expect(queryOf(page)).toBe('?territoire=commune:63430');
});
