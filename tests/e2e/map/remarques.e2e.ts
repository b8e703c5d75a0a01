import { expect, test } from 'vitest';
import { card, cardOf, spaced } from '../support/screen';
import { PHONE, visit, visitMap } from '../support/site';

const file = (name: string, ...lines: string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(['niveau;code;nom;priorite;remarque;motif;service;date', ...lines].join('\n'))
});

test('a remark is written on a territory, marked on the map, and changes no figure', async () => {
	const page = await visitMap('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	const figures = async () => spaced(await card(page).locator('dl').first().textContent());
	const before = await figures();
	await card(page).getByText('Remarques du terrain').click();
	await card(page).getByRole('button', { name: 'Ajouter une remarque' }).click();
	await card(page).getByLabel('Remarque', { exact: true }).fill('Deux médecins partent en retraite.');
	await card(page).getByRole('radio', { name: 'Haute' }).check();
	await card(page).getByRole('button', { name: 'Enregistrer' }).click();
	await card(page).getByText('Une priorité haute ou basse demande un motif.').waitFor();
	// What is being written survives a reload.
	await page.reload();
	await cardOf(page, 'Thiers');
	await card(page)
		.getByText(/un brouillon$/)
		.click();
	const written = card(page).getByLabel('Remarque', { exact: true });
	await expect.poll(() => written.inputValue()).toBe('Deux médecins partent en retraite.');
	await card(page).getByLabel('Motif de la priorité').fill('Accès aux soins');
	await card(page).getByLabel('Service qui le dit').fill('Délégation du Puy-de-Dôme');
	await card(page).getByRole('button', { name: 'Enregistrer' }).click();
	await card(page).getByText('sur cet appareil', { exact: true }).waitFor();
	expect(await figures()).toBe(before);

	const pin = page.getByRole('button', { name: /^Thiers : 1\sremarque du terrain, priorité haute$/ });
	await pin.waitFor();
	await page.getByRole('checkbox', { name: /^Remarques du terrain/ }).uncheck();
	await expect.poll(() => pin.count()).toBe(0);

	await page.reload();
	await cardOf(page, 'Thiers');
	await card(page).getByText('Remarques du terrain').click();
	await card(page).getByText('Deux médecins partent en retraite.').waitFor();
	await card(page).getByRole('button', { name: 'Supprimer' }).click();
	await card(page).getByRole('button', { name: 'Annuler' }).click();
	await card(page).getByText('Deux médecins partent en retraite.').waitFor();
});

test('a file is merged once its changes are seen, and exported again', async () => {
	const page = await visit('/remarques', { acceptDownloads: true, viewport: PHONE });
	const choose = page.getByLabel('Choisir un fichier CSV');
	await choose.setInputFiles(file('un.csv', 'commune;63430;;normale;Une chose.;;CPAM;2025-11-03'));
	await page.getByRole('button', { name: 'Importer', exact: true }).click();
	await page.getByText(/^1\sremarque ajoutée, 0\sremplacée\.$/).waitFor();

	await choose.setInputFiles(
		file(
			'deux.csv',
			'commune;63430;;normale;Autre chose.;;CPAM;2025-11-04',
			'epci;200070712;;basse;CLS.;Projet;CPAM;2025-11-04'
		)
	);
	await page.getByRole('heading', { name: /deux\.csv/ }).waitFor();
	await page.getByRole('button', { name: 'Abandonner' }).click();
	expect(await page.getByRole('heading', { name: /^1\sremarque$/ }).count()).toBe(1);

	await choose.setInputFiles(file('trois.csv', 'commune;63430;;normale;Autre chose.;;CPAM;2025-11-04'));
	await page.getByRole('radio', { name: /Celle du fichier/ }).check();
	await page.getByRole('button', { name: 'Importer', exact: true }).click();
	await page.getByText('Autre chose.').waitFor();

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Exporter celles de cet appareil/ }).click()
	]);
	const chunks: Uint8Array[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array); // A stream of bytes.
	const text = Buffer.concat(chunks).toString('utf8');
	expect(text).toContain('commune;63430;Thiers;normale;Autre chose.;;CPAM;2025-11-04');
});

test('a file with an unknown code is refused whole, with its line and the nearest code', async () => {
	const page = await visit('/remarques');
	await page
		.getByLabel('Choisir un fichier CSV')
		.setInputFiles(
			file(
				'faux.csv',
				'commune;63430;;normale;Oui.;;A;2025-11-03',
				'commune;63999;;normale;Non.;;A;2025-11-03'
			)
		);
	await page.getByRole('alert').filter({ hasText: 'rien n’a été importé' }).waitFor();
	expect(spaced(await page.getByRole('listitem').filter({ hasText: 'Ligne 3' }).textContent())).toMatch(
		/^Ligne 3, colonne « code », lu « 63999 » : Ce code n’existe pas .* Le plus proche : 63/
	);
	await page.getByRole('heading', { name: 'Aucune remarque pour l’instant' }).waitFor();
});

test('the table is filtered by priority, and says the remark', async () => {
	const page = await visit('/territoires?remarque=haute&colonnes=manque,remarque');
	await page.getByRole('heading', { name: /^Aucun résultat/ }).waitFor();
	await page.evaluate(() =>
		localStorage.setItem(
			'maillage:remarques:84',
			JSON.stringify([
				{
					level: 'commune',
					code: '63430',
					priority: 'high',
					text: 'Urgent.',
					reason: 'Accès',
					service: 'A',
					date: '2025-11-03'
				}
			])
		)
	);
	await page.reload();
	const row = page.getByRole('row', { name: /Thiers/ });
	await row.waitFor();
	expect(spaced(await row.textContent())).toContain('haute : Urgent.');
});
