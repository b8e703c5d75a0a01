import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../support/french-words';
import { agree, amount, readScreen, type Screen } from '../support/printed-figures';
import { headline, spaced } from '../support/screen';
import { visit, visitLive } from '../support/site';

/** Everything that two figures of a screen may say of one territory. */
function contradictions({ figures }: Screen): string[] {
	const said = new Map<string, Set<string>>();
	for (const { who, what, text } of figures) {
		const key = `${who}, ${what}`;
		said.set(key, (said.get(key) ?? new Set()).add(text));
	}
	return [...said].flatMap(([key, texts]) => {
		const all = [...texts];
		const odd = all.some((one) => all.some((other) => !agree(one, other)));
		return odd ? [`${key}\u202F: ${all.join(' et ')}`] : [];
	});
}

/** Totals that their parts, as printed, do not make, where nothing says that they are rounded. */
const brokenTotals = ({ columns }: Screen): string[] =>
	columns.flatMap(({ table, what, parts, total, rounded }) => {
		const [whole, amounts] = [amount(total), parts.map(amount)];
		if (!whole || amounts.some((part) => !part)) return [];
		const off = Math.abs(amounts.reduce((sum, part) => sum + part!.value, 0) - whole.value);
		const slack = rounded ? whole.half + amounts.reduce((sum, part) => sum + part!.half, 0) : 0;
		return off <= slack + 1e-9 ? [] : [`${spaced(table)}, ${what}\u202F: ${parts.join(' + ')} ≠ ${total}`];
	});

/** How a program writes, and no reader: names of values, all the digits of a float, a zero with decimals. */
const RAW = /\b(?:NaN|undefined|null|Infinity|true|false)\b|\[object|\d[.,]\d{6,}|\d\.\d/;
/** An index may be 0,00. */
const LONG_ZERO = /(?<![\d,\u202F\u00A0])[+−]?0,0+(?![\d,])/u;

function assertScreen(screen: Screen) {
	const lines = screen.text.split('\n').map((line) => line.trim());
	// Licences and packages have numbers of their own; so have an address and the number of a decree.
	const written = lines.filter((line) => !/Licence|paquet|https?:|D\. /.test(line));
	expect(
		written.filter((line) => RAW.test(line)),
		'written by a program'
	).toEqual([]);
	expect(
		written.filter((line) => LONG_ZERO.test(line) && !line.includes('FDep')),
		'a zero is 0'
	).toEqual([]);
	expect(
		lines.filter((line) => ENGLISH.test(line)),
		'English'
	).toEqual([]);
	expect(contradictions(screen), 'figures that contradict each other').toEqual([]);
	expect(brokenTotals(screen), 'totals that are not the sum of their parts').toEqual([]);
}

/** How often a screen says one thing of one territory: what agrees was compared. */
const times = ({ figures }: Screen, who: string, what: string) =>
	figures.filter((one) => one.who === who && one.what === what).length;

const sheetReady = (page: Page) => page.locator('[data-sheet="ready"]').waitFor();

describe('on the map, the card, the ranking and the sentence agree', () => {
	test.each([
		['', 'commune', '26362', '4,63'],
		// 51 261 ÷ 40 000 × 2.28 and, for the QPVs, 8 801 and 2 003 ÷ 7 500 and twice the floor: 4.76 − 0.50.
		['qpv=7500&f5=2.2&seuil=0.2&', 'commune', '26362', '4,26'],
		['niveau=epci&departement=63&', 'epci', '200070712', '1,47'],
		['indicateur=manque&partie=hors-qpv&', 'commune', '26362', '4,63'],
		['niveau=departement&seuil=0&', 'departement', '63', '9,52']
	])('with %s%s:%s', async (query, level, code, missing) => {
		const page = await visitLive(`/?${query}territoire=${level}:${code}`, { live: true });
		const card = page.getByRole('article');
		await card.getByRole('link', { name: 'Fiche complète' }).waitFor();
		await card
			.locator('summary')
			.filter({ hasText: /Pourquoi ce chiffre/ })
			.click();
		await card.getByRole('row', { name: /Norme affichée/ }).waitFor();
		await expect.poll(() => page.getByText(/quelle que soit l’hypothèse/).count()).toBeGreaterThan(0);
		const path = `/territoire/${level}/${code}`;
		const screen = await readScreen(page, path);
		assertScreen(screen);
		// The three figures, and the row of the norm in force.
		expect(times(screen, path, 'requis')).toBeGreaterThan(1);
		expect(screen.figures).toContainEqual({ who: path, what: 'manquants', text: missing });
	});
});

test.each([
	['commune/26362', 3],
	['qpv/QN02604M', 2],
	['epci/200070712', 3],
	['departement/63', 3],
	['region/84', 3],
	['perimetre/choisi?perimetre=Voisins~38085,38316,38097,01224', 3]
])('on the sheet of %s, every table says what the head says', async (path, least) => {
	const page = await visit(`/territoire/${path}`);
	await sheetReady(page);
	const main = new URL(page.url()).pathname;
	const screen = await readScreen(page, main);
	assertScreen(screen);
	expect(times(screen, main, 'manquants')).toBeGreaterThanOrEqual(least);
	expect(times(screen, main, 'requis')).toBeGreaterThanOrEqual(least);
});

test.each([
	['/territoires', /^4 025 communes : il manque 176,8 ETP/],
	['/territoires?niveau=epci&manque-min=0.5&certitude=manque-sur', /EPCI sur 172/],
	['/postes', /^Fin 2025, 85 postes \(74,5 ETP\)/],
	['/postes?departement=69&poste=DEMO-01-1', /répondent à ces filtres/],
	['/evolution', /^De mai 2025 à fin 2025, 8 postes de plus/],
	['/evolution?niveau=qpv&de=2020-12', /^De fin 2020 à fin 2025/],
	['/scenario', /^Scénario : fin 2025, il manque 176,8 ETP/],
	['/perimetre?perimetre=Voisins~38085,38316,38097,01224', /^Voisins$/],
	['/pres-de-chez-moi?territoire=commune:63430', /^Un médiateur en santé/],
	['/donnees', /^Données$/],
	['/methode', /^Méthode/],
	['/archives/2025-12/', /^Archive/]
])('%s says nothing that it contradicts', async (path, title) => {
	const page = await visit(path, { live: true });
	await expect.poll(async () => spaced(await headline(page).first().innerText())).toMatch(title);
	await expect
		.poll(() => page.getByText(/(?:se chargent|Chargement (?:des|de l)|se calculent)/).count())
		.toBe(0);
	assertScreen(await readScreen(page, new URL(page.url()).pathname));
});

test('who funds what where adds up along each row, and to the posts of the heading', async () => {
	const page = await visit('/postes');
	const matrix = page.getByRole('region', { name: 'Financeurs par département' });
	await matrix.locator('tr.total').waitFor();
	const rows = await matrix
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((row) =>
				[...row.querySelectorAll('td')].map((cell) => (cell.innerText.split('\n')[0] ?? '').trim())
			)
		);
	expect(rows.length).toBeGreaterThan(2);
	for (const row of rows) {
		const cents = row.map((text) => Math.round((amount(text)?.value ?? 0) * 100));
		expect(cents.slice(0, -1).reduce((sum, cell) => sum + cell, 0)).toBe(cents.at(-1));
	}
	expect(rows.at(-1)?.at(-1)).toBe('74,50');
});
