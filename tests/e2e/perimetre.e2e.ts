import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alert, card, cardOf, headline, options, queryOf, searchField, spaced } from './screen';
import { visit as open, visitMap } from './site';

/** The page with its data: what it offers can be used. */
async function visit(path: string) {
	const page = await open(path);
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	return page;
}

const give = (page: Page, name: string, text: string) =>
	page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const nameField = (page: Page) => page.getByLabel('Nom du périmètre');
const note = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

async function add(page: Page, typed: string) {
	await searchField(page).fill(typed);
	await options(page).first().waitFor();
	await searchField(page).press('Enter');
}

test('a perimeter is composed, named, linked and kept with the keyboard alone', async () => {
	const page = await visit('/perimetre');
	await add(page, 'thiers dore');
	await expect.poll(() => queryOf(page)).toBe('?perimetre=P%C3%A9rim%C3%A8tre_sans_nom~200070712');
	await add(page, 'QN06301M');
	await nameField(page).fill('Pays à moi');
	await nameField(page).press('Tab');
	await cardOf(page, 'Pays à moi');
	await expect.poll(() => queryOf(page)).toMatch(/^\?perimetre=Pays_%C3%A0_moi~200070712/);
	const shown = spaced(await card(page).textContent());
	// The EPCI's thirty, and the one that the QPV is in.
	expect(shown).toContain('31 communes');
	await page.getByText(/^30\s+communes et 1\s+QPV seul$/).waitFor();

	await page.getByRole('button', { name: 'Garder sur cet appareil' }).press('Enter');
	await page.getByText('Gardés sur cet appareil').waitFor();
	const colleague = await visit(`/perimetre${queryOf(page)}`);
	await cardOf(colleague, 'Pays à moi');
	expect(spaced(await card(colleague).textContent())).toBe(shown);
	// Nothing was kept on the colleague's device.
	expect(await colleague.getByText('Gardés sur cet appareil').count()).toBe(0);

	await page.getByRole('button', { name: 'Tout retirer' }).press('Enter');
	await expect.poll(() => queryOf(page)).toBe('');
	await page.reload();
	await page.getByRole('button', { name: 'Ouvrir' }).press('Enter');
	await cardOf(page, 'Pays à moi');
});

test('a bad file is refused in a sentence and leaves what was there', async () => {
	const page = await visit('/perimetre?perimetre=Mon_pays~200070712');
	await cardOf(page, 'Mon pays');
	await give(page, 'notes.geojson', '{"a":');
	await expect
		.poll(async () => spaced(await alert(page).textContent()))
		.toContain('n’est pas du JSON valide');
	await give(
		page,
		'loin.geojson',
		JSON.stringify({
			type: 'Polygon',
			coordinates: [
				[
					[-4, 48],
					[-3, 48],
					[-3, 49],
					[-4, 48]
				]
			]
		})
	);
	await expect
		.poll(async () => spaced(await alert(page).textContent()))
		.toContain('hors de la région Auvergne-Rhône-Alpes');
	await give(page, 'codes.csv', 'code\n63430\n75056\n');
	await note(page, 'ligne 3');
	expect(queryOf(page)).toBe('?perimetre=Mon_pays~200070712');
	await give(page, 'anciens.csv', 'code\n42109\n');
	await note(page, 'il est compris dans');
	await expect.poll(() => queryOf(page)).toBe('?perimetre=Mon_pays~200070712,42084');
});

test('a GeoJSON in Lambert 93 is converted and measured, and the doubtful communes wait for a decision', async () => {
	const page = await visit('/perimetre');
	// About 20 km round Thiers.
	const ring = [
		[730_000, 6_510_000],
		[770_000, 6_510_000],
		[770_000, 6_540_000],
		[730_000, 6_540_000],
		[730_000, 6_510_000]
	];
	await give(page, 'zone.geojson', JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
	await note(page, 'Lambert 93');
	const box = page.getByRole('checkbox').first();
	await box.waitFor();
	const before = spaced(await headline(page).locator('xpath=following-sibling::p').textContent());
	const wasIn = await box.isChecked();
	await box.click();
	const count = Number.parseInt(before, 10) + (wasIn ? -1 : 1);
	await expect
		.poll(async () => spaced(await headline(page).locator('xpath=following-sibling::p').textContent()))
		.toBe(`${count} communes`);
});

test('an area drawn on the map takes the communes that are in it', async () => {
	const page = await visitMap('/perimetre#9.5/45.85/3.55');
	await page.getByRole('button', { name: 'Dessiner un contour' }).click();
	const corners = [
		[700, 250],
		[1100, 250],
		[1100, 550],
		[700, 550]
	] as const;
	await expect
		.poll(
			async () => {
				for (const [x, y] of [...corners, corners[0]]) {
					await page.mouse.move(x, y, { steps: 3 });
					await page.mouse.click(x, y);
				}
				return page.getByText('sont dans ce contour').count();
			},
			{ timeout: 60_000, interval: 2_000 }
		)
		.toBeGreaterThan(0);
	await cardOf(page, 'Périmètre sans nom');
});
