import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { legend, queryOf, spaced } from '../support/screen';
import { visitLive } from '../support/site';

const legendText = async (page: Page) => spaced(await legend(page).textContent());
/** Opens an address and waits for its legend, which stands there before the map. */
async function visitLegend(path: string): Promise<Page> {
	const page = await visitLive(path);
	await legend(page).getByRole('listitem').first().waitFor();
	return page;
}
const hatches = (page: Page) => legend(page).getByText('Manque incertain, selon l’hypothèse');

test('uncertain lacks are hatched where the address asks for it, with their count', async () => {
	const page = await visitLegend('/?hachures=incertain');
	await hatches(page).waitFor();
	expect(await legendText(page)).toMatch(/Manque incertain, selon l’hypothèse ?200 ?0,54 M/);
	await page.getByText('Classes de la carte').click();
	const choice = page.getByLabel('Hachurer ce qui est incertain');
	expect(await choice.inputValue()).toBe('uncertain');
	await choice.selectOption({ label: 'Aucune hachure' });
	await expect.poll(() => hatches(page).count()).toBe(0);
	expect(queryOf(page)).toBe('');
	await page.close();

	// A link of the time of the "classe fragile" shows what took its place.
	const old = await visitLegend('/?hachures=fragiles');
	await hatches(old).waitFor();
});

test('the legend counts the classes of the communes, and hatches nothing unasked', async () => {
	const page = await visitLegend('/');
	const rows = (await legend(page).getByRole('listitem').allTextContents()).map(spaced);
	expect(rows.map((row) => /^(.*?) ?([\d ]+) communes/.exec(row)?.slice(1, 3))).toEqual([
		['Aucun médiateur', '155'],
		['Moins du quart du besoin', '32'],
		['Du quart à la moitié du besoin', '42'],
		['De la moitié au besoin', '18'],
		['Manque minime (moins de 0,1 ETP)', '1 031'],
		['Besoin couvert', '133'],
		['Présence hors priorité', '357'],
		['Hors priorité (FDep 1–3)', '2 257']
	]);
	expect(await hatches(page).count()).toBe(0);
});

test('coverage crossed with deprivation is a square of nine counts that add up to the region', async () => {
	const page = await visitLegend('/?indicateur=couverture-fdep');
	const squares = legend(page).getByRole('button', { name: /^Couverture\s:/ });
	await squares.first().waitFor();
	const counts = (await squares.allTextContents()).map((text) => Number(text.replace(/\s/gu, '')));
	expect(counts).toHaveLength(9);
	// Of 4 025 communes, 2 257 have neither need nor post, 357 a post without a need, 1 031 a lack too small.
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4025 - 2257 - 357 - 1031);
	expect(await legendText(page)).toContain('Hors priorité (FDep 1–3) 2 257 communes');
	expect(await legendText(page)).toContain('Manque minime (moins de 0,1 ETP) 1 031 communes');

	await squares.nth(2).click();
	expect(await squares.nth(2).getAttribute('aria-pressed')).toBe('true');
	expect(await squares.nth(2).getAttribute('aria-label')).toMatch(/, FDep 5\s:/);
	expect(await squares.nth(1).getAttribute('aria-label')).toMatch(/, FDep 4\s:/);
});

test('classes follow the address; breaks typed wrong are said, and the last good ones stay', async () => {
	const page = await visitLegend('/?classes=quantiles-5');
	await expect.poll(() => legendText(page)).toContain('5 classes : effectifs égaux (quantiles)');
	await page.getByText('Classes de la carte').click();
	await page.getByLabel('Classes', { exact: true }).selectOption({ label: 'Mes seuils' });
	const field = page.getByLabel(/^Mes seuils \(% du besoin\)/);
	await field.fill('25 ; 50 ; 100');
	await field.press('Enter');
	await expect.poll(() => queryOf(page)).toBe('?classes=25,50,100');
	await expect.poll(() => legendText(page)).toContain('Moins de 25 %');
	const good = await legendText(page);

	await field.fill('100 ; 50');
	await field.press('Enter');
	const said = page.getByText(/100 ; 50.*n’est pas appliqué/);
	await said.waitFor();
	expect(spaced(await said.textContent())).toContain('Les seuils restent 25 ; 50 ; 100');
	expect(await field.inputValue()).toBe('100 ; 50');
	expect(queryOf(page)).toBe('?classes=25,50,100');
	expect(await legendText(page)).toBe(good);
});
