import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alert, card, cardOf, headline, options, queryOf, spaced } from '../support/screen';
import { PHONE, visit as open, visitMap } from '../support/site';

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

/** Of the panel: the header's leads to a sheet. */
const searchField = (page: Page) => page.getByRole('combobox', { name: 'Ajouter un territoire par son nom' });

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
	// The commune that the QPV is in is not of the perimeter.
	expect(shown).toContain('30 communes et 1 QPV seul');
	expect(shown).toMatch(/Communes couvertes \d+ sur 30,/);
	await page
		.getByText(/^30\s+communes et 1\s+QPV seul$/)
		.first()
		.waitFor();

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
	await page.getByRole('button', { name: 'Dessiner une zone' }).click();
	const corners = [
		[700, 300],
		[1100, 300],
		[1100, 550],
		[700, 550]
	] as const;
	await expect
		.poll(
			async () => {
				// The first clicks may come before the pen, and what is said goes with the next click on the map.
				const said = page.getByText('sont dans ce contour');
				if ((await said.count()) > 0) return said.count();
				for (const [x, y] of [...corners, corners[0]]) {
					await page.mouse.move(x, y, { steps: 3 });
					await page.mouse.click(x, y);
				}
				return said.count();
			},
			{ timeout: 60_000, interval: 2_000 }
		)
		.toBeGreaterThan(0);
	await cardOf(page, 'Périmètre sans nom');
});

test('a zone is drawn by finger on a phone, and another takes communes away', async () => {
	const page = await visitMap('/perimetre#9.5/45.85/3.55', {
		viewport: PHONE,
		hasTouch: true,
		isMobile: true
	});
	const bar = page.getByRole('group', { name: 'Dessin sur la carte' });
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const count = async () => {
		const text = spaced(await headline(page).locator('xpath=following-sibling::p').textContent());
		return Number(/^(\d+) communes?$/.exec(text)?.[1]);
	};
	/** Touches a place until it is a corner: the first touch may come before the pen. */
	async function corner(x: number, y: number, said: string) {
		await expect
			.poll(
				async () => {
					if (!spaced(await bar.textContent()).includes(said)) await page.touchscreen.tap(x, y);
					return spaced(await bar.textContent());
				},
				{ timeout: 60_000, interval: 1_000 }
			)
			.toContain(said);
	}
	await button('Dessiner une zone').tap();
	await corner(60, 220, '1 sommet');
	await corner(280, 220, '2 sommets');
	await corner(300, 300, '3 sommets');
	await button('Défaire le dernier sommet').tap();
	await expect.poll(async () => spaced(await bar.textContent())).toContain('2 sommets');
	await corner(280, 520, '3 sommets');
	await button('Terminer').tap();
	await page.getByText('dans ce contour').waitFor();
	const before = await count();
	expect(before).toBeGreaterThan(0);
	await button('Retirer une zone').tap();
	await corner(60, 220, '1 sommet');
	await corner(280, 220, '2 sommets');
	await corner(280, 300, '3 sommets');
	await button('Terminer').tap();
	await page.getByText('est dans cette zone').waitFor();
	expect(await count()).toBeLessThan(before);
	expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
});

test('a list is read by its finest column, and what can be read in two ways is asked', async () => {
	const page = await visit('/perimetre');
	await give(page, 'liste.csv', 'code;nom\n63430;Thiers\n');
	await note(page, 'Ajouté');
	await expect.poll(() => queryOf(page)).toMatch(/~63430$/);
	await page.getByRole('button', { name: 'Tout retirer' }).click();

	await give(page, 'postal.csv', 'Code postal;Commune\n63430;Pont-du-Château\n63300;Thiers\n');
	await note(page, 'codes postaux sont lus');
	await expect.poll(() => queryOf(page)).toMatch(/~63284,63430$/);
	await page.getByRole('button', { name: 'Tout retirer' }).click();

	await give(page, 'deux.csv', 'epci;commune\n200070712;63430\n200070712;63125\n');
	await note(page, 'Ajouté');
	await expect.poll(() => queryOf(page)).toMatch(/~63125,63430$/);
	await page.getByRole('button', { name: 'Tout retirer' }).click();

	await give(page, 'codes.csv', 'code\n63430\n63190\n63120\n');
	await note(page, 'se lisent de deux façons');
	expect(queryOf(page)).toBe('');
	await page.getByRole('button', { name: 'Ce sont des codes postaux' }).click();
	// 63430 is the postal code of Pont-du-Château and Les Martres-d’Artière: the reader says which.
	await page.getByRole('checkbox', { name: /^Pont-du-Château/ }).check();
	await expect.poll(() => queryOf(page)).toMatch(/~63284$/);
});

test('features that overlap are one area: twice the same square is the square', async () => {
	const page = await visit('/perimetre');
	const square = [
		[3.3, 45.7],
		[3.9, 45.7],
		[3.9, 46.1],
		[3.3, 46.1],
		[3.3, 45.7]
	];
	const feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square] } };
	const count = async (...features: object[]) => {
		await give(page, 'zone.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
		await note(page, 'sont dans ce contour');
		return spaced(await headline(page).locator('xpath=following-sibling::p').textContent());
	};
	const once = await count(feature);
	await page.getByRole('button', { name: 'Tout retirer' }).click();
	await expect.poll(() => queryOf(page)).toBe('');
	expect(await count(feature, feature)).toBe(once);
});
