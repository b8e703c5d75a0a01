import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
	card,
	cardOf,
	headline,
	indicator,
	legend,
	levelRadio,
	queryOf,
	searchField,
	options,
	gaps,
	spaced
} from '../support/screen';
import { visitLive } from '../support/site';

/** What a reader sees of a view: if two pages say the same, they show the same. */
async function shown(page: Page) {
	return {
		headline: spaced(await headline(page).textContent()),
		epci: await levelRadio(page, 'EPCI').isChecked(),
		indicator: await indicator(page).inputValue(),
		legend: spaced(await legend(page).textContent()),
		card: spaced(await card(page).textContent()),
		gaps: spaced(await gaps(page).textContent())
	};
}

test('an address opened elsewhere shows the same thing', async () => {
	const page = await visitLive();
	await searchField(page).fill('thiers dore');
	await options(page).first().waitFor();
	await searchField(page).press('Enter');
	await cardOf(page, 'Thiers Dore et Montagne');
	await levelRadio(page, 'EPCI').check();
	await expect.poll(() => queryOf(page)).toContain('niveau=epci');
	await indicator(page).selectOption({ label: 'ETP manquants' });
	await expect.poll(() => queryOf(page)).toContain('indicateur=manque');
	expect(queryOf(page)).toMatch(/^\?niveau=epci&indicateur=manque&territoire=epci:\d{9}$/);

	const colleague = await visitLive(`/${queryOf(page)}`);
	await cardOf(colleague, 'Thiers Dore et Montagne');
	expect(await shown(colleague)).toEqual(await shown(page));
	expect(await indicator(colleague).inputValue()).toBe('gap');
});

test('a link carries the campaign, the allocation key and the norm', async () => {
	const page = await visitLive('/?campagne=2020-12&cle=egal&qpv=3000&territoire=commune:63430');
	await cardOf(page, 'Thiers');
	await expect.poll(async () => spaced(await headline(page).textContent())).toMatch(/^Fin 2020, 45 postes/);
	await page.getByText('Date et répartition').click();
	expect(await page.getByLabel('Clé de répartition des postes').inputValue()).toBe('equal');
	expect(await page.getByLabel('Campagne (état des postes)').inputValue()).toBe('2020-12');
	expect(queryOf(page)).toBe('?campagne=2020-12&cle=egal&qpv=3000&territoire=commune:63430');
});

test('back and forward follow what was chosen', async () => {
	const page = await visitLive();
	await levelRadio(page, 'EPCI').check();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');
	await indicator(page).selectOption({ label: 'ETP requis' });
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&indicateur=besoin');
	await page.goBack();
	await expect.poll(() => indicator(page).inputValue()).toBe('coverage');
	expect(await levelRadio(page, 'EPCI').isChecked()).toBe(true);
	await page.goBack();
	await expect.poll(() => levelRadio(page, 'Communes').isChecked()).toBe(true);
	await page.goForward();
	await expect.poll(() => levelRadio(page, 'EPCI').isChecked()).toBe(true);
	expect(queryOf(page)).toBe('?niveau=epci');
});

test('the bare address is the annual map', async () => {
	const page = await visitLive('/?niveau=commune&indicateur=couverture');
	await levelRadio(page, 'EPCI').check();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');
	await levelRadio(page, 'Communes').check();
	await expect.poll(() => queryOf(page)).toBe('');
});
