import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { queryOf, spaced } from '../support/screen';
import { visit as open, visitMap } from '../support/site';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const pin = (page: Page, change: number) => button(page, new RegExp(`changement ${change} du scénario$`));
const said = (page: Page) => page.locator('#carte .carried');

async function visit(path: string) {
	const page = await visitMap(path);
	await pin(page, 1).waitFor();
	return page;
}

/** Where the tip of a pin is, in pixels of the page. */
async function tipOf(page: Page, change: number) {
	const box = (await pin(page, change).boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height - 4 };
}

/** Presses a pin and carries it to a point, where it says what the post would be worth. */
async function carry(page: Page, change: number, to: { x: number; y: number }) {
	const from = await tipOf(page, change);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 8 });
	await said(page).waitFor();
}

test('the outline that stands there while the page waits is where the map comes, beside its folded legend', async () => {
	let send: (() => void) | undefined;
	const sent = new Promise<void>((resolve) => (send = resolve));
	const page = await open('/scenario?postes=63003', {
		live: true,
		before: (opened) =>
			opened.context().route(/\/cells\.\w+\.bin$/, async (route) => {
				await sent;
				await route.continue();
			})
	});
	await page.locator('html[data-live]').waitFor();
	const region = (await page.locator('.frame path.region').boundingBox())!;
	send!();
	await mapReady(page);
	await pin(page, 1).waitFor();
	const tip = await tipOf(page, 1);
	// Ambert: where it is between the bounds of the region, in Web Mercator.
	const [x, y] = [region.x + 0.3277 * region.width, region.y + 0.4727 * region.height];
	expect(Math.hypot(tip.x - x, tip.y - y)).toBeLessThan(10);
});

test('a post is carried over the map, says what it would be worth there, and is moved by one step', async () => {
	const page = await visit('/scenario?postes=63430~h42218');
	await carry(page, 1, await tipOf(page, 2));
	await expect.poll(async () => spaced(await said(page).textContent())).toMatch(/ : \d,\d\d ETP utiles?$/);
	expect(queryOf(page)).toBe('?postes=63430~h42218');
	await page.mouse.up();
	await expect.poll(() => queryOf(page)).toMatch(/^\?postes=(?!63430)\w+~h42218$/);
	await button(page, /^Annuler/).press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?postes=63430~h42218');
});

test('the places of the post being written are carried too, those of an existing post among them', async () => {
	const page = await visit('/scenario?poser=commune:63430&postes=h42218');
	const written = button(page, 'Thiers, poste en cours');
	const box = (await written.boundingBox())!;
	const to = await tipOf(page, 1);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4);
	await page.mouse.down();
	await page.mouse.move(to.x + 3, to.y, { steps: 8 });
	await said(page).waitFor();
	await page.mouse.up();
	await expect.poll(() => written.count()).toBe(0);
	await page.getByText('Thiers remplacé par').waitFor({ state: 'attached' });
	await button(page, 'Ajouter au scénario').click();
	await expect.poll(() => queryOf(page)).toMatch(/^\?postes=h42218~/);
	expect(queryOf(page)).not.toContain('63430');
});
