import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { options, queryOf, searchField, spaced } from '../support/screen';
import { violations } from '../support/axe';
import { PHONE, visit as open, visitMap } from '../support/site';

/** The page with its data: its questions can be asked. */
async function visit(path: string, how: Parameters<typeof open>[1] = {}) {
	const page = await open(path, how);
	await page.getByText('Postes existants').waitFor();
	return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const headline = async (page: Page) => spaced(await page.getByRole('heading', { level: 1 }).textContent());
const guarantee = (page: Page) => page.locator('#garantie');
const changes = (page: Page) => page.getByRole('region', { name: /^Changements/ }).getByRole('listitem');
const take = (page: Page) => button(page, 'Prendre dans le scénario');
const number = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function ask(page: Page, posts: string, objective?: string) {
	if (objective) await page.getByLabel('Pour quoi').selectOption({ label: objective });
	await number(page, 'Nombre de postes').fill(posts);
	await number(page, 'Nombre de postes').press('Enter');
	await guarantee(page).waitFor();
}

test('from five posts to a proposal, a price, a lock, a step back and a link, by the keyboard alone', async () => {
	const page = await visit('/scenario');
	expect(await headline(page)).toBe(
		'Scénario : fin 2025, il manque 176,8 ETP. Où placer les prochains postes ?'
	);
	await ask(page, '5');
	expect(spaced(await guarantee(page).textContent())).toBe(
		'Rien n’est mieux parmi 474 postes types : c’est prouvé.'
	);
	await take(page).press('Enter');
	await expect.poll(() => headline(page)).toContain('5 postes créés, 5,00 ETP manquants évités sur 176,8');
	expect(await changes(page).count()).toBe(5);
	expect(spaced(await changes(page).first().textContent())).toContain('1,00 ETP utile, 60 403 € par an');
	await page.getByText('60 403 € par ETP utile').waitFor();
	// Five times what each is printed to cost would be two euros more.
	await page.getByText('302 013 € par an').waitFor();
	await page.getByText('Les totaux sont faits avant l’arrondi.').waitFor();
	const link = queryOf(page);
	expect(link).toMatch(/^\?postes=/);

	await button(page, /^Verrouiller/)
		.first()
		.press('Enter');
	await page.getByText('Le poste verrouillé est gardé et compte dans la limite').waitFor();
	await button(page, /^Retirer/)
		.nth(4)
		.press('Enter');
	await expect.poll(() => changes(page).count()).toBe(4);
	await button(page, /^Annuler/).press('Enter');
	await expect.poll(() => changes(page).count()).toBe(5);
	await button(page, /^Annuler/).press('Enter');
	await expect.poll(() => queryOf(page)).toBe(link);

	// The device keeps it, and a colleague's opens the same from the link.
	await page.goto(page.url().split('?')[0]!);
	await expect.poll(() => changes(page).count()).toBe(5);
	const shown = await headline(page);
	const colleague = await visit(`/scenario${link}`);
	await expect.poll(() => headline(colleague)).toBe(shown);
});

test('says how good an answer is at once, proves it, why each post is there and how it holds', async () => {
	const page = await visit('/scenario');
	await ask(page, '10', 'Relever d’abord les plus mal couverts');
	expect(spaced(await guarantee(page).textContent())).toMatch(
		/^Au pire 9\d,\d % du mieux possible parmi 474 postes types\.$/
	);
	await button(page, 'Prouver').press('Enter');
	await expect
		.poll(async () => spaced(await guarantee(page).textContent()), { timeout: 90_000 })
		.toBe('Rien n’est mieux parmi 474 postes types : c’est prouvé.');
	await page.getByText('Pourquoi ici').first().click();
	await page.getByText('Autres choix pour cette place').waitFor();
	expect(await button(page, /^Prendre plutôt/).count()).toBe(3);
	await page.getByText('Sans regret').click();
	await page.getByText('Norme affichée').waitFor();
	expect(await page.getByText(/choisi sous \d\svariantes? sur \d/).count()).toBe(10);
	expect(
		await page
			.getByRole('table', { name: /^Ce que donne chaque objectif/ })
			.getByRole('row')
			.count()
	).toBe(5);
	expect(await violations(page)).toEqual([]);
});

test('a proof that is stopped keeps the best answer so far', async () => {
	const page = await visit('/scenario');
	// Its proof takes most of a minute: it is not at its end when it is stopped.
	await ask(page, '60', 'Relever d’abord les plus mal couverts');
	await button(page, 'Prouver').press('Enter');
	await button(page, 'Arrêter').press('Enter');
	await page.getByText('la meilleure réponse trouvée est gardée').waitFor();
	expect(spaced(await guarantee(page).textContent())).toMatch(/^Au pire/);
	expect(await take(page).isEnabled()).toBe(true);
});

test('a post on Lyon says that it is wasted, and is useful once it aims at its QPVs', async () => {
	const page = await visit('/scenario');
	await searchField(page).fill('lyon');
	await options(page).first().waitFor();
	await searchField(page).press('Enter');
	await button(page, 'Poser un poste ici').press('Enter');
	await expect
		.poll(async () => spaced(await page.getByText('ETP posé,').last().textContent()))
		.toMatch(/^1,0 ETP posé, 0,06 utile/);
	await button(page, /^Cibler les QPV/).press('Enter');
	await expect
		.poll(async () => spaced(await page.getByText('ETP posé,').last().textContent()))
		.toMatch(/^1,0 ETP posé, 1,00 utile/);
	await button(page, '0,1 ETP de moins').press('Enter');
	await button(page, 'Ajouter au scénario').press('Enter');
	await expect.poll(() => headline(page)).toContain('1 poste créé, 0,90 ETP manquants évités');
});

test('the table and the card lead to a post at a place', async () => {
	const page = await visit('/scenario?poser=commune:69123&poser=commune:99999');
	await page.getByRole('heading', { name: 'Nouveau poste' }).waitFor();
	await page.getByText('ce lieu n’existe pas dans la région').waitFor();
	await button(page, 'Ajouter au scénario').press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?postes=69123');
});

test('the least harmful set ends together, and a link that names posts says so before it is copied', async () => {
	const page = await visit('/scenario');
	await page.getByRole('radio', { name: 'Réduire' }).press('Space');
	await number(page, 'Nombre de postes').fill('10');
	await number(page, 'Nombre de postes').press('Enter');
	await page.getByText('C’est ce que perd le modèle, pas une évaluation des structures.').waitFor();
	expect(spaced(await page.getByText('Choisir un par un').textContent())).toContain('en ajouterait');
	await take(page).press('Enter');
	await expect.poll(() => headline(page)).toContain('10 postes arrêtés');
	expect(await button(page, 'Copier le lien du scénario').count()).toBe(0);
	await page.getByText('Ce lien nomme 10 postes existants').waitFor();
	await button(page, 'J’ai compris').press('Enter');
	await button(page, 'Copier le lien du scénario').waitFor();
});

test('80 % of the inhabitants of QPVs are covered by two posts', async () => {
	const page = await visit('/scenario');
	await page.getByRole('radio', { name: 'QPV', exact: true }).press('Space');
	await button(page, 'Chercher le moins de postes').press('Enter');
	await page
		.getByRole('heading', { name: /^2\s+postes pour couvrir 80\s+% des habitants de QPV$/ })
		.waitFor();
	await button(page, 'Ajouter au scénario').press('Enter');
	await expect.poll(() => changes(page).count()).toBe(2);
});

test('a link over a draft asks, and overwrites nothing', async () => {
	const page = await visit('/scenario?poser=commune:69123');
	await button(page, 'Ajouter au scénario').press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?postes=69123');
	await page.goto(`${page.url().split('?')[0]!}?postes=63430~42187`);
	await page.getByRole('alertdialog').waitFor();
	await button(page, 'Garder mon brouillon').press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?postes=69123');
	await page.goto(`${page.url().split('?')[0]!}?postes=63430~42187`);
	await button(page, 'Ouvrir la copie').press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?postes=63430~42187');
	await page.getByText('Mis de côté', { exact: true }).waitFor();
});

test('what cannot be done or read is said in French, and loses nothing', async () => {
	const page = await visit('/scenario?campagne=1999-12&postes=63430~zzz~99999~x:ABSENT');
	await page.getByText('Le changement « zzz » de l’adresse ne peut pas être lu').waitFor();
	await page.getByText('Le lieu « commune 99999 » n’existe pas').waitFor();
	await page.getByText('Le poste « ABSENT » n’est pas dans la campagne').waitFor();
	await page.getByText('1999-12').first().waitFor();
	expect(await changes(page).count()).toBe(3);
	await page.getByRole('radio', { name: 'Euros par an' }).press('Space');
	await number(page, 'Budget, en euros par an').fill('1000');
	await number(page, 'Budget, en euros par an').press('Enter');
	await page.getByText('est inférieure au plus petit poste').waitFor();
	expect(await changes(page).count()).toBe(3);
});

test('on a phone the list, the map and the questions are there, without violations', async () => {
	const page = await visitMap('/scenario?postes=63430~42187', { viewport: PHONE });
	await page.getByRole('button', { name: 'Agrandir le panneau' }).click();
	await expect.poll(() => changes(page).count()).toBe(2);
	expect(await violations(page)).toEqual([]);
	await ask(page, '5');
	expect(await violations(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
