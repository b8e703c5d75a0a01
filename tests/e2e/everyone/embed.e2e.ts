import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapLibreFiles } from '../../../scripts/lib/built-code';
import { MARKS, markTime } from '../../../scripts/lib/map-page';
import { beforeAnswers, watchTransfers } from '../../../scripts/lib/transfers';
import { violations } from '../support/axe';
import { overlap } from '../support/layout';
import { alert, headline, legend, spaced } from '../support/screen';
import { mapReady } from '../support/live-map';
import { site, visit, visitLive, type VisitOptions } from '../support/site';

const FRAME = { width: 640, height: 480 };

/** Opens the map in a frame and waits until it answers. */
async function visitFrame(path: string, options: VisitOptions = {}): Promise<Page> {
	const page = await visit(path, { viewport: FRAME, live: true, ...options });
	await markTime(page, MARKS.answers);
	return page;
}

const interactive = (page: Page) => page.getByRole('link', { name: 'Carte interactive' });
const said = (page: Page) => page.locator('main p[aria-live]');

/** What answers to the pointer, above the colours. */
const picture = (page: Page) => page.locator('canvas').last();

/** Points at the middle of the picture. */
async function pointAtMiddle(page: Page) {
	const { width, height } = (await picture(page).boundingBox())!;
	await picture(page).hover({ position: { x: width / 2, y: height / 2 } });
}

test('the map in a frame says what it is, answers without MapLibre, and leads to the whole one', async () => {
	const page = await visitFrame('/embed');
	const notice = spaced(await page.locator('main').innerText());
	expect(notice).toContain('Données de démonstration, postes fictifs.');
	expect(notice).toContain('Licence Ouverte 2.0');
	await headline(page).filter({ hasText: 'Couverture du besoin, par commune, fin 2025' }).waitFor();
	await pointAtMiddle(page);
	await page.getByText(/\(\d{5}\)/).waitFor();
	await picture(page).click();
	await expect.poll(() => new URL(page.url()).search).toMatch(/^\?territoire=\w+:\w+$/);
	await expect.poll(async () => spaced(await said(page).textContent())).toMatch(/^[^:]+ : .+\.$/);
	const link = page.getByRole('link', { name: /^Carte complète/ });
	expect(await link.getAttribute('target')).toBe('_blank');
	await expect
		.poll(() => link.evaluate((one: HTMLAnchorElement) => one.href))
		.toMatch(new RegExp(`^${site()}/\\?territoire=`));
	expect(await violations(page)).toEqual([]);
});

