import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { isFocused, tabTo } from '../support/focus';
import { card, cardOf, legend, levelRadio, options, queryOf, searchField, spaced } from '../support/screen';
import { visitLive, visitAnswering, visitMap } from '../support/site';

test('search, choose, read, change the level and copy the link, with the keyboard alone', async () => {
	const page = await visitLive('/', { permissions: ['clipboard-read', 'clipboard-write'] });
	await tabTo(page, searchField(page), 5);
	await page.keyboard.type('thiers');
	await options(page).first().waitFor();
	await page.keyboard.press('Enter');
	await cardOf(page, 'Thiers');
	// The card is read first.
	await expect.poll(() => isFocused(page.locator('#territoire'))).toBe(true);

	await tabTo(page, levelRadio(page, 'Communes'), 120);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => levelRadio(page, 'QPV').isChecked()).toBe(true);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&territoire=commune:63430');
	expect(await isFocused(levelRadio(page, 'EPCI'))).toBe(true);

	await tabTo(page, card(page).getByRole('button', { name: 'Copier le lien' }));
	await page.keyboard.press('Enter');
	await card(page).getByText('Lien copié').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

	await tabTo(page, card(page).locator('summary').filter({ hasText: 'Pourquoi ce chiffre' }));
	await page.keyboard.press('Enter');
	await card(page).getByText('La formule').waitFor();
	await page.keyboard.press('Escape');
	await card(page).waitFor({ state: 'detached' });
	expect(queryOf(page)).toBe('?niveau=epci');
});

test('the first stop leads past the header, and "/" to the search from anywhere', async () => {
	const page = await visitLive();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Aller au contenu' });
	expect(await isFocused(skip)).toBe(true);
	expect(await skip.isVisible()).toBe(true);
	await page.keyboard.press('/');
	expect(await isFocused(searchField(page))).toBe(true);
	expect(await searchField(page).inputValue()).toBe('');
});

test('the map is read at its centre: arrows move it, Enter chooses', async () => {
	const page = await visitMap('/#11/45.5494/3.7417');
	const map = page.getByRole('region', { name: /^Carte de la couverture/ });
	await map.focus();
	await page.keyboard.press('Enter');
	await cardOf(page, 'Ambert');
	await page.keyboard.press('ArrowDown');
	const latitude = () => Number(new URL(page.url()).hash.split('/')[1]);
	await expect.poll(latitude).toBeLessThan(45.54);
});

test('off the region the map says so', async () => {
	// In the Mediterranean.
	const page = await visitMap('/#11/43.2/4.2');
	await page.getByRole('region', { name: /^Carte de la couverture/ }).focus();
	await page.keyboard.press('ArrowDown');
	await page.getByRole('status').filter({ hasText: 'Hors de la région.' }).waitFor({ state: 'attached' });
	expect(await page.getByRole('status').filter({ hasText: 'Hors de la région.' }).count()).toBe(1);
});

/** Name, class and value of what is under the crosshair. */
const SAID = /^(?!Données de démonstration)[^:]+ : .+\.$/;

/** What the live regions of the page say now. */
const announced = async (page: Page) => (await page.getByRole('status').allTextContents()).map(spaced);

