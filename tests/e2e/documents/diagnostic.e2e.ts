import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { card, cardOf, spaced } from '../support/screen';
import { visit } from '../support/site';

/** The file of a format, from the open menu. */
async function download(page: Page, format: string): Promise<Buffer> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: format }).click();
	const file = await buffer(await (await coming).createReadStream());
	await page.getByText('Fichier prêt').waitFor();
	return file;
}

const tick = async (page: Page, name: string) => {
	await page.getByLabel('Nom ou code').fill(name);
	await page
		.getByRole('grid')
		.locator('tbody tr[data-row]')
		.filter({ hasText: name })
		.getByRole('checkbox')
		.check();
};

const NUMBER = /−?\d{1,3}(?: \d{3})+(?:,\d+)?|−?\d+(?:,\d+)?/g;

test('someone preparing a contract over two EPCIs takes away a Word file and a workbook that agree with the site', async () => {
	const page = await visit('/territoires?niveau=epci');
	await page.getByRole('grid').locator('tbody tr[data-row]').first().waitFor();
	await tick(page, 'CC Thiers Dore et Montagne');
	await tick(page, 'CC Ambert Livradois Forez');
	const selection = page.getByRole('region', { name: 'Sélection' });
	await expect.poll(async () => spaced(await selection.textContent())).toContain('64 434 habitants');
	await selection.getByRole('link', { name: 'En faire un périmètre' }).click();

	await cardOf(page, 'Périmètre sans nom');
	await page.getByLabel('Nom du périmètre').fill('Livradois et Dore');
	await page.getByLabel('Nom du périmètre').press('Tab');
	await cardOf(page, 'Livradois et Dore');
	expect(spaced(await card(page).textContent())).toContain('64 434');
	await page.getByRole('link', { name: 'Ouvrir la fiche' }).click();

	await page.waitForSelector('[data-sheet="ready"]');
	expect(new URL(page.url()).pathname).toBe('/territoire/perimetre/choisi');
	for (const more of await page.getByRole('button', { name: /^Afficher .* lignes?$/ }).all())
		await more.click();
	await page.getByRole('button', { name: 'Choisir les parties et voir l’aperçu' }).click();
	await page.getByRole('region', { name: 'Aperçu du document' }).waitFor();
	for (const more of await page.getByRole('button', { name: /^Afficher .* lignes?$/ }).all())
		await more.click();
	// As it is laid out: the cells of a table stand apart.
	const lines = (await page.getByRole('main').innerText()).split(/[\t\n]/).map(spaced);
	const shown = lines.join(' ');
	expect(shown).toContain('Livradois et Dore');
	expect(shown).toContain('64 434');

	await page.getByRole('button', { name: 'Télécharger' }).click();
	const word = unzipSync(new Uint8Array(await download(page, 'Document Word (DOCX)')));
	// Fields are Word's to fill: the numbers of captions, and the lists of parts, figures and tables.
	const xml = strFromU8(word['word/document.xml']!)
		.replace(/<w:sdt>.*?<\/w:sdt>/gs, '')
		.replace(/<w:fldSimple.*?<\/w:fldSimple>/gs, '');
	const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => spaced(text));
	const own = texts.slice(0, texts.indexOf('À propos de ce document'));
	const written = new Set(lines.flatMap((line) => line.match(NUMBER) ?? []));
	const numbers = own.flatMap((text) => text.match(NUMBER) ?? []);
	expect(numbers.length).toBeGreaterThan(300);
	expect(numbers.filter((number) => !written.has(number))).toEqual([]);

	const sheets = await readXlsxFile(await download(page, 'Tableur (XLSX)'));
	expect(sheets[0]?.sheet).toBe('Lisez-moi');
	const [figures, cells] = sheets.slice(1).map(({ data }) => {
		const [head = [], ...rows] = data;
		return (label: string) => rows.map((row) => row[head.indexOf(label)]);
	});
	const roles = figures!('Rôle');
	const sum = (values: readonly unknown[]) =>
		values.reduce<number>((total, value) => total + Number(value), 0);
	for (const [label, expected, text] of [
		['Habitants', 64_434, '64 434'],
		['ETP financés', 2.4, '2,40'],
		['ETP requis', 4.15, '4,15']
	] as const) {
		expect(Number(figures!(label)[0]), label).toBeCloseTo(expected, 2);
		expect(sum(figures!(label).filter((_, i) => roles[i] === 'partie')), label).toBeCloseTo(expected, 2);
		expect(sum(cells!(label)), label).toBeCloseTo(expected, 2);
		expect(shown).toContain(text);
	}
});
