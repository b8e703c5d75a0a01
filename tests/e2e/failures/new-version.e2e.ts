import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alert, headline, spaced } from '../support/screen';
import { visit, visitLive } from '../support/site';

test('code that a deployment took away is said as a new version, and the view stays', async () => {
	const page = await visitLive('/?indicateur=manque', {
		before: async (opened) => {
			await opened.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
		},
		expectedErrors: [/Failed to load resource/]
	});
	expect(await page.getByText('Une nouvelle version du site est en ligne').count()).toBe(0);
	// What the browser does where a lazy part of the page does not come.
	await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
	await page.getByText('Une nouvelle version du site est en ligne').waitFor();
	expect(new URL(page.url()).search).toBe('?indicateur=manque');
	await page.unroute('**/_app/version.json');
	await page.getByRole('button', { name: 'Recharger' }).click();
	await page.getByText('Une nouvelle version du site est en ligne').waitFor({ state: 'detached' });
	expect(new URL(page.url()).search).toBe('?indicateur=manque');
});

/** A deployment has taken place: another version is there, and the data that the page has not fetched yet are gone. */
const deployed = async (page: Page) => {
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
	await page.route(/\/data\/[^/]+\/(?!manifest)/, (route) =>
		route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' })
	);
};

test('data that a deployment took away are said, what is shown stays, and a new version is offered', async () => {
	const page = await visitLive('/', {
		expectedErrors: [/Failed to load resource|dynamically imported module/]
	});
	await page.getByText('Date et répartition').click();
	await deployed(page);
	const campaign = page.getByLabel('Campagne (état des postes)');
	await campaign.selectOption({ label: 'Fin 2020' });
	await expect
		.poll(async () => spaced(await alert(page).textContent()))
		.toContain('n’est pas en ligne tel que');
	await page.getByText('Une nouvelle version du site est en ligne').waitFor();
	expect(spaced(await headline(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	await expect.poll(() => campaign.inputValue()).toBe('2025-12');
});

test('a link followed after a deployment opens the page of the new version', async () => {
	const page = await visitLive('/?indicateur=manque', {
		expectedErrors: [/Failed to load resource|dynamically imported module/]
	});
	await page.evaluate(() => (document.body.dataset.old = 'yes'));
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
	await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
	await page.getByText('Une nouvelle version du site est en ligne').waitFor();
	await page
		.getByRole('navigation', { name: 'Pages du site' })
		.getByRole('link', { name: 'Périmètre', exact: true })
		.click();
	await page.getByRole('heading', { level: 1, name: 'Votre périmètre' }).waitFor();
	await expect.poll(() => page.evaluate(() => document.body.dataset.old)).toBeUndefined();
});

test('the data of another build are never read by this page: a sentence says so', async () => {
	const page = await visit('/', {
		before: (opened) =>
			opened.route(/\/data\/[^/]+\/manifest\.json$/, async (route) => {
				const response = await route.fetch();
				const body = (await response.text()).replace(/"population": *\d+/, '"population": 1');
				await route.fulfill({ status: 200, contentType: 'application/json', body });
			})
	});
	await alert(page).waitFor();
	expect(spaced(await alert(page).textContent())).toContain('n’est pas en ligne tel que cette page l’attend');
	expect(spaced(await headline(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	await page.unroute(/\/data\/[^/]+\/manifest\.json$/);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await alert(page).waitFor({ state: 'detached' });
});
