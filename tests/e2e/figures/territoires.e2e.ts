import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapReady } from '../support/live-map';
import { violations } from '../support/axe';
import { isFocused, tabTo } from '../support/focus';
import { gaps, headline, legend, problems, queryOf, spaced } from '../support/screen';
import { PHONE, visit, visitLive, type VisitOptions } from '../support/site';

const grid = (page: Page) => page.getByRole('grid');
const bodyRows = (page: Page) => grid(page).locator('tbody tr[data-row]');
const header = (page: Page, name: string) =>
	grid(page).getByRole('columnheader').filter({ hasText: name }).first();
const rowOf = (page: Page, name: string) => bodyRows(page).filter({ hasText: name }).first();
const firstName = async (page: Page) =>
	spaced(await bodyRows(page).first().locator('th a').first().textContent());

async function visitTable(query = '', options?: VisitOptions): Promise<Page> {
	const page = await visit(`/territoires${query}`, options);
	await grid(page).or(page.locator('.empty')).waitFor();
	return page;
}

/** What has the focus: its row and column in the grid, its text. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		const cell = element?.closest<HTMLTableCellElement>('td, th');
		return { row: cell?.closest('tr')?.dataset.row, column: cell?.cellIndex };
	});

const QUESTION = '?niveau=epci&qpv=7500&departement=38&quintile=4,5&manque-min=0.5';

test('the planner’s question is answered with the keyboard alone, and the answer is a link', async () => {
	const page = await visitLive('/', { permissions: ['clipboard-read', 'clipboard-write'] });
	await tabTo(page, page.getByRole('link', { name: 'Territoires', exact: true }), 10);
	await page.keyboard.press('Enter');
	await grid(page).waitFor();
	const level = page.getByLabel('Maille', { exact: true });
	await tabTo(page, level);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');

	await tabTo(page, page.locator('summary').filter({ hasText: 'Département' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('checkbox', { name: /^Isère/ }));
	await page.keyboard.press('Space');
	await expect.poll(() => queryOf(page)).toContain('departement=38');
	await tabTo(page, page.getByLabel('ETP manquants, au moins'));
	await page.keyboard.type('0,5');
	await page.keyboard.press('Enter');
	await expect.poll(() => queryOf(page)).toContain('manque-min=0.5');
	for (const quintile of ['4', '5']) {
		await tabTo(page, page.getByRole('checkbox', { name: quintile, exact: true }));
		await page.keyboard.press('Space');
	}
	await expect.poll(() => queryOf(page)).toContain('quintile=4,5');

	await tabTo(page, page.locator('summary').filter({ hasText: 'Norme par défaut' }));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('textbox', { name: 'Ratio dans les QPV' }));
	await page.keyboard.type('7500');
	await page.keyboard.press('Enter');
	await expect.poll(() => queryOf(page)).toBe(QUESTION);

	const answer = spaced(await headline(page).textContent());
	expect(answer).toMatch(/^\d+ EPCI sur 172 : il manque [\d,]+ ETP, lieu par lieu \(écart net : [\d,]+\)$/);
	const certainty = (of: Page) => of.getByRole('paragraph').filter({ hasText: /^Est-ce sûr/ });
	const sure = spaced(await certainty(page).textContent());
	expect(sure).toMatch(
		/^Est-ce sûr \? Oui : il manque au moins 0,5 ETP quelle que soit l’hypothèse ; manque sûr ; rang \d+, de \d+ à \d+ selon l’hypothèse\.$/
	);

	await tabTo(page, page.getByRole('button', { name: 'Copier le lien' }), 120);
	await page.keyboard.press('Enter');
	await page.getByText('Lien copié').waitFor();
	const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
	expect(link.search).toBe(QUESTION);

	const other = await visitTable(link.search);
	expect(spaced(await headline(other).textContent())).toBe(answer);
	expect(spaced(await certainty(other).textContent())).toBe(sure);
});

test('at 320 pixels the acts stand on one line, and the table shows a figure whole beside the names', async () => {
	const page = await visitTable('', {
		viewport: { width: 320, height: 640 },
		hasTouch: true,
		isMobile: true
	});
	const [map, copy] = await Promise.all([
		page.getByRole('link', { name: 'Voir sur la carte' }).boundingBox(),
		page.getByRole('button', { name: 'Copier le lien' }).boundingBox()
	]);
	const middle = ({ y, height }: { y: number; height: number }) => y + height / 2;
	expect(Math.abs(middle(map!) - middle(copy!))).toBeLessThan(2);
	const people = (await header(page, 'Habitants').boundingBox())!;
	expect(people.x + people.width).toBeLessThanOrEqual(320);
});

test('each box of a row has a heading that says what it is for', async () => {
	const page = await visitTable('?niveau=epci');
	const heading = grid(page).getByRole('columnheader').first();
	expect((await heading.textContent())?.trim()).toBe('Sélection');
	await heading.getByRole('checkbox', { name: 'Sélectionner toutes les lignes affichées' }).waitFor();
});

test('four thousand rows are a real table of which a few dozen are in the document', async () => {
	const page = await visitTable();
	expect(await grid(page).getAttribute('aria-rowcount')).toBe('4027');
	await bodyRows(page).first().locator('a').first().focus();
	await page.keyboard.press('PageDown');
	await page.keyboard.press('Control+End');
	await expect.poll(() => focused(page)).toEqual({ row: '4024', column: 10 });
	expect(await bodyRows(page).last().getAttribute('aria-rowindex')).toBe('4026');
	expect(await bodyRows(page).count()).toBeLessThan(80);
	const seen = await page.evaluate(() => {
		const cell = document.activeElement?.getBoundingClientRect();
		const head = document.querySelector('thead th')?.getBoundingClientRect();
		const foot = document.querySelector('tfoot td')?.getBoundingClientRect();
		return cell && head && foot && cell.top >= head.bottom - 1 && cell.bottom <= foot.top + 1;
	});
	expect(seen).toBe(true);
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => focused(page)).toEqual({ row: 'total', column: 10 });
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => focused(page)).toEqual({ row: '0', column: 1 });
	await page.keyboard.press('Enter');
	await expect
		.poll(() => new URL(page.url()).pathname + queryOf(page))
		.toMatch(/^\/territoire\/commune\/\d{5}$/);
});

test('the focus stays where it is while the table scrolls away and back', async () => {
	const page = await visitTable();
	await bodyRows(page).first().locator('a').first().focus();
	await page.locator('.frame').evaluate((frame) => (frame.scrollTop = 40_000));
	await grid(page).locator('tr[aria-rowindex="1002"]').waitFor();
	expect(await focused(page)).toEqual({ row: '0', column: 1 });
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => focused(page)).toEqual({ row: '1', column: 1 });
	await expect.poll(() => page.locator('.frame').evaluate((frame) => frame.scrollTop)).toBeLessThan(60);
});

/** The norm panel of the table, unfolded, and one of its sliders. */
async function normSlider(page: Page): Promise<Locator> {
	await page.locator('summary').filter({ hasText: 'Norme' }).click();
	const slider = page.getByLabel('Ratio dans les QPV, curseur');
	await slider.waitFor();
	return slider;
}

