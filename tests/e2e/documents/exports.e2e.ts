import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { spaced } from '../support/screen';
import { site, visit, visitLive } from '../support/site';

const NAME = 'maillage_epci-200070712_couverture_2025-12_demonstration';

/** Asks for a format in the open menu; the file and its name. */
async function take(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: format }).click();
	const download = await coming;
	await page.getByText('Fichier prêt').waitFor();
	return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const openMenu = (page: Page) => page.getByRole('button', { name: 'Télécharger' }).click();

test('the files of a sheet say what the sheet says', async () => {
	const page = await visitLive('/territoire/epci/200070712');
	await page.waitForSelector('[data-sheet="ready"]');
	await page.getByRole('button', { name: 'Choisir les parties et voir l’aperçu' }).click();
	await page.getByRole('region', { name: 'Aperçu du document' }).waitFor();
	const shown = spaced(await page.getByRole('article').textContent());
	await openMenu(page);

	const word = await take(page, 'Document Word (DOCX)');
	expect(word.name).toBe(`${NAME}.docx`);
	const files = unzipSync(new Uint8Array(word.bytes));
	const xml = strFromU8(files['word/document.xml']!);
	const numbers = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
		.map(([, text = '']) => spaced(text))
		.filter((text) => /^−?[\d ]+(?:,\d+)?(?: %)?$/.test(text));
	expect(numbers.length).toBeGreaterThan(200);
	expect(xml).toContain('w:orient="landscape"');
	for (const number of numbers) expect(shown, number).toContain(number);
	expect(Object.keys(files).some((file) => file.endsWith('.png'))).toBe(true);
	expect(xml).toMatch(/descr="[^"]*CC Thiers Dore et Montagne/);

	const workbook = await take(page, 'Tableur (XLSX)');
	const sheets = await readXlsxFile(workbook.bytes);
	expect(sheets.map(({ sheet }) => sheet)).toEqual([
		'Lisez-moi',
		'Chiffres',
		'Mailles',
		'Postes',
		'Méthode et sources'
	]);
	const cells = sheets[2]?.data.slice(1) ?? [];
	expect(cells.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(36_747);

	const picture = await take(page, 'Carte en image (PNG)');
	// Width of the picture, in the header of the PNG: 23 cm at 300 dots an inch.
	expect(picture.bytes.readUInt32BE(16)).toBe(2700);
});

test('a sheet and the map set another date or another indicator beside theirs, on one picture', async () => {
	const sheet = await visitLive('/territoire/epci/200070712');
	await sheet.waitForSelector('[data-sheet="ready"]');
	await openMenu(sheet);
	const beside = sheet.getByLabel('Sur les images, à côté de la carte');
	await beside.selectOption({ label: 'Fin 2020' });
	const picture = await take(sheet, 'Carte en image (PNG)');
	expect(picture.name).toBe(`${NAME}_et-2020-12.png`);
	// Twice the width of a map, at 300 dots an inch (11 811 a metre): an A4 that lies.
	expect(picture.bytes.readUInt32BE(16)).toBe(3480);
	expect(picture.bytes.subarray(37, 41).toString('latin1')).toBe('pHYs');
	expect(picture.bytes.readUInt32BE(41)).toBe(11_811);

	const map = await visitLive('/?indicateur=etp-10k', { live: true });
	await openMenu(map);
	await map.getByLabel('Sur les images, à côté de la carte').selectOption({ label: 'Couverture du besoin' });
	const vector = await take(map, 'Carte vectorielle (SVG)');
	expect(vector.name).toMatch(/_et-couverture\.svg$/);
	const svg = spaced(vector.bytes.toString('utf8'));
	// Text stays text, with the words of both legends.
	expect(svg).toContain('>Auvergne-Rhône-Alpes : ETP pour 10 000 habitants et couverture du besoin</text>');
	expect(svg).toContain('>Aucun médiateur</text>');
	expect(svg).toContain('>Aucun ETP</text>');
	expect(svg).toContain('Données de démonstration');
	expect(svg).toContain('(consulté le ');
});

