import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { headline, spaced } from '../support/screen';
import { PHONE, visit } from '../support/site';

const said = (page: Page) => page.getByRole('alert').filter({ hasText: 'Cette page n’est pas interactive' });

/** A browser of the year 2021. */
const old = (page: Page) =>
	page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'structuredClone');
		for (const name of ['at', 'findLast', 'toSorted', 'toReversed'])
			Reflect.deleteProperty(Array.prototype, name);
	});
const withoutCode = (page: Page) => page.route(/\/_app\/immutable\/.*\.js$/, (route) => route.abort());
/** The code of the page, as a host gives it in the place of what it has lost. */
const brokenCode = (page: Page) =>
	page.route(/\/_app\/immutable\/nodes\/.*\.js$/, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: "throw new Error('of another version')" })
	);
const withoutPageCode = (page: Page) =>
	page.route(/\/_app\/immutable\/nodes\/.*\.js$/, (route) => route.abort());

test.each([
	['an old browser', '/', old, /^Fin 2025, 85 postes/],
	['an old browser', '/territoires', old, /^4 025 communes/],
	['an old browser', '/embed?niveau=epci', old, /^Couverture du besoin, par commune/],
	['code that does not come', '/?niveau=epci', withoutCode, /^Fin 2025, 85 postes/],
	['code that does not come', '/pres-de-chez-moi', withoutCode, /près de chez moi$/],
	['code that does not come', '/embed', withoutCode, /^Couverture du besoin, par commune/],
	['code of the page that throws', '/', brokenCode, /^Fin 2025, 85 postes/],
	['code of the page that throws', '/territoires', brokenCode, /^4 025 communes/],
	['code of the page that does not come', '/?niveau=epci', withoutPageCode, /^Fin 2025, 85 postes/],
	['code of the page that does not come', '/territoire/commune/63430', withoutPageCode, /^Thiers/]
])(
	'%s leaves %s as it came, says so, and shows no control that does nothing',
	async (_, path, before, title) => {
		const page = await visit(path, {
			before,
			expectedErrors: [
				/Failed to load resource/,
				/dynamically imported module/,
				/Content Security Policy/,
				/of another version/
			]
		});
		await said(page).waitFor();
		expect(spaced(await headline(page).textContent())).toMatch(title);
		await expect.poll(() => page.locator('[data-needs-script]:visible').count()).toBe(0);
		const image = page.locator('.frame img');
		if ((await image.count()) > 0) expect(await image.isVisible()).toBe(true);
	}
);

test('a page whose code fails as it takes it over is read again as it came', async () => {
	const page = await visit('/territoires', {
		before: (opened) =>
			opened.addInitScript(() => {
				window.matchMedia = () => {
					throw new Error('refused');
				};
			}),
		expectedErrors: [/refused/]
	});
	await said(page).waitFor();
	await expect.poll(async () => spaced(await headline(page).textContent())).toMatch(/^4 025 communes/);
});

test('where it cannot be read again either, that is tried once', async () => {
	let asked = 0;
	const page = await visit('/territoires', {
		before: async (opened) => {
			await opened.addInitScript(() => {
				window.matchMedia = () => {
					throw new Error('refused');
				};
			});
			await opened.route('**/territoires', (route) => (asked++ === 0 ? route.continue() : route.abort()));
		},
		expectedErrors: [/refused/, /Failed to load resource/]
	});
	await expect.poll(() => asked).toBe(2);
	await page.waitForTimeout(500);
	expect(asked).toBe(2);
});

/** A host that adds a policy of its own to each page, as an intranet does. */
const under = (policy: string) => (page: Page) =>
	page.route('**/*', async (route) => {
		if (!route.request().isNavigationRequest()) return route.continue();
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
	});

test.each(['/', '/territoires', '/scenario', '/territoire/commune/63430'])(
	'%s under a policy that refuses its script says so, and shows no control that does nothing',
	async (path) => {
		const page = await visit(path, {
			before: under("default-src 'self'"),
			expectedErrors: [/Content Security Policy/]
		});
		await said(page).waitFor();
		expect(spaced(await said(page).textContent())).toContain('le serveur qui la donne refuse son code');
		expect(await page.locator('[data-needs-script]:visible').count()).toBe(0);
		expect(await headline(page).isVisible()).toBe(true);
	}
);

test('under a policy that refuses the styles that the map’s page holds, its sheets are read', async () => {
	const page = await visit('/', {
		before: under("style-src 'self'"),
		expectedErrors: [/Content Security Policy/]
	});
	await expect.poll(async () => (await page.locator('main > .sheet').boundingBox())!.width).toBe(380);
	expect(await page.locator('link[rel=stylesheet][disabled]').count()).toBe(0);
});

test('the policy that the hosting guide gives to a host that wants one of its own lets every part work', async () => {
	const policy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync('docs/heberger.md', 'utf8'))![1]!;
	const page = await visit('/', { before: under(policy) });
	await page.locator('html[data-live]').waitFor();
	await mapReady(page);
	expect(await said(page).count()).toBe(0);
});

test('on a phone the map of an old browser stands above what is written, not under it', async () => {
	const page = await visit('/', {
		viewport: PHONE,
		before: old,
		expectedErrors: [/Content Security Policy/]
	});
	await said(page).waitFor();
	const title = headline(page);
	await expect
		.poll(async () => {
			const image = (await page.locator('.frame img').boundingBox())!;
			return image.y + image.height < (await title.boundingBox())!.y;
		})
		.toBe(true);
});

test('a page that its code takes over says nothing of it', async () => {
	const page = await visit('/methode', {
		before: (opened) =>
			opened.addInitScript(() =>
				addEventListener('DOMContentLoaded', () => void Promise.reject(new Error('other')))
			),
		expectedErrors: [/other/]
	});
	await page.locator('html[data-live]').waitFor();
	expect(await said(page).count()).toBe(0);
});