test('the keyboard reads the picture: arrows point, Enter chooses, Escape lets go', async () => {
	const page = await visitFrame('/embed');
	const map = page.getByRole('application', { name: 'Couverture du besoin, par commune, fin 2025' });
	const status = page.locator('main [role="status"]');
	await page.keyboard.press('Tab');
	for (let i = 0; i < 5 && !(await map.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	await expect.poll(() => status.textContent()).toMatch(/^Flèches.*Entrée.*\((?:QN)?\w{5,6}\)\u202F: .+\.$/);
	const first = await status.textContent();
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => status.textContent()).toMatch(/^[^:]+ \([^)]+\)\u202F: .+\.$/);
	const pointed = (await status.textContent()) ?? '';
	expect(first).not.toContain(pointed);
	await page.keyboard.press('Enter');
	const name = pointed.slice(0, pointed.indexOf(' ('));
	await expect.poll(() => said(page).locator('strong').textContent()).toBe(name);
	expect(new URL(page.url()).search).toMatch(/^\?territoire=\w+:\w+$/);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect.poll(async () => spaced(await said(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	expect(new URL(page.url()).search).toBe('');
});

test('an answer that is not the published one is refused, and said', async () => {
	const page = await visit('/embed', {
		viewport: FRAME,
		before: (opened) =>
			opened.route(/\/embed\/vue-[^/]+\.json$/, async (route) => {
				const response = await route.fetch();
				const body = (await response.text()).replaceAll('ETP', 'postes');
				await route.fulfill({ status: 200, contentType: 'application/json', body });
			})
	});
	await alert(page).waitFor();
	expect(await alert(page).textContent()).toContain('n’est pas en ligne tel que cette page l’attend');
	await page.unroute(/\/embed\/vue-[^/]+\.json$/);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await markTime(page, MARKS.answers);
});

/** Whether the map that the frame shows is on the screen: its picture, or the colours of its own. */
const pictured = (page: Page) =>
	page
		.locator('#carte :is(img, canvas)')
		.evaluateAll((all) =>
			all.some((one) => one.id !== 'bords' && one.checkVisibility({ visibilityProperty: true }))
		);

test.each([
	'/embed',
	'/embed?niveau=epci&indicateur=manque',
	'/embed?indicateur=couverture-fdep',
	'/embed?niveau=departement&indicateur=fdep&territoire=departement:63',
	'/embed?niveau=qpv&legende=non',
	'/embed?territoire=departement:63',
	'/embed?niveau=departement&territoire=commune:63430',
	'/embed?qpv=7500',
	'/embed?niveau=epci&indicateur=manque&f5=2.2',
	'/embed?indicateur=besoin&cle=besoin&quartiers=masques',
	'/embed?campagne=2020-12',
	'/embed?niveau=epci&indicateur=etp&partie=qpv',
	'/embed?hachures=incertain',
	'/embed?territoire=cls:annemasse-agglo',
	'/embed?territoire=perimetre:Essai~69123,69266'
])('%s weighs 150 kB at most before it answers, without MapLibre nor a web font', async (path) => {
	let transfersOf: ReturnType<typeof watchTransfers> | undefined;
	const page = await visitFrame(path, {
		before: async (opened) => (transfersOf = watchTransfers(opened.context()))
	});
	const transfers = (await transfersOf?.(page)) ?? [];
	const { bytes, requests } = beforeAnswers(transfers, await markTime(page, MARKS.answers));
	expect(requests).toBeGreaterThan(4);
	expect(bytes).toBeGreaterThan(30_000);
	expect(await pictured(page)).toBe(true);
	expect(bytes).toBeLessThanOrEqual(150_000);
	const mapLibre = mapLibreFiles('build');
	expect(transfers.filter(({ file }) => mapLibre.has(file) || file.endsWith('.woff2'))).toEqual([]);
});

test('parameters are those of the map, and MapLibre comes when it is asked for', async () => {
	const page = await visitFrame('/embed?niveau=epci&indicateur=manque&territoire=epci:200070712');
	await page.getByRole('heading', { name: 'ETP manquants, par EPCI, fin 2025' }).waitFor();
	await said(page).filter({ hasText: 'CC Thiers Dore et Montagne' }).waitFor();
	await page.getByRole('region', { name: 'Légende' }).getByText('ETP').first().waitFor();
	await interactive(page).click();
	await mapReady(page);
	expect(new URL(page.url()).pathname).toBe('/embed/carte');
	await page.getByText('CC Thiers Dore et Montagne').first().waitFor();
	expect(await interactive(page).count()).toBe(0);
});

test.each([FRAME, { width: 320, height: 320 }])(
	'the live map has its legend behind a button in a frame of $width × $height',
	async (viewport) => {
		const page = await visitFrame('/embed?niveau=epci', { viewport });
		await interactive(page).click();
		await mapReady(page);
		const button = page.getByRole('button', { name: 'Légende' });
		expect(await legend(page).count()).toBe(0);
		await button.click();
		expect(await button.getAttribute('aria-expanded')).toBe('true');
		await legend(page)
			.getByRole('button', { name: /^Aucun médiateur/ })
			.waitFor();
		const box = (await legend(page).locator('..').boundingBox())!;
		const under = (await button.boundingBox())!;
		expect(box.height).toBeGreaterThan(150);
		expect(box.y).toBeGreaterThanOrEqual(under.y + under.height);
		expect(box.y + box.height).toBeLessThanOrEqual(
			(await page.locator('#carte').first().boundingBox())!.y + viewport.height
		);
		expect(await violations(page)).toEqual([]);
		await button.click();
		expect(await legend(page).count()).toBe(0);
	}
);

test('where the frame is wide the legend stands over the live map, however low it is', async () => {
	const page = await visit('/embed/carte?niveau=epci&carte=vive', {
		viewport: { width: 900, height: 320 },
		live: true
	});
	await mapReady(page);
	await legend(page).getByRole('button', { name: 'Couverture du besoin' }).click();
	const shown = (await legend(page).locator('..').boundingBox())!;
	expect(shown.height).toBeGreaterThan(100);
	const zoom = (await page.getByRole('button', { name: 'Agrandir', exact: true }).boundingBox())!;
	expect(shown.x + shown.width).toBeLessThanOrEqual(zoom.x);
	expect(await page.getByRole('button', { name: 'Légende' }).count()).toBe(0);
});

test.each([FRAME, { width: 900, height: 480 }])(
	'the live map has no legend where it is asked for without, at $width × $height',
	async (viewport) => {
		const page = await visit('/embed/carte?niveau=epci&carte=vive&legende=non', { viewport, live: true });
		await mapReady(page);
		expect(await legend(page).count()).toBe(0);
		expect(await page.getByRole('button', { name: 'Légende' }).count()).toBe(0);
	}
);

test.each([
	['/embed?territoire=departement:63', 'Puy-de-Dôme'],
	['/embed?niveau=epci&territoire=departement:63', 'Puy-de-Dôme'],
	['/embed?niveau=departement&territoire=commune:63430', 'Thiers'],
	['/embed?territoire=epci:200070712', 'CC Thiers Dore et Montagne']
])('%s outlines a place of another level on the picture, and speaks of it', async (path, name) => {
	const page = await visitFrame(path);
	expect(new URL(page.url()).pathname).toBe('/embed');
	await expect.poll(() => said(page).locator('strong').textContent()).toBe(name);
	const inked = await picture(page).evaluate((one: HTMLCanvasElement) =>
		one
			.getContext('2d')!
			.getImageData(0, 0, one.width, one.height)
			.data.some((value) => value > 0)
	);
	expect(inked).toBe(true);
});

test.each([
	['/embed?qpv=7500', 'Couverture du besoin, par commune, fin 2025', /^Fin 2025, 85 postes répondent à 34 %/],
	['/embed?campagne=2020-12', 'Couverture du besoin, par commune, fin 2020', /^Fin 2020, 45 postes/],
	['/embed?niveau=epci&indicateur=manque&cle=besoin', 'ETP manquants, par EPCI, fin 2025', /^Fin 2025, 85/],
	[
		'/embed?territoire=region:84',
		'Couverture du besoin, par commune, fin 2025',
		/^Auvergne-Rhône-Alpes : 85/
	],
	[
		'/embed?territoire=cls:annemasse-agglo',
		'Couverture du besoin, par commune, fin 2025',
		/^CLS d’Annemasse/
	],
	[
		'/embed?territoire=perimetre:Essai~69123,69266',
		'Couverture du besoin, par commune, fin 2025',
		/^Essai : /
	],
	// Châtillon-en-Michaille, of Valserhône since 2019.
	['/embed?territoire=commune:01091', 'Couverture du besoin, par commune, fin 2025', /^Valserhône : /],
	['/embed?niveau=ville', 'Couverture du besoin, par commune, fin 2025', /niveau=ville.* est ignoré/]
])('%s is drawn in the light page, and says so', async (path, heading, words) => {
	const page = await visitFrame(path);
	expect(new URL(page.url()).pathname).toBe('/embed');
	await headline(page).filter({ hasText: heading }).waitFor();
	await expect.poll(async () => spaced(await said(page).textContent())).toMatch(words);
	const legend = page.getByRole('region', { name: 'Légende' });
	await legend.getByText('Besoin couvert', { exact: true }).waitFor();
	await pointAtMiddle(page);
	await page.getByText(/\shabitants?$/).waitFor();
	expect(await violations(page)).toEqual([]);
});

test('a view that is drawn in the light page says what the site says of the same view', async () => {
	const query = '?qpv=7500&territoire=epci:200070712';
	const page = await visitFrame(`/embed${query}`);
	const sentence = spaced(await said(page).textContent()).replace(/^[^:]+ : /, '');
	const whole = await visitLive(`/${query}`);
	await expect
		.poll(async () => spaced(await whole.locator('aside, main').first().innerText()))
		.toContain(sentence);
});

test.each([
	['a filter, which is said there', '/embed?texte=saint'],
	['a place of the camera', '/embed#9/45.7/4.8']
])('%s is left to the page that becomes the live map', async (_, path) => {
	const page = await visit(path, { viewport: FRAME });
	await page.getByRole('button', { name: 'Carte interactive' }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/embed/carte');
	await markTime(page, MARKS.answers);
});

test('code that does not come is not data that failed, and trying again works', async () => {
	const page = await visit('/embed?qpv=7500', {
		viewport: FRAME,
		before: (opened) => opened.route('**/immutable/workers/chunks/*', (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(page).filter({ hasText: 'Le code de cette vue n’a pas pu être chargé' }).waitFor();
	await page.unroute('**/immutable/workers/chunks/*');
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await markTime(page, MARKS.answers);
	expect(await alert(page).count()).toBe(0);
});

test('a frame without a legend has no button for it', async () => {
	const page = await visitFrame('/embed?legende=non', { viewport: { width: 320, height: 320 } });
	expect(await page.getByRole('link', { name: 'Carte interactive' }).isVisible()).toBe(true);
	expect(await page.getByRole('button', { name: 'Légende', includeHidden: true }).isVisible()).toBe(false);
});

test('at 320 pixels nothing is lost, and a still map never becomes another', async () => {
	const page = await visitFrame('/embed?carte=fixe', { viewport: { width: 320, height: 320 } });
	await page.getByRole('button', { name: 'Légende' }).click();
	await page.getByText('Aucun médiateur', { exact: true }).waitFor();
	expect(await interactive(page).count()).toBe(0);
	const over = await page.evaluate(() => [
		document.documentElement.scrollWidth - innerWidth,
		document.documentElement.scrollHeight - innerHeight
	]);
	expect(over).toEqual([0, 0]);
	const { width, height } = (await picture(page).boundingBox())!;
	expect(Math.min(width, height)).toBeGreaterThan(180);
	expect(await violations(page)).toEqual([]);
});

test.each([
	{ width: 900, height: 320 },
	{ width: 500, height: 400 },
	{ width: 320, height: 320 }
])(
	'in a frame of $width × $height no button hides the region, and a legend cut short is shaded',
	async (viewport) => {
		const page = await visitFrame('/embed', { viewport });
		const map = (await page.locator('#carte').boundingBox())!;
		const fold = page.getByRole('button', { name: 'Légende' });
		for (const control of [interactive(page), ...(viewport.width > 600 ? [] : [fold])]) {
			const box = (await control.boundingBox())!;
			expect(overlap(box, map)).toBe(false);
			expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
			expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
		}
		expect(map.height).toBeGreaterThan(viewport.height * 0.55);
		if (viewport.width <= 600) await fold.click();
		const region = page.getByRole('region', { name: 'Légende' });
		const cut = await region.evaluate((one) => one.scrollHeight > one.clientHeight + 1);
		if (viewport.height === 320 && viewport.width === 320) expect(cut).toBe(true);
		const ground = await region.evaluate((one) => getComputedStyle(one).backgroundAttachment);
		expect(ground).toBe('local, local, scroll, scroll, scroll');
	}
);

test('what does not come is said, and the picture stays; trying again works', async () => {
	const page = await visit('/embed', {
		viewport: FRAME,
		before: (opened) => opened.route('**/embed/*.json', (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(page)
		.filter({ hasText: 'n’ont pas pu être chargées\u202F: le réseau ne répond pas' })
		.waitFor();
	await page.unroute('**/embed/*.json');
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await markTime(page, MARKS.answers);
	expect(await alert(page).count()).toBe(0);
});

test('a blocked picture is said, and the map still answers', async () => {
	const page = await visitFrame('/embed', {
		before: (opened) => opened.route('**/embed/*.webp', (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await page.getByText('L’image n’a pas pu être affichée').waitFor();
	await pointAtMiddle(page);
	await expect.poll(() => page.getByText(/\(\d{5}\)/).isVisible()).toBe(true);
});

test('these pages alone may be framed by another site', async () => {
	const policy = async (path: string) => (await fetch(site() + path)).headers.get('content-security-policy');
	for (const path of ['/embed', '/embed/carte']) expect(await policy(path)).toBe('frame-ancestors *');
	expect(await policy('/integrer')).toBe("frame-ancestors 'self'");
});