const chooseIsere = async (page: Page) => {
	await page.locator('summary').filter({ hasText: 'Département' }).click();
	return page.getByRole('checkbox', { name: /^Isère/ });
};

test('a slider that was moved, and not let go, is not lost where a filter is clicked', async () => {
	const page = await visitTable('?niveau=epci');
	const isere = await chooseIsere(page);
	const slider = await normSlider(page);
	const before = spaced(await headline(page).textContent());
	// A step of a drag: the address waits for its end.
	await slider.evaluate((input: HTMLInputElement) => {
		input.value = input.max;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect.poll(async () => spaced(await headline(page).textContent())).not.toBe(before);
	expect(queryOf(page)).toBe('?niveau=epci');

	await isere.check();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&qpv=50000&departement=38');
	expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
	const both = spaced(await headline(page).textContent());
	// The end of the drag says nothing new.
	await slider.dispatchEvent('change');
	expect(queryOf(page)).toBe('?niveau=epci&qpv=50000&departement=38');
	const other = await visitTable('?niveau=epci&qpv=50000&departement=38');
	await expect.poll(async () => spaced(await headline(other).textContent())).toBe(both);
});

test('two changes in one breath are both in the address', async () => {
	const page = await visitTable('?niveau=epci');
	const isere = await chooseIsere(page);
	const slider = await normSlider(page);
	await isere.evaluate(
		(box: HTMLInputElement, range) => {
			if (!(range instanceof HTMLInputElement)) throw new Error('no slider');
			range.value = range.max;
			range.dispatchEvent(new Event('input', { bubbles: true }));
			range.dispatchEvent(new Event('change', { bubbles: true }));
			box.click();
		},
		await slider.elementHandle()
	);
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&qpv=50000&departement=38');
});

test('the hash of an address stays while one filters, and the latest campaign comes where a link asked for an older one', async () => {
	const page = await visitTable('?campagne=2020-12&niveau=epci#9/45.18/5.72');
	await (await chooseIsere(page)).check();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&campagne=2020-12&departement=38');
	expect(new URL(page.url()).hash).toBe('#9/45.18/5.72');

	const old = spaced(await headline(page).textContent());
	await page.locator('summary').filter({ hasText: 'Date et répartition' }).click();
	await page.getByLabel('Campagne (état des postes)').selectOption('2025-12');
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&departement=38');
	await expect.poll(async () => spaced(await headline(page).textContent())).not.toBe(old);
	expect(new URL(page.url()).hash).toBe('#9/45.18/5.72');
});

test('headers sort, with Shift by a next key; the address and the screen reader know', async () => {
	const page = await visitTable('?niveau=departement');
	await header(page, 'Habitants').getByRole('button').click();
	await expect.poll(() => queryOf(page)).toBe('?niveau=departement&tri=-population');
	expect(await firstName(page)).toBe('Rhône');
	expect(await header(page, 'Habitants').getAttribute('aria-sort')).toBe('descending');
	await header(page, 'Habitants').getByRole('button').click();
	await expect.poll(() => firstName(page)).toBe('Cantal');
	await header(page, 'Quintile').getByRole('button').click();
	await header(page, 'Nom')
		.getByRole('button')
		.click({ modifiers: ['Shift'] });
	await expect.poll(() => queryOf(page)).toBe('?niveau=departement&tri=-quintile,nom');
	expect(await header(page, 'Nom').getAttribute('aria-sort')).toBeNull();
	expect(await header(page, 'Nom').textContent()).toContain('critère 2');
	await page.goBack();
	await expect.poll(() => queryOf(page)).toBe('?niveau=departement&tri=-quintile');
});

test('a filter that nothing passes says so, and is taken away', async () => {
	const page = await visitTable('?texte=zzzz&quintile=9');
	expect(spaced(await headline(page).textContent())).toBe('Aucun résultat parmi 4 025 communes');
	expect(await problems(page).count()).toBe(1);
	await page.locator('.empty').getByRole('button', { name: 'Effacer les filtres' }).click();
	await grid(page).waitFor();
	expect(queryOf(page)).toBe('');
});

test('what one types filters at once, without accents, and does not fill the history', async () => {
	const page = await visitTable('?niveau=epci');
	await page.getByLabel('Nom ou code').fill('bievre');
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci&texte=bievre');
	await expect.poll(() => bodyRows(page).count()).toBe(3);
	await page.getByRole('button', { name: /Retirer le filtre/ }).click();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');
});

test('a control that goes away once it is used leaves the focus to what stands in its place', async () => {
	const page = await visitTable('?niveau=epci&departement=38&quintile=4,5&manque-min=0.5');
	const chips = page.getByRole('list', { name: 'Filtres en place' }).getByRole('button');
	await chips.first().press('Enter');
	await expect.poll(() => chips.count()).toBe(3);
	expect(await isFocused(chips.first())).toBe(true);
	await page.keyboard.press('Enter');
	await expect.poll(() => chips.count()).toBe(2);
	await chips.last().press('Enter');
	await expect.poll(() => chips.count()).toBe(0);
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('what is no number changes nothing and is said', async () => {
	const page = await visitTable('?niveau=epci&manque-min=0.5');
	const field = page.getByLabel('ETP manquants, au moins');
	await field.fill('abc');
	await field.press('Enter');
	await page.getByText(/abc.*est ignoré/).waitFor();
	expect(queryOf(page)).toBe('?niveau=epci&manque-min=0.5');
});

test('a selection stays while one sorts and filters, and leads to the map', async () => {
	const page = await visitTable('?niveau=epci&departement=38');
	const tick = (name: string) => rowOf(page, name).getByRole('checkbox').check();
	const bar = page.getByRole('region', { name: 'Sélection' });
	await tick('Grenoble-Alpes-Métropole');
	const onMap = bar.getByRole('link', { name: 'Montrer sur la carte' });
	expect(await onMap.getAttribute('href')).toBe('/?niveau=epci&territoire=epci:200040715');
	await tick('CC Bièvre Isère');
	await header(page, 'Nom').getByRole('button').click();
	await page.getByLabel('Nom ou code').fill('grenoble');
	await expect.poll(() => bodyRows(page).count()).toBe(1);
	expect(spaced(await bar.textContent())).toContain('Sélection : 2 EPCI');
	expect(spaced(await bar.textContent())).toContain('1 hors du filtre');
	await bar.getByRole('button', { name: 'Ne garder que la sélection' }).click();
	await expect.poll(() => bodyRows(page).count()).toBe(2);
	expect(queryOf(page)).toBe('?niveau=epci&parmi=200040715,200059392&tri=nom');
	await bar.getByRole('button', { name: 'Tout désélectionner' }).click();
	await bar.waitFor({ state: 'detached' });
});

test('the map shows only what passes the filter, says so, and the filter is taken away there', async () => {
	const page = await visitTable('?niveau=epci&parmi=200040715,200059392');
	await page.getByRole('link', { name: 'Voir sur la carte' }).click();
	const filter = page.getByRole('region', { name: 'Filtre de la carte' });
	await filter.getByText('2 EPCI sur 172').waitFor();
	await mapReady(page);
	expect(queryOf(page)).toBe('?niveau=epci&parmi=200040715,200059392');
	expect(spaced(await legend(page).textContent())).toMatch(/Hors du filtre 170 EPCI/);
	expect(await gaps(page).getByRole('listitem').count()).toBeLessThanOrEqual(2);
	await filter.getByRole('button', { name: /Retirer le filtre/ }).click();
	await expect.poll(() => queryOf(page)).toBe('?niveau=epci');
	await filter.waitFor({ state: 'detached' });
	await expect.poll(async () => spaced(await legend(page).textContent())).not.toContain('Hors du filtre');
});

test('columns are chosen, and the address says which', async () => {
	const page = await visitTable('?niveau=qpv');
	await page.locator('summary').filter({ hasText: 'Colonnes' }).click();
	await page.getByRole('checkbox', { name: 'Structures', exact: true }).check();
	await header(page, 'Structures').waitFor();
	expect(queryOf(page)).toContain('structures');
	await page.getByRole('button', { name: 'Colonnes par défaut' }).click();
	await expect.poll(() => queryOf(page)).toBe('?niveau=qpv');
});

test('the totals count a shared QPV and a shared post once', async () => {
	const page = await visitTable('?niveau=qpv&colonnes=population,postes');
	const totals = await grid(page).locator('tfoot td').allTextContents();
	expect(totals.map(spaced)).toEqual(['', '462 972', '62']);
});

test('without JavaScript the twenty greatest gaps are a plain table', async () => {
	const page = await visit('/territoires', { javaScriptEnabled: false });
	expect(await page.getByRole('table').locator('tbody tr').count()).toBe(20);
	expect(await page.getByRole('grid').count()).toBe(0);
	expect(await page.getByRole('checkbox').count()).toBe(0);
	// Sum over the cells of what lacks, and the net gap, with the default norm.
	expect(spaced(await headline(page).textContent())).toBe(
		'4 025 communes : il manque 176,8 ETP, lieu par lieu (écart net : 160,3)'
	);
	await page.getByText('Données de démonstration').first().waitFor();
});

test('all the rows of a filter are printed', async () => {
	const page = await visitTable('?departement=38&quintile=4,5');
	const count = Number(/^\d+/.exec(spaced(await headline(page).textContent()))?.[0]);
	expect(count).toBeGreaterThan(60);
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	expect(await bodyRows(page).count()).toBe(count);
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	expect(await bodyRows(page).count()).toBeLessThan(60);
});

test('on a phone the filters unfold and the table scrolls inside its frame', async () => {
	const page = await visitTable('?niveau=epci&departement=38', {
		viewport: PHONE,
		hasTouch: true,
		isMobile: true
	});
	const overflow = () =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(await overflow()).toBe(0);
	const level = page.getByLabel('Maille', { exact: true });
	expect(await level.isVisible()).toBe(false);
	await page.getByRole('button', { name: /^Filtres, tri et colonnes/ }).click();
	expect(await level.isVisible()).toBe(true);
	expect(await overflow()).toBe(0);
	await page.locator('.frame').evaluate((frame) => (frame.scrollLeft = 300));
	const name = await bodyRows(page).first().locator('th').boundingBox();
	expect(name?.x).toBeLessThan(24);
});

test('nothing keeps a screen reader out', async () => {
	const page = await visitTable('?niveau=epci&departement=38&tri=-quintile,nom');
	await rowOf(page, 'CC Bièvre Isère').getByRole('checkbox').check();
	for (const name of ['Département', 'Classes', 'Tri', 'Colonnes', 'Date et répartition'])
		await page.locator('summary').filter({ hasText: name }).first().click();
	expect(await violations(page)).toEqual([]);
	const phone = await visitTable('', { viewport: PHONE });
	await phone.getByRole('button', { name: /^Filtres, tri et colonnes/ }).click();
	expect(await violations(phone)).toEqual([]);
});

test.each([
	['copied', 'Lien copié'],
	['refused', 'La copie a été refusée']
])('that the link is %s is said without anything moving', async (outcome, words) => {
	const page = await visitTable('', {
		permissions: ['clipboard-read', 'clipboard-write'],
		before: async (opened) => {
			// As on a site over HTTP.
			if (outcome === 'refused')
				await opened.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
		}
	});
	const copy = page.getByRole('button', { name: 'Copier le lien', exact: true });
	for (const width of [1440, 768, 390, 320]) {
		await page.setViewportSize({ width, height: 900 });
		const boxes = () =>
			Promise.all(
				[copy, page.getByRole('button', { name: /^Télécharger/ }), headline(page), grid(page)].map((one) =>
					one.first().boundingBox()
				)
			);
		const before = await boxes();
		await copy.press('Enter');
		await page.getByText(words).waitFor();
		expect(await boxes(), `${width} px`).toEqual(before);
		await page.reload();
		await grid(page).waitFor();
	}
});
