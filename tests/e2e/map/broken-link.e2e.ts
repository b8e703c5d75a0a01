import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cardOf, indicator, levelRadio, problems, spaced } from '../support/screen';
import { visit } from '../support/site';

test('a level that does not exist is said, and the rest of the link is kept', async () => {
	const page = await visit('/?niveau=abc&indicateur=manque&territoire=commune:63430');
	await cardOf(page, 'Thiers');
	expect(spaced(await problems(page).textContent())).toBe(
		'Le paramètre « niveau=abc » de l’adresse est ignoré : valeurs possibles : commune, qpv, epci, departement.'
	);
	expect(await indicator(page).inputValue()).toBe('gap');
	expect(await levelRadio(page, 'Communes').isChecked()).toBe(true);
});

test.each([
	['territoire=commune:99999', 'ce territoire n’existe pas dans la région et l’année affichées'],
	['territoire=thiers', 'on attend un niveau et un code, comme commune:63430'],
	['campagne=1999-01', 'campagnes connues : 2020-12, 2025-05, 2025-12'],
	['indicateur=bleu', 'valeurs possibles : couverture, etp-10k, fdep, couverture-fdep, manque, besoin'],
	['qpv=beaucoup', 'on attend un nombre de 500 à 50 000'],
	['couleur=bleu', 'ce paramètre n’existe pas']
])('%s is ignored with a sentence', async (param, sentence) => {
	const page = await visit(`/?${param}&niveau=epci`);
	await problems(page).waitFor();
	await expect.poll(async () => spaced(await problems(page).textContent())).toContain(sentence);
	expect(await levelRadio(page, 'EPCI').isChecked()).toBe(true);
});

test('a perimeter keeps what is known of it, and its unknown codes are named', async () => {
	const page = await visit('/?territoire=perimetre:Mon_pays~200070712,99999,QN99999Z');
	await cardOf(page, 'Mon pays');
	const said = page.getByRole('status').filter({ hasText: 'du périmètre de l’adresse' });
	await said.waitFor();
	expect(spaced(await said.textContent())).toBe(
		'2 codes du périmètre de l’adresse sont inconnus dans la région Auvergne-Rhône-Alpes et laissés de côté : 99999, QN99999Z. Vérifiez le lien, ou complétez le périmètre sur la page Périmètre.'
	);
});

test('an address that leads nowhere is a French page with a way back', async () => {
	const page = await visit('/nulle-part', { expectedErrors: [/404/, /Not found: \/nulle-part/] });
	await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
	await page.getByRole('link', { name: 'Revenir à la carte' }).click();
	await page.getByRole('region', { name: 'Les plus grands manques' }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/');
});

test.each([
	['commune:1004', 'Ambérieu-en-Bugey', 'le code est lu 01004'],
	['qpv:qn06306m', 'Thiers', 'Le code est lu QN06306M'],
	['commune:69381', 'Lyon', 'Le code 69381 est un arrondissement : il est reporté sur 69123 Lyon'],
	[
		'commune:69152',
		'Oullins-Pierre-Bénite',
		'Le code 69152 n’est plus celui d’une commune : il est reporté sur 69149 Oullins-Pierre-Bénite'
	]
])('a link to %s opens %s, and says how it was read', async (territory, name, sentence) => {
	const page = await visit(`/?territoire=${territory}`);
	await cardOf(page, name);
	await expect.poll(async () => spaced(await problems(page).textContent())).toContain(sentence);
});

test('the sheet of a code of another year is that of the commune that it became', async () => {
	const page = await visit('/territoire/commune/69381', { expectedErrors: [/404/] });
	await page.getByRole('heading', { level: 1, name: 'Lyon' }).waitFor();
	const said = page.getByText('Le code 69381 est un arrondissement');
	await said.waitFor();
	expect(spaced(await said.textContent())).toContain('il est reporté sur 69123 Lyon');
});

test('a perimeter’s codes are mended as somebody typed them, on the map, on its sheet and where it is made', async () => {
	const codes = 'Essai~1004,69381,69152,qn06306m,63430,99999';
	const read =
		'4 codes du périmètre de l’adresse sont lus autrement : 1004 pour 01004 Ambérieu-en-Bugey (zéro initial remis), 69381 pour 69123 Lyon (arrondissement), 69152 pour 69149 Oullins-Pierre-Bénite (commune fusionnée) et qn06306m pour QN06306M Thiers.';
	const unknown =
		'Un code du périmètre de l’adresse est inconnu dans la région Auvergne-Rhône-Alpes et laissé de côté : 99999. Vérifiez le lien, ou complétez le périmètre sur la page Périmètre.';
	const notices = (page: Page) => page.getByRole('status').filter({ hasText: 'du périmètre de l’adresse' });
	const map = await visit(`/?territoire=perimetre:${codes}`);
	await cardOf(map, 'Essai');
	await notices(map).waitFor();
	expect(spaced(await notices(map).textContent())).toBe(`${read} ${unknown}`);

	const sheet = await visit(`/territoire/perimetre/choisi?perimetre=${codes}`);
	await sheet.getByRole('heading', { level: 1, name: 'Essai' }).waitFor();
	expect(spaced(await notices(sheet).textContent())).toBe(`${read} ${unknown}`);

	const maker = await visit(`/perimetre?perimetre=${codes}`);
	await cardOf(maker, 'Essai');
	await expect.poll(() => notices(maker).count()).toBe(2);
	expect((await notices(maker).allTextContents()).map(spaced)).toEqual([read, unknown]);
	// Ambérieu-en-Bugey, Lyon, Oullins-Pierre-Bénite and Thiers, with its QPV.
	expect(spaced(await maker.getByRole('main').textContent())).toContain('4 communes');
});
