import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { scriptNameOf, mapLibreFiles } from '../../../scripts/lib/built-code';
import { MARKS, markTime } from '../../../scripts/lib/map-page';
import { alert, cardOf, gaps, headline, queryOf, spaced } from '../support/screen';
import { mapReady } from '../support/live-map';
import { visit, visitLive } from '../support/site';

const CELLS = /\/data\/[^/]+\/cells\.[0-9a-f]+\.bin$/;
const NAMES = /\/data\/[^/]+\/names\.[0-9a-f]+\.json$/;
const MANIFEST = /\/data\/[^/]+\/manifest\.json$/;
const GEOMETRY = /\/data\/[^/]+\/geometry\.[0-9a-f]+\.json$/;
const GEOMETRY_READER = /\/geometry\.worker-[^/]+\.js$/;
const CAMPAIGN_2025 = /\/data\/[^/]+\/campaign-2025-12-demonstration\.[0-9a-f]+\.json$/;
const CAMPAIGN_2020 = /\/data\/[^/]+\/campaign-2020-12-demonstration\.[0-9a-f]+\.json$/;

const missing = (route: Route) =>
	route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
const htmlInstead = (route: Route) =>
	route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Portail</title>' });
const noNetwork = (route: Route) => route.abort('internetdisconnected');
async function cutShort(route: Route) {
	const response = await route.fetch();
	const body = await response.body();
	await route.fulfill({ status: 200, body: body.subarray(0, body.length >> 1) });
}

/** Every post of the latest campaign with an FTE that nobody published, under the file's own name. */
async function tampered(route: Route) {
	const response = await route.fetch();
	const body = (await response.text()).replaceAll(/"fte": ?[\d.]+/g, '"fte":3');
	await route.fulfill({ status: 200, contentType: 'application/json', body });
}

test.each([
	['the manifest is missing', MANIFEST, missing, 'manifest.json'],
	['the manifest is a page of a hotel', MANIFEST, htmlInstead, 'manifest.json'],
	['the cells are missing', CELLS, missing, 'cells.'],
	['the cells are cut short', CELLS, cutShort, 'cells.'],
	['the names are a page of a hotel', NAMES, htmlInstead, 'names.'],
	['the posts are not those that were published', CAMPAIGN_2025, tampered, 'n’est pas en ligne tel que'],
	['the network is away', CELLS, noNetwork, 'le réseau ne répond pas']
])('%s: a sentence says it, and trying again works', async (_, file, failure, said) => {
	const page = await visit('/?territoire=commune:63430', {
		before: (opened) => opened.route(file, failure),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(page).waitFor();
	expect(await alert(page).textContent()).toContain(said);
	// What was prerendered stays.
	expect(spaced(await headline(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	expect(await gaps(page).getByRole('listitem').count()).toBe(10);

	await page.unroute(file);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await cardOf(page, 'Thiers');
	await markTime(page, MARKS.figures);
	expect(await alert(page).count()).toBe(0);
});

test('a scenario whose data fail does not say that nothing changes, and trying again brings its changes', async () => {
	const page = await visit('/scenario?postes=63430', {
		before: (opened) => opened.route(CAMPAIGN_2025, missing),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(page).waitFor();
	const changes = page.getByRole('region', { name: /^Changements/ });
	expect(spaced(await changes.textContent())).toMatch(
		/^Changements Annuler Rétablir Les données ne sont pas venues : les changements ne peuvent pas être montrés\.$/
	);
	await page.unroute(CAMPAIGN_2025);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await changes.getByRole('listitem').waitFor();
	expect(spaced(await changes.textContent())).not.toContain('ne sont pas venues');
	expect(queryOf(page)).toBe('?postes=63430');
});

test('a campaign that cannot be loaded leaves what is shown and says it; trying again works', async () => {
	const page = await visitLive('/', {
		before: (opened) => opened.route(CAMPAIGN_2020, missing),
		expectedErrors: [/Failed to load resource/]
	});
	await page.getByText('Date et répartition').click();
	const campaign = page.getByLabel('Campagne (état des postes)');
	await campaign.selectOption({ label: 'Fin 2020' });
	await alert(page).waitFor();
	expect(spaced(await headline(page).textContent())).toMatch(/^Fin 2025, 85 postes/);
	await expect.poll(() => campaign.inputValue()).toBe('2025-12');

	await page.unroute(CAMPAIGN_2020);
	await campaign.selectOption({ label: 'Fin 2020' });
	await expect.poll(async () => spaced(await headline(page).textContent())).toMatch(/^Fin 2020, 45 postes/);
	await alert(page).waitFor({ state: 'detached' });
});

test.each([
	['the contours are missing', GEOMETRY, missing, /geometry.*n’est pas en ligne tel que/],
	[
		'the contours are a page of a hotel',
		GEOMETRY,
		htmlInstead,
		/geometry.*n’est pas en ligne tel que cette page l’attend/
	],
	[
		'the reader of the contours does not come',
		GEOMETRY_READER,
		noNetwork,
		/^Le lecteur des contours ne répond plus/
	]
])(
	'%s: a sentence says it, the table of the level stands for the map, and trying again brings it',
	async (_, file, failure, said) => {
		const page = await visit('/', {
			live: true,
			before: (opened) => opened.route(file, failure),
			// What the map had asked for when it was taken down is refused.
			expectedErrors: [/Failed to load resource/, /cannot load maillage\d+:/]
		});
		const table = page.getByRole('table');
		await table.waitFor();
		expect(spaced(await table.getByRole('caption').textContent())).toMatch(/^4 025 communes/);
		await page.getByText(said).waitFor();
		const first = table.getByRole('row').nth(1).getByRole('button');
		const name = (await first.textContent()) ?? '';
		await first.click();
		await cardOf(page, name);

		await page.unroute(file);
		await page.getByRole('button', { name: 'Réessayer' }).click();
		await mapReady(page);
		expect(await page.getByText(said).count()).toBe(0);
	}
);

test('the map’s code does not come: a sentence says it, and the table stands for the map', async () => {
	const mapLibre = mapLibreFiles('build');
	const page = await visit('/?niveau=epci', {
		live: true,
		before: (opened) =>
			opened.route(
				(url) => mapLibre.has(scriptNameOf(url.href)),
				(route) => route.abort()
			),
		expectedErrors: [/Failed to load resource/]
	});
	await page.getByText('La carte n’a pas pu être chargée').waitFor();
	expect(spaced(await page.getByRole('table').getByRole('caption').textContent())).toMatch(/^172 EPCI/);
});
