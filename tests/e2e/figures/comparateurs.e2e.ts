import { expect, test } from 'vitest';
import { card, cardOf, cardTitle, queryOf, spaced } from '../support/screen';
import { visitLive } from '../support/site';

test('a territory is compared with those most alike, whose list leads to each of them', async () => {
	const page = await visitLive('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await card(page)
		.getByRole('row', { name: /^10\scommunes comparables/ })
		.waitFor();
	await card(page).getByText('Comparer', { exact: true }).click();

	const list = card(page).getByRole('region', { name: 'Communes comparables' });
	expect(spaced(await list.textContent())).toContain(
		'Les 10 communes les plus proches par la population (écart en logarithme, du tiers au triple)'
	);
	const peers = list.getByRole('button');
	expect(await peers.count()).toBe(10);
	const name = await peers.first().locator('.name').textContent();
	await peers.first().click();
	await expect.poll(() => cardTitle(page).textContent()).toBe(name);
	expect(queryOf(page)).toMatch(/^\?territoire=commune:\d{5}$/);
});

test('the strip says in words where the territory stands for the indicator shown', async () => {
	const page = await visitLive('/?indicateur=fdep&territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await card(page).getByText('Comparer', { exact: true }).click();
	const strip = card(page).getByRole('figure');
	await strip.waitFor();
	expect(spaced(await strip.textContent())).toMatch(
		/^Défavorisation \(FDep 2020\).*1,24 : rang [\d ]+ sur 4 025 en partant de la valeur la plus haute.*médiane : -?[−\d,]+/
	);
});
