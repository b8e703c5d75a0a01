import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { replica } from '../support/replica';
import { card, cardOf, headline, indicator, options, searchField, spaced } from '../support/screen';
import { isFocused } from '../support/focus';
import { DESKTOP, PHONE, site, visit, visitMap, visitTaken, type VisitOptions } from '../support/site';

const WITH_WORKER = {
	serviceWorkers: 'allow',
	// A part that was never opened does not come without a network.
	expectedErrors: [/Failed to load resource/, /net::ERR/, /Failed to fetch dynamically imported module/]
} as const;

/** Addresses that this device keeps, the oldest first. */
const keptBy = (page: Page) =>
	page.evaluate(async () => {
		const all: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) all.push(url);
		return all;
	});

/** Waits until this device keeps a file whose address ends so. */
const kept = (page: Page, end: RegExp) =>
	expect.poll(async () => (await keptBy(page)).some((url) => end.test(url))).toBe(true);

const line = (page: Page) => page.getByRole('status').filter({ hasText: 'Hors ligne' });
const firstRow = (page: Page) => page.getByRole('grid').locator('tbody tr[data-row]').first();

/** Opens the map and waits until it is kept, with the files that draw it. */
async function seeMap(at: string, before?: VisitOptions['before']): Promise<Page> {
	const page = await visitMap('/', { ...WITH_WORKER, at, ...(before && { before }) });
	for (const end of [/\d\/$/, /manifest\.json$/, /geometry\.\w+\.json$/, /context\.\w+\.json$/])
		await kept(page, end);
	return page;
}

