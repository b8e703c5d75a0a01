import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { recordShifts, shiftsOf } from '../support/layout';
import { cardOf, headline } from '../support/screen';
import { DESKTOP, PHONE, visit } from '../support/site';

/** A line on which what a page is made of comes piece after piece, and a record of what moves meanwhile. */
async function slowLine(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 150_000,
		uploadThroughput: 50_000
	});
	await recordShifts(page);
}

/** Waits until nothing has come for a while: what is held back, MapLibre, is still waited for. */
async function allCame(page: Page): Promise<void> {
	const came = () => page.evaluate(() => performance.getEntriesByType('resource').length);
	for (let before = -1, now = await came(); now !== before; before = now, now = await came())
		await page.waitForTimeout(1500);
}

/** Addresses, and how much may move while what they ask for comes: a tenth is where it begins to disturb. */
const LINKS: readonly (readonly [string, number])[] = [
	['/?territoire=commune:63430', 0],
	['/?niveau=epci', 0],
	['/?campagne=inconnue', 0],
	['/territoires', 0.02],
	['/territoires?niveau=epci', 0.02],
	['/postes', 0.02],
	['/scenario', 0.02],
	['/scenario?postes=1~commune:63430~1', 0.02],
	['/pres-de-chez-moi?territoire=commune:63430', 0.02],
	['/territoire/commune/63430', 0.09]
];
/** Beside the map the panel is as it is on a phone, but for what stands on the map's side. */
const WIDE: readonly string[] = ['/?territoire=commune:63430', '/territoires', '/scenario'];
const visits = [
	...LINKS.map((link) => [PHONE, ...link] as const),
	...LINKS.filter(([address]) => WIDE.includes(address)).map((link) => [DESKTOP, ...link] as const)
];
for (const [viewport, address, most] of visits)
	test(`nothing is pushed away while ${address} comes on a slow line, ${viewport.width} px wide`, async () => {
		const page = await visit(address, { viewport, before: slowLine });
		await page.locator('html[data-live]').waitFor();
		await allCame(page);
		await headline(page).first().waitFor();
		const shifts = await shiftsOf(page);
		expect(shifts?.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
	});

test('a link says that it loads until its card is there, and nothing of the plain view', async () => {
	const page = await visit('/?territoire=commune:63430', { viewport: PHONE, before: slowLine });
	const panel = page.locator('[data-waits]');
	expect(await headline(page).isVisible()).toBe(false);
	expect(await panel.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"Chargement…"');
	await cardOf(page, 'Thiers');
	expect(await headline(page).isVisible()).toBe(true);
	expect(await panel.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('none');
});

test.each(['/?territoire=commune:63430', '/scenario'])(
	'what is printed of %s before it came is what is there, which it says',
	async (address) => {
		const page = await visit(address, {
			before: (opened) => opened.context().route(/\/cells\.\w+\.bin$/, () => undefined)
		});
		await page.locator('html[data-live]').waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await headline(page).first().isVisible()).toBe(true);
		const said = await page
			.locator('[data-waits]:not([hidden])')
			.evaluate((one) => getComputedStyle(one, '::before').content);
		expect(said).toMatch(/^"Page imprimée avant la fin de son chargement\u202F: /);
	}
);

test('the name and the sentence of a sheet stand while its data come, the sentence of the plain view only', async () => {
	const held = (page: Page) => page.context().route(/\/cells\.\w+\.bin$/, () => undefined);
	const plain = await visit('/territoire/commune/63430', { before: held });
	await plain.getByText('Les données se chargent…').waitFor();
	expect(await headline(plain).textContent()).toBe('Thiers');
	expect(await plain.getByText('Données de démonstration.').count()).toBe(1);
	const other = await visit('/territoire/commune/63430?cle=lieu', { before: held });
	await other.getByText('Les données se chargent…').waitFor();
	expect(await headline(other).textContent()).toBe('Thiers');
	expect(await other.getByText('Données de démonstration.').count()).toBe(0);
});

test('a sheet whose data fail keeps its name and its sentence', async () => {
	const page = await visit('/territoire/commune/63430', {
		before: (opened) =>
			opened.context().route(/\/cells\.\w+\.bin$/, (route) => route.fulfill({ status: 500, body: '' })),
		expectedErrors: [/Failed to load resource/]
	});
	await page.getByRole('button', { name: 'Réessayer' }).waitFor();
	expect(await headline(page).textContent()).toBe('Thiers');
	expect(await page.getByText('Données de démonstration.').count()).toBe(1);
	expect(await page.getByText('Les données se chargent…').count()).toBe(0);
});

test('the page that is gone to from a link waits for nothing', async () => {
	const page = await visit('/?niveau=epci', {
		before: (opened) => opened.context().route(/\/cells\.\w+\.bin$/, () => undefined)
	});
	await page.locator('html[data-live]').waitFor();
	await page.getByRole('link', { name: 'Territoires', exact: true }).first().click();
	await page.waitForURL('**/territoires');
	await expect.poll(() => headline(page).isVisible()).toBe(true);
	expect(await headline(page).textContent()).toMatch(/communes/);
});