test('before the map is there, arrows move a crosshair over the region, and Enter chooses under it', async () => {
	const page = await visitAnswering('/');
	const region = page.getByRole('application', { name: 'Couverture du besoin, par commune' });
	await region.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => announced(page)).toContainEqual(expect.stringMatching(SAID));
	await page.keyboard.press('Enter');
	await card(page).waitFor();
	const name = (await card(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
	await expect.poll(() => announced(page)).toContainEqual(expect.stringContaining(`${spaced(name)} : `));
	expect(await isFocused(region)).toBe(true);
	await mapReady(page);
	// The keyboard goes on, on the map that has taken its place.
	const map = page.getByRole('region', { name: /^Carte de la couverture/ });
	await expect.poll(() => isFocused(map)).toBe(true);
	await cardOf(page, name);
});

test('the crosshair stays on its place when the map takes over, and zooms as was asked', async () => {
	const page = await visitAnswering('/');
	await page.getByRole('application', { name: 'Couverture du besoin, par commune' }).focus();
	for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
	await expect.poll(() => announced(page)).toContainEqual(expect.stringMatching(SAID));
	const there = (await announced(page)).find((words) => SAID.test(words)) ?? '';
	await page.keyboard.press('+');
	await expect.poll(() => announced(page)).toContain('La carte s’agrandira dès qu’elle sera détaillée.');
	await mapReady(page);
	const map = page.getByRole('region', { name: /^Carte de la couverture/ });
	await expect.poll(() => isFocused(map)).toBe(true);
	await expect.poll(() => announced(page)).toContain(there);
	const zoom = () => Number(new URL(page.url()).hash.slice(1).split('/')[0]);
	await expect.poll(zoom).toBeGreaterThan(7);
	const asked = zoom();
	await page.keyboard.press('+');
	await expect.poll(zoom).toBeCloseTo(asked + 1, 1);
	await expect.poll(() => announced(page)).toContain(there);
	await page.keyboard.press('Enter');
	await cardOf(page, there.slice(0, there.indexOf(' : ')));
});

test('what a click has given the focus to answers the arrows too', async () => {
	const page = await visitAnswering('/');
	const region = page.getByRole('application', { name: 'Couverture du besoin, par commune' });
	await region.click();
	await card(page).waitFor();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => announced(page)).toContainEqual(expect.stringMatching(SAID));
	const chosen = await card(page).getByRole('heading', { level: 2 }).textContent();
	for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Enter');
	await expect.poll(() => card(page).getByRole('heading', { level: 2 }).textContent()).not.toBe(chosen);
	// There it stays when the map comes.
	const name = (await card(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
	await mapReady(page);
	await page.locator('.frame').waitFor({ state: 'detached' });
	await page.keyboard.press('Enter');
	await page.waitForTimeout(300);
	expect(await card(page).getByRole('heading', { level: 2 }).textContent()).toBe(name);
});

test('nothing is promised of a map that will not be where the picture is', async () => {
	const page = await visitAnswering('/?territoire=commune:63430');
	await page.getByRole('application', { name: 'Couverture du besoin, par commune' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => announced(page)).toContainEqual(expect.stringMatching(SAID));
	const before = await announced(page);
	await page.keyboard.press('+');
	await page.keyboard.press('Shift');
	expect(await announced(page)).toEqual(before);
});

test('the legend is there before the map', async () => {
	const page = await visitAnswering('/');
	await expect.poll(() => legend(page).getByRole('listitem').count()).toBeGreaterThan(5);
});

test('a result of the search, a key on the map and a filter are said with class and value', async () => {
	const page = await visitMap('/#11/45.5494/3.7417');
	const map = page.getByRole('region', { name: /^Carte de la couverture/ });
	await map.focus();
	await expect
		.poll(() => announced(page))
		.toContainEqual(expect.stringMatching(/^Ambert : .+, [\d,]+ ETP financés? pour [\d,]+ requis\.$/));
	await searchField(page).fill('thiers');
	await options(page).first().waitFor();
	await page.keyboard.press('Enter');
	await expect
		.poll(() => announced(page))
		.toContainEqual(expect.stringMatching(/^Thiers : .+, [\d,]+ ETP financés? pour [\d,]+ requis\.$/));
	await page.getByRole('button', { name: /^Manques sûrs seulement/ }).click();
	await expect
		.poll(() => announced(page))
		.toContainEqual(
			expect.stringMatching(
				/^Le filtre garde \d+ communes sur 4 025, [\d,]+ ETP manquants\. Aucun médiateur : \d+ ;/
			)
		);
	const summary = page.getByText(/^Couverture du besoin, par commune, \d+ sur 4.025 d’après le filtre\./);
	await expect.poll(async () => spaced(await summary.textContent())).toMatch(/Le plus : .+ Le moins : .+\.$/);
});

test('the beginning of a card is in sight for what is chosen under it, too', async () => {
	const page = await visitLive('/');
	await page.getByText('Ouvrir en tableau').waitFor();
	const rows = page.getByRole('region', { name: 'Les plus grands manques' }).getByRole('listitem');
	const title = card(page).getByRole('heading', { level: 2 });
	// The place that is chosen already, too.
	for (const row of [0, 5, 5]) {
		await rows.nth(row).getByRole('button').click();
		const name = (await rows.nth(row).getByRole('button').textContent()) ?? '';
		await expect.poll(async () => name.includes((await title.textContent()) ?? '?')).toBe(true);
		const y = async () => (await title.boundingBox())?.y ?? -1;
		await expect.poll(y).toBeLessThan(500);
		// Under the header, which stays: the page itself does not scroll.
		await expect.poll(y).toBeGreaterThan(85);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	}
});

test('the card of a result is in sight, even where the controls fill the panel', async () => {
	const page = await visitLive('/', { viewport: { width: 1280, height: 640 } });
	await page.getByText('Ouvrir en tableau').waitFor();
	await searchField(page).fill('thiers');
	await options(page).first().waitFor();
	await page.keyboard.press('Enter');
	const title = card(page).getByRole('heading', { level: 2 });
	await expect.poll(() => isFocused(title)).toBe(true);
	await expect.poll(async () => (await title.boundingBox())?.y ?? Infinity).toBeLessThan(500);
});
