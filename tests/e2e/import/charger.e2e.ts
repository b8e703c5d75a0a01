import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { agencyWorkbook, TWENTY_MISTAKES } from '../../fixtures/agency-posts';
import { violations } from '../support/axe';
import { gaps, headline, spaced } from '../support/screen';
import { PHONE, visit, visitLive } from '../support/site';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook = async (name: string, mistakes?: typeof TWENTY_MISTAKES) => ({
	name,
	mimeType: XLSX,
	buffer: Buffer.from(await agencyWorkbook(mistakes))
});

test('one’s own list is checked, shown on this device only, kept across reloads, and undone', async () => {
	const page = await visit('/charger');
	const button = page.getByRole('button', { name: 'Choisir des fichiers' });
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	expect(await button.isEnabled()).toBe(true);
	const input = page.getByLabel('Choisir des fichiers');

	// Of the twenty mistakes, « 80 % », « 42 000 € » and « Saint Etienne » are read, and the row that repeats one is set aside.
	await input.setInputFiles(await workbook('2026-12.xlsx', TWENTY_MISTAKES));
	await page.getByRole('heading', { name: /16.erreurs/ }).waitFor();
	const errors = page.getByRole('region', { name: 'Erreurs, à corriger' }).locator('tbody tr');
	expect(await errors.count()).toBe(16);
	expect(spaced(await errors.nth(9).textContent())).toContain('« 01099 » (Chazey-sur-Ain)');
	expect(await page.getByText('Ligne 24').count()).toBe(1);
	expect(await page.getByRole('button', { name: 'Voir la carte de vos postes' }).count()).toBe(0);

	await input.setInputFiles(await workbook('2026-12.xlsx'));
	await page.getByRole('heading', { name: 'aucune erreur' }).waitFor();
	await page.getByText('Aucune question.').waitFor();
	await page.getByRole('button', { name: 'Voir la carte de vos postes' }).click();
	await page.waitForURL(/campagne=local-2026-12/);
	const own = headline(page).filter({ hasText: 'Vos postes, 2026-12 (sur cet appareil)' });
	await own.waitFor();
	expect(await page.getByText('Données de démonstration.').count()).toBe(0);
	await page.reload();
	await own.waitFor();

	await page.getByRole('button', { name: 'Revenir à la démonstration et effacer la liste' }).click();
	await page.getByText('Données de démonstration.').waitFor();
	expect(spaced(await headline(page).textContent())).toContain('Fin 2025');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('files that are chosen before the places have come are read once they are there, all of them', async () => {
	let send: (() => void) | undefined;
	const sent = new Promise<void>((resolve) => (send = resolve));
	const page = await visit('/charger', {
		before: (opened) =>
			opened.context().route(/\/cells\.\w+\.bin$/, async (route) => {
				await sent;
				await route.continue();
			})
	});
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	const input = page.getByLabel('Choisir des fichiers');
	await input.setInputFiles(await workbook('2026-12.xlsx'));
	await page.getByText('Vos fichiers seront lus dès que les données de la page seront là.').waitFor();
	await input.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
	send?.();
	await page.getByText('n’est ni un CSV ni un classeur XLSX').waitFor();
	await page.getByRole('heading', { name: 'aucune erreur' }).waitFor();
	expect(await page.getByText('seront lus').count()).toBe(0);
});

test('a link to a list of another device says so, and shows the published campaign', async () => {
	const page = await visitLive('/?campagne=local-2026-12');
	await page.getByText('n’est pas sur cet appareil, ou n’y est plus').waitFor();
	expect(await gaps(page).isVisible()).toBe(true);
});

test('a file that is too large, or is no list, is refused on a phone too; the template is there', async () => {
	const page = await visit('/charger', { viewport: PHONE });
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	await page
		.getByLabel('Choisir des fichiers')
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
	await page.getByText('n’est ni un CSV ni un classeur XLSX').waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	const template = await page.request.get(
		new URL(
			(await page.getByRole('link', { name: 'Modèle vide à remplir (XLSX)' }).getAttribute('href')) ?? '',
			page.url()
		).href
	);
	expect([...(await template.body()).subarray(0, 2)]).toEqual([0x50, 0x4b]);
});

test('a French CSV keeps its apostrophes, and postal codes go to the communes that stand beside them', async () => {
	const page = await visit('/charger');
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	const head =
		'id_poste;structure;type_structure;etp;financeur;montant;date_debut;date_fin;niveau;code;part;personnes;source;ville';
	const row = 'P1;Maison d@Annonay;association;1;;;30/12/2024;;commune;69100;;;;Villeurbanne';
	const buffer = Buffer.from(`${head}\r\n${row}\r\n`, 'latin1');
	// 0x92 is the typographic apostrophe of Windows-1252.
	buffer[buffer.indexOf('@')] = 0x92;
	await page
		.getByLabel('Choisir des fichiers')
		.setInputFiles({ name: '2026-12.csv', mimeType: 'text/csv', buffer });
	await page.getByText('contient des codes postaux').waitFor();
	await page.getByRole('button', { name: 'Voir la carte de vos postes' }).click();
	await page.waitForURL(/campagne=local-2026-12/);
	const kept = await page.evaluate(() => localStorage.getItem('maillage:postes') ?? '');
	expect(kept).toContain('Maison d’Annonay');
	expect(kept).toContain('"code":"69266"');
});

interface FilePayload {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}
const list = (name: string) => `tests/fixtures/import/${name}`;
const FOUR = ['C-DD01.csv', 'C-DD03.csv', 'C-DD07.csv', 'A01-dd69-titres-fusions-total.xlsx'].map(list);
const map = (page: Page) => page.getByRole('button', { name: 'Voir la carte de vos postes' });
const choose = async (page: Page, files: string | readonly string[] | FilePayload) => {
	await page.locator('input[type=file]:enabled').waitFor({ state: 'attached' });
	// A list of paths is copied: what Playwright takes is not read-only.
	await page
		.getByLabel('Choisir des fichiers')
		.setInputFiles(Array.isArray(files) ? [...files] : (files as string));
};
/** What a button saves. */
async function saved(page: Page, button: string | RegExp): Promise<FilePayload> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
	return { name: download.suggestedFilename(), mimeType: 'text/plain', buffer: Buffer.concat(chunks) };
}

test('the files of four delegations become one campaign: questions answered, every row accounted for', async () => {
	const page = await visit('/charger');
	await choose(page, FOUR);
	await page.getByText('3 questions sans réponse sur 3.').waitFor();
	expect(await map(page).count()).toBe(0);
	await page
		.getByRole('group', { name: /masquée/ })
		.getByLabel('La laisser de côté')
		.check();
	const place = page.getByRole('group', { name: /Etats-Unis/ });
	await place.getByLabel(/Langlet Santy/).check();
	// By keyboard: the arrow chooses, the line stays where it is.
	await page
		.getByRole('group', { name: /est-ce le même nom/ })
		.getByRole('radio')
		.first()
		.focus();
	await page.keyboard.press('Space');
	await page.getByText('Toutes les questions ont une réponse (3).').waitFor();
	const rows = page.getByRole('region', { name: 'Lignes lues' }).getByRole('row');
	expect(spaced(await rows.nth(1).textContent())).toContain('Médiateurs 2026');
	expect((await rows.last().getByRole('cell').allTextContents()).map(spaced)).toEqual(['17', '13', '4', '–']);
	expect(await violations(page)).toEqual([]);

	const csv = await saved(page, 'Télécharger la liste propre (CSV)');
	const answers = await saved(page, /correspondance\.json/);
	expect(answers.name).toBe('correspondance.json');
	await map(page).click();
	await page.waitForURL(/campagne=local-/);
	await headline(page).filter({ hasText: 'Vos postes' }).waitFor();
	expect(
		await page.evaluate(() => JSON.parse(localStorage.getItem('maillage:postes')!).campaign.posts.length)
	).toBe(13);

	// The clean list, read again, is the same; and the answers, dropped with the lists, leave no question.
	const again = await visit('/charger');
	await choose(again, csv);
	await again.getByText('Aucune question.').waitFor();
	const twice = await saved(again, 'Télécharger la liste propre (CSV)');
	expect(twice.buffer.toString()).toBe(csv.buffer.toString());

	const next = await visit('/charger');
	await choose(next, FOUR);
	await next.getByText('3 questions sans réponse sur 3.').waitFor();
	await choose(next, answers);
	await next.getByText('correspondance.json\u202F: 3\u00A0réponses reprises').waitFor();
	await next.getByText('Toutes les questions ont une réponse (3).').waitFor();
	await map(next).waitFor();
});

test('answers are kept across a reload, told, and erased', async () => {
	const page = await visit('/charger', { viewport: PHONE });
	await choose(page, FOUR[3]!);
	await page
		.getByRole('group', { name: /masquée/ })
		.getByLabel('La laisser de côté')
		.check();
	await page.getByText('2 questions sans réponse sur 3.').waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	await page.reload();
	await page.getByText('1\u00A0réponse gardée sur cet appareil').waitFor();
	await choose(page, FOUR[3]!);
	await page.getByText('2 questions sans réponse sur 2.').waitFor();
	await page.getByRole('button', { name: 'Effacer les réponses' }).click();
	await page.getByText('3 questions sans réponse sur 3.').waitFor();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a damaged file is refused with a sentence, and the others are read all the same', async () => {
	const page = await visit('/charger');
	await choose(page, [list('sparse-r-2e9.xlsx'), list('wrong-crc-etp9.xlsx'), FOUR[0]!]);
	await page.getByText('Aucune question.').waitFor();
	expect(await page.getByRole('listitem', { name: 'wrong-crc-etp9.xlsx' }).textContent()).toContain(
		'endommagé'
	);
	expect(await page.getByText(/^Refusé/).count()).toBe(2);
	await map(page).waitFor();
	await page.getByRole('button', { name: 'Retirer wrong-crc-etp9.xlsx' }).click();
	expect(await page.getByText(/^Refusé/).count()).toBe(1);
});

test('a list of the month that is there already is replaced or added to, as is asked', async () => {
	const page = await visit('/charger');
	await choose(page, FOUR[0]!);
	await map(page).click();
	await page.waitForURL(/campagne=local-/);
	await page.goBack();
	await choose(page, FOUR[1]!);
	await page.getByText('dites ce qu’elle devient').waitFor();
	expect(await map(page).count()).toBe(0);
	await page.getByLabel('Lui ajouter ces postes').check();
	await map(page).click();
	await page.waitForURL(/campagne=local-/);
	expect(
		await page.evaluate(() => JSON.parse(localStorage.getItem('maillage:postes')!).campaign.posts.length)
	).toBe(6);
});

test('a kept list that cannot be read is named, saved, then erased', async () => {
	const page = await visit('/charger');
	await page.evaluate(() => localStorage.setItem('maillage:postes', '{"region":"84"'));
	await page.goto(new URL('/?campagne=local-2026-12', page.url()).href);
	await page.getByText('gardée sur cet appareil ne peut plus être lue').waitFor();
	await page.goBack();
	const own = await saved(page, 'Enregistrer ce qui est gardé');
	expect(own.buffer.toString()).toBe('{"region":"84"');
	await page.getByRole('button', { name: 'Effacer cette liste' }).click();
	await page.getByText('ne peut plus être lue').waitFor({ state: 'detached' });
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