test('the map, a sheet and the table that were seen open again without a network, which says so', async () => {
	const copy = await replica();
	const { url } = copy;
	const page = await seeMap(url);
	await page.goto(`${url}/territoire/commune/63430`);
	await kept(page, /\/territoire\/commune\/63430$/);
	await page.goto(`${url}/territoires`);
	await firstRow(page).waitFor();
	await kept(page, /\/territoires$/);

	copy.away = true;
	await page.reload();
	await firstRow(page).waitFor();
	await line(page).waitFor();
	await page.goto(`${url}/territoire/commune/63430`);
	await headline(page).filter({ hasText: 'Thiers' }).waitFor();
	await page.goto(`${url}/`);
	await mapReady(page);
	expect(spaced(await headline(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	// Beside the pages it would make their names wrap.
	expect((await line(page).boundingBox())!.width).toBe(DESKTOP.width);
	await expect
		.poll(async () => spaced(await line(page).textContent()))
		.toMatch(
			/^Hors ligne, données du \d{1,2}(?:er)? \S+ \d{4} \(campagne fin 2025\) : ce que vous avez vu reste consultable\.$/i
		);
	// A page that is not kept does not take the map away.
	await page.getByRole('link', { name: 'Méthode', exact: true }).click();
	await line(page).filter({ hasText: 'la page demandée n’a pas pu être lue' }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/');
	// Asked for by its address, it says so itself.
	await page.goto(`${url}/methode`);
	await page.getByText('Cette page n’est pas gardée sur cet appareil').waitFor();
	await page.getByRole('link', { name: 'La carte' }).click();
	await mapReady(page);

	await line(page).waitFor();
	copy.away = false;
	await line(page).waitFor({ state: 'detached' });
});

test('a page that was reached from the map has its styles and its letters without a network', async () => {
	const copy = await replica();
	const { url } = copy;
	const page = await seeMap(url);
	await page.getByRole('link', { name: 'Méthode', exact: true }).click();
	const heading = page.getByRole('heading', { level: 1, name: 'Méthode' });
	await heading.waitFor();
	for (const end of [/\/methode$/, /first-screen[^/]*\.css$/, /inter-400-700[^/]*\.woff2$/])
		await kept(page, end);
	const shown = async () => {
		const box = await heading.boundingBox();
		return { x: box?.x, height: box?.height };
	};
	const online = await shown();

	copy.away = true;
	await page.goto(`${url}/methode`);
	await line(page).waitFor();
	expect(await shown()).toEqual(online);
});

test('a page that was opened by its address is reached by a link, and by going back, without a network', async () => {
	const copy = await replica();
	const { url } = copy;
	const page = await seeMap(url);
	await page.goto(`${url}/methode`);
	await kept(page, /\/methode\/__data\.json$/);
	await page.goto(url);
	await mapReady(page);
	await kept(page, /[^e]\/__data\.json$/);
	copy.away = true;
	await page.getByRole('link', { name: 'Méthode', exact: true }).click();
	const heading = page.getByRole('heading', { level: 1, name: 'Méthode' });
	await heading.waitFor();
	await line(page).waitFor();
	await page.goBack();
	await mapReady(page);
	expect(new URL(page.url()).pathname).toBe('/');
});

test('a map on the screen stays when the network goes, and what had failed comes when it is back', async () => {
	const copy = await replica();
	const page = await seeMap(copy.url);
	copy.away = true;
	await indicator(page).selectOption({ label: 'ETP manquants' });
	await page.locator('[data-map-state="ready"]').waitFor();
	await searchField(page).fill('thiers');
	await expect
		.poll(
			async () => (await options(page).count()) > 0 || (await page.getByText(/^La recherche n’a pas/).count())
		)
		.toBeTruthy();
	// The browser itself still has its line.
	expect(await page.evaluate(() => navigator.onLine)).toBe(true);
	await line(page).waitFor();
	expect(await page.locator('[data-map-state="ready"]').count()).toBe(1);

	copy.away = false;
	await line(page).waitFor({ state: 'detached' });
	await options(page).first().waitFor();
	await options(page).first().click();
	await cardOf(page, 'Thiers');
	expect(await page.getByRole('alert').count()).toBe(0);
});

test('a search that was never made answers without a network', async () => {
	const copy = await replica();
	// The page's own list names a file once it is there, not one that is on its way.
	const asked = new Set<string>();
	const onTheirWay = new Set<string>();
	const page = await seeMap(copy.url, async (opened) => {
		opened.on('request', (request) => {
			const url = request.url();
			if (!url.includes('/_app/immutable/')) return;
			asked.add(url);
			onTheirWay.add(url);
		});
		for (const end of ['requestfinished', 'requestfailed'] as const)
			opened.on(end as 'requestfinished', (request) => onTheirWay.delete(request.url()));
	});
	for (const end of [
		/postal\.\w+\.json$/,
		/former\.\w+\.json$/,
		/former-names\.\w+\.json$/,
		/cls\.\w+\.json$/
	])
		await kept(page, end);
	// The code comes when the page has nothing else to do, and its worker keeps it.
	await expect.poll(() => [...asked].some((url) => url.includes('TerritoryPanel'))).toBe(true);
	await expect.poll(() => onTheirWay.size).toBe(0);
	await expect
		.poll(async () => {
			const held = new Set(await keptBy(page));
			return [...asked].filter((url) => !held.has(url));
		})
		.toEqual([]);
	copy.away = true;
	await page.reload();
	await mapReady(page);
	await line(page).waitFor();
	await searchField(page).fill('63300');
	await options(page).filter({ hasText: 'Thiers' }).click();
	await cardOf(page, 'Thiers');
});

test('code that does not come is no reason to take the map away, and comes with the network', async () => {
	const page = await visitMap('/', {
		before: (opened) => opened.route(/\/TerritoryPanel|\/chunks\//, (route) => route.continue()),
		expectedErrors: WITH_WORKER.expectedErrors
	});
	await page.route('**/_app/immutable/**', (route) => route.abort('internetdisconnected'));
	await page.context().setOffline(true);
	await searchField(page).fill('thiers');
	await expect
		.poll(
			async () => (await options(page).count()) > 0 || (await page.getByText(/^La recherche n’a pas/).count())
		)
		.toBeTruthy();
	expect(await page.locator('[data-map-state="ready"]').count()).toBe(1);
	await page.unroute('**/_app/immutable/**');
	await page.context().setOffline(false);
	await options(page).first().waitFor();
	await options(page).first().click();
	await cardOf(page, 'Thiers');
	await card(page).waitFor();
});

test('a new version is offered, and takes the place of the old one without being mixed with it', async () => {
	const copy = await replica();
	const page = await seeMap(copy.url);
	const names = () => page.evaluate(() => caches.keys());
	const [old] = await names();
	copy.version = 'f'.repeat(16);
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await page.getByText('Une nouvelle version du site est en ligne').waitFor();
	// The page of the old version lives: what it may need stays.
	expect(await names()).toEqual([old]);
	// The old page, which is kept, does not stand in for a slow new one that was asked for.
	copy.slow = true;
	await page.getByRole('button', { name: 'Recharger' }).click();
	await expect.poll(names, { timeout: 30_000 }).toEqual(['maillage / ffffffffffffffff']);
	await mapReady(page);
	await kept(page, /\d\/$/);
	const versions = await page.evaluate(async () => {
		const found: (string | undefined)[] = [];
		for (const name of await caches.keys())
			for (const request of await (await caches.open(name)).keys()) {
				const answer = await caches.match(request);
				if (answer?.headers.get('content-type')?.startsWith('text/html'))
					found.push(/name="version" content="([^"]*)"/.exec(await answer.text())?.[1]);
			}
		return [...new Set(found)];
	});
	expect(versions).toEqual(['ffffffffffffffff']);
	expect(await page.getByText('Une nouvelle version du site est en ligne').count()).toBe(0);
});

test('a new version that is opened without having been offered has its worker as soon as it is quiet', async () => {
	const copy = await replica();
	const page = await seeMap(copy.url);
	copy.version = 'f'.repeat(16);
	await page.reload();
	await expect
		.poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 })
		.toEqual(['maillage / ffffffffffffffff']);
	await kept(page, /\d\/$/);
}, 120_000);

test('beyond sixty pages the oldest are forgotten, and all are when the reader wants it', async () => {
	const { url } = await replica();
	const page = await visit('/confidentialite', { ...WITH_WORKER, at: url });
	await kept(page, /\/confidentialite$/);
	await page.evaluate(async () => {
		const [name] = await caches.keys();
		const cache = await caches.open(name!);
		for (let i = 0; i < 70; i++)
			await cache.put(
				`/territoire/commune/${i}`,
				new Response('', { headers: { 'content-type': 'text/html', 'x-kept-bytes': '10' } })
			);
	});
	await page.goto(`${url}/mentions-legales`);
	await kept(page, /\/mentions-legales$/);
	const pages = async () =>
		(await keptBy(page)).map((one) => new URL(one).pathname).filter((path) => !/[._]/.test(path));
	await expect.poll(async () => (await pages()).length).toBe(60);
	expect(await pages()).not.toContain('/confidentialite');
	expect(await pages()).toContain('/mentions-legales');

	await page.goto(`${url}/confidentialite`);
	await page.getByText(/^Ce navigateur garde \d+\spages/).waitFor();
	await page.getByRole('button', { name: 'Effacer ces pages' }).click();
	await page.getByText('Ce navigateur ne garde rien pour l’instant.').waitFor();
});

test('without a worker nothing is kept, all else works, and both are said', async () => {
	const page = await visit('/confidentialite', {
		before: (opened) =>
			opened.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
		expectedErrors: WITH_WORKER.expectedErrors
	});
	await page.getByText('Ce navigateur ne garde pas de pages : sans réseau, rien ne s’ouvre.').waitFor();
	await page.goto(`${site()}/`);
	await mapReady(page);
	await expect
		.poll(async () => {
			await page.context().setOffline(true);
			return spaced(
				await line(page)
					.allTextContents()
					.then((all) => all.join(' '))
			);
		})
		.toMatch(/^Hors ligne.* : cette page reste lisible tant qu’elle est ouverte/);
	await page.context().setOffline(false);
	await line(page).waitFor({ state: 'detached' });
});

test('without a worker a page that cannot come leaves the map there, says so, and comes when asked for again', async () => {
	const copy = await replica();
	const page = await visitMap('/', { at: copy.url, expectedErrors: WITH_WORKER.expectedErrors });
	const link = page.getByRole('link', { name: 'Méthode', exact: true });
	// What listens to the network comes once the map is whole.
	await page.locator('header p[role="status"]').waitFor({ state: 'attached' });
	copy.away = true;
	// Nothing has told of it, neither the browser nor a worker; then the page knows.
	for (let i = 0; i < 2; i++) {
		await link.click();
		await line(page).filter({ hasText: 'la page demandée n’a pas pu être lue' }).waitFor();
		expect(new URL(page.url()).pathname).toBe('/');
		expect(await page.locator('[data-map-state="ready"]').count()).toBe(1);
	}
	copy.away = false;
	await link.click();
	await page.getByRole('heading', { level: 1, name: 'Méthode' }).waitFor();
	await line(page).waitFor({ state: 'detached' });

	// Back to a page whose data are away: this one stays, under its own address.
	await page.route('**/__data.json*', (route) => route.abort('internetdisconnected'));
	copy.away = true;
	await page.goBack();
	await line(page).filter({ hasText: 'la page demandée n’a pas pu être lue' }).waitFor();
	await expect.poll(() => new URL(page.url()).pathname).toBe('/methode');
	await page.getByRole('heading', { level: 1, name: 'Méthode' }).waitFor();
	await page.unroute('**/__data.json*');
	copy.away = false;
	await page.goBack();
	await mapReady(page);
	expect(new URL(page.url()).pathname).toBe('/');
});

test('without a worker, back twice to pages that cannot come leaves the one that is there as it was', async () => {
	const copy = await replica();
	const page = await visitTaken('/donnees', { at: copy.url, expectedErrors: WITH_WORKER.expectedErrors });
	for (const path of ['/licences', '/methode']) {
		await page
			.locator(`a[href$="${path}"]`)
			.first()
			.evaluate((link: HTMLElement) => link.click());
		await page.waitForURL(`**${path}`);
	}
	await page.locator('header p[role="status"]').waitFor({ state: 'attached' });
	const focused = page.getByRole('main').getByRole('link').last();
	await focused.focus();
	await page.evaluate(() => scrollTo(0, 600));
	await page.route('**/__data.json*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.abort('internetdisconnected');
	});
	copy.away = true;
	for (let i = 0; i < 2; i++) {
		await page.evaluate(() => history.back());
		await page.waitForTimeout(200);
	}
	await line(page).filter({ hasText: 'la page demandée n’a pas pu être lue' }).waitFor();
	await expect.poll(() => new URL(page.url()).pathname).toBe('/methode');
	// It does not go back and forth.
	await page.waitForTimeout(1500);
	expect(new URL(page.url()).pathname).toBe('/methode');
	await page.getByRole('heading', { level: 1, name: 'Méthode' }).waitFor();
	expect(await page.evaluate(() => scrollY)).toBe(600);
	expect(await isFocused(focused)).toBe(true);
});

test('on a phone the notice of the demonstration stays whole over the highest sheet, under the line', async () => {
	const page = await visitMap('/', {
		viewport: PHONE,
		hasTouch: true,
		isMobile: true,
		expectedErrors: WITH_WORKER.expectedErrors
	});
	const sheet = page.getByRole('region', { name: 'Panneau de la carte' });
	const notice = page.getByText('Données de démonstration.').locator('..');
	/** Pixels between the notice and the sheet. */
	const between = async () => {
		const { y, height } = (await notice.boundingBox())!;
		return Math.round((await sheet.boundingBox())!.y - y - height);
	};
	const settled = () => expect.poll(between).toBeLessThan(20);
	await page.getByRole('button', { name: 'Réglages' }).tap();
	await settled();
	const online = await between();
	expect(online).toBeGreaterThanOrEqual(0);
	// The line comes only once what listens to the network has come.
	await expect
		.poll(async () => {
			await page.context().setOffline(true);
			return line(page).count();
		})
		.toBe(1);
	await expect.poll(between).toBe(online);
	await page.context().setOffline(false);
	await line(page).waitFor({ state: 'detached' });
	await expect.poll(between).toBe(online);
});