test('the workbook of a filtered map has what its circles show, of what passes alone', async () => {
	const page = await visitLive('/?indicateur=manque&partie=hors-qpv&certitude=manque-sur', { live: true });
	await page.getByText('86,8 ETP manquants hors QPV').first().waitFor();
	await openMenu(page);
	const { name, bytes } = await take(page, 'Tableur (XLSX)');
	expect(name).toBe('maillage_commune_ETP-manquants-hors-QPV_2025-12_demonstration_filtre.xlsx');
	const [head = [], ...rows] = (await readXlsxFile(bytes))[1]?.data ?? [];
	const column = head.indexOf('ETP manquants hors QPV');
	expect(rows).toHaveLength(110);
	expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBeCloseTo(86.8, 1);
	const svg = (await take(page, 'Carte vectorielle (SVG)')).bytes.toString('utf8');
	// Who does not see the picture is told where the lack lies, in what passes.
	expect(spaced(svg)).toMatch(
		/aria-label="Carte de la région Auvergne-Rhône-Alpes\. ETP manquants hors QPV, par commune, 110 sur 4 025 d’après le filtre\. .*Le plus : Saint-Étienne, 10,3 ETP\./
	);
});

test('the table gives its rows and columns as they stand, with the norm in force', async () => {
	const page = await visit('/territoires?niveau=departement&qpv=3000');
	await openMenu(page);
	const { name, bytes } = await take(page, 'CSV pour Excel');
	expect(name).toBe('maillage_departement_couverture_2025-12_demonstration.csv');
	const text = spaced(bytes.toString('utf8'));
	// Above the heading, never under the rows: twelve départements follow it.
	const lines = bytes.toString('utf8').split('\r\n');
	expect(lines.slice(lines.indexOf('') + 1)).toHaveLength(14);
	expect(text).toContain('Ratio dans les QPV : 3 000 (défaut 6 000)');
	expect(text).toContain('données de démonstration');

	const plain = await take(page, 'CSV pour programmes');
	expect(plain.name).toBe('maillage_departement_couverture_2025-12_demonstration_programmes.csv');
	await page.getByRole('radio', { name: 'Dans un fichier à part' }).check({ force: true });
	const companion = page.waitForEvent('download', (file) => file.suggestedFilename().endsWith('.txt'));
	const alone = await take(page, 'CSV pour Excel');
	expect(alone.bytes.toString('utf8').split('\r\n')).toHaveLength(14);
	const said = spaced((await buffer(await (await companion).createReadStream())).toString('utf8'));
	expect(said).toContain('Avertissement : données de démonstration');
});

test('a large export can be given up: nothing is written, and it is said', async () => {
	let letCome = () => {};
	const heldBack = new Promise<void>((resolve) => (letCome = resolve));
	const page = await visit('/territoires', {
		before: (opened) =>
			opened.route('**/geometry.*.json', async (route) => {
				await heldBack;
				await route.continue().catch(() => undefined);
			})
	});
	await openMenu(page);
	await page.getByRole('button', { name: 'GeoJSON' }).click();
	await page.getByRole('button', { name: 'Annuler' }).click();
	await page.getByText('Export annulé').waitFor();
	expect(await page.getByRole('progressbar').count()).toBe(0);
	letCome();
});

test('a site over HTTP has no clipboard to be allowed: a copy says so, and to download', async () => {
	// A name that is not this machine's own is not trusted without HTTPS.
	const at = 'http://maillage.test';
	const page = await visitLive('/territoire/epci/200070712', {
		at,
		expectedErrors: [/Cross-Origin-Opener-Policy header has been ignored/],
		before: (opened) =>
			opened.route(`${at}/**`, async (route) => {
				const response = await route.fetch({ url: route.request().url().replace(at, site()) });
				await route.fulfill({ response });
			})
	});
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await page.waitForSelector('[data-sheet="ready"]');
	for (const format of ['Copier le tableau', 'Copier l’image']) {
		await openMenu(page);
		await page.getByRole('button', { name: format }).click();
		await page
			.getByText('Ce navigateur ne copie pas depuis un site en HTTP\u202F: téléchargez le fichier.')
			.waitFor();
		// What was said goes with the menu.
		await openMenu(page);
	}
	expect(await page.getByText('Autorisez').count()).toBe(0);
});

test('a copy that the browser refuses says that it may be allowed', async () => {
	const page = await visitLive('/territoire/epci/200070712', {
		before: (opened) =>
			opened.addInitScript(() => {
				Clipboard.prototype.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
			})
	});
	await page.waitForSelector('[data-sheet="ready"]');
	await openMenu(page);
	await page.getByRole('button', { name: 'Copier le tableau' }).click();
	await page.getByText('Autorisez l’accès au presse-papiers').waitFor();
	expect(await page.getByText('en HTTP').count()).toBe(0);
});
