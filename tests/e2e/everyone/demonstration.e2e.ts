import { expect, test } from 'vitest';
import { card, cardOf, spaced } from '../support/screen';
import { visit, visitLive } from '../support/site';

test('the map says that its posts are demonstration data, before and after it is alive', async () => {
	const still = await visit('/', { javaScriptEnabled: false });
	const live = await visitLive();
	for (const page of [still, live]) {
		const notice = page.getByText('Données de démonstration.').locator('..');
		expect(await notice.isVisible()).toBe(true);
		expect(spaced(await notice.textContent())).toContain(
			'ces postes sont fictifs et calés sur les totaux publiés'
		);
	}
});

test('so do the posts of a territory and the explanation of its figure', async () => {
	const page = await visitLive('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await card(page).getByText('Postes et structures').click();
	await card(page).getByText('(données de démonstration)').waitFor();
	await card(page)
		.getByText(/^Pourquoi ce chiffre/)
		.click();
	await card(page).getByText('est faite de données de démonstration').waitFor();
	expect(await card(page).getByText('postes de démonstration').first().isVisible()).toBe(true);
});

test('so does the method page', async () => {
	const page = await visit('/methode');
	expect(await page.getByText('Données de démonstration.').isVisible()).toBe(true);
});
