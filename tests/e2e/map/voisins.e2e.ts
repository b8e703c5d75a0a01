import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, cardOf, gaps, indicator, legend, queryOf, spaced } from '../support/screen';
import { PHONE, visitLive, visitMap } from '../support/site';

const NEIGHBOURS = 'Voisins qu’un poste pourrait servir';
const QUESTION = '/?indicateur=manque&partie=hors-qpv&certitude-hors-qpv=manque-sur&voisins=0.8';

const fold = (page: Page) => page.locator('details').filter({ hasText: NEIGHBOURS });
const groups = (page: Page) => fold(page).locator('ol > li');
const filter = (page: Page) => page.getByRole('region', { name: 'Filtre de la carte' });
const group = (page: Page, name: string) => fold(page).getByRole('button', { name });

/** Where the map looks, from its scale and its centre: what a person has moved is in the address, this is not. */
const scale = (page: Page) => page.locator('.maplibregl-ctrl-scale').textContent();

test('who lacks whatever the hypothesis, outside QPVs, and which are neighbours worth one post: four steps, a link, paper', async () => {
	const page = await visitLive('/', { live: true });
	// One: missing FTE.
	await indicator(page).selectOption({ label: 'ETP manquants' });
	// Two: outside QPVs.
	await page.getByRole('radio', { name: 'Hors QPV' }).check();
	await page.getByText('68,9 ETP y manquent hors de ces quartiers').waitFor();
	// Three: whatever the hypothesis; the sentence, the button, the filter and the ranking are of the same communes.
	await page.getByText('89 communes manquent d’ETP hors QPV quelle que soit l’hypothèse').waitFor();
	await page.getByRole('button', { name: 'Manques sûrs hors QPV seulement (89)' }).click();
	await filter(page).getByText('89 communes').waitFor();
	await gaps(page).getByText('sur 89', { exact: true }).waitFor();
	// Four: the neighbours.
	await page.getByText(NEIGHBOURS).click();
	await fold(page).getByText('6 groupes').waitFor();
	expect(queryOf(page)).toBe(QUESTION.slice(1));
	const said = spaced(await groups(page).nth(1).textContent());
	expect(said).toMatch(/^2 Charvieu-Chavagneux, Pont-de-Chéruy, Chavanoz Isère · 21 975 habitants 1,37 ETP$/);

	const colleague = await visitLive(QUESTION);
	await fold(colleague).getByText('6 groupes').waitFor();
	expect(await groups(colleague).allTextContents()).toEqual(await groups(page).allTextContents());
	expect(spaced(await gaps(colleague).textContent())).toBe(spaced(await gaps(page).textContent()));

	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => groups(page).last().isVisible()).toBe(true);
	expect(await page.getByText('6 groupes, 7,55 ETP manquants hors QPV, dans le filtre').isVisible()).toBe(
		true
	);
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('an older link that filters by the certainty of whole communes says how many lack nothing outside their QPVs', async () => {
	const page = await visitLive('/?indicateur=manque&partie=hors-qpv&certitude=manque-sur');
	await filter(page).getByText('110 communes').waitFor();
	await expect
		.poll(async () => spaced(await gaps(page).textContent()))
		.toContain('dans le filtre de la carte ; 14 communes du filtre n’en manquent pas hors QPV');
	await page.getByRole('button', { name: 'Manques sûrs hors QPV seulement (89)' }).click();
	await filter(page).getByText('89 communes').waitFor();
	await expect.poll(async () => spaced(await gaps(page).textContent())).not.toContain('n’en manque');
});

test('58 communes hold 68.94 of the missing FTE outside their QPVs', async () => {
	const page = await visitLive('/?indicateur=manque&partie=hors-qpv&avec-qpv=oui&manque-hors-qpv-min=0.1');
	await filter(page).getByText('58 communes').waitFor();
	expect(spaced(await filter(page).textContent())).toContain('58 communes sur 4 025');
	expect(spaced(await filter(page).textContent())).toContain('68,9 ETP manquants hors QPV');
	expect(spaced(await gaps(page).textContent())).toContain(
		'ETP manquants hors QPV par commune, dans le filtre'
	);
	expect(spaced(await legend(page).textContent())).toMatch(
		/^ETP manquants hors QPV.*Surface d’un cercle : ETP manquants hors QPV, par commune/
	);
	const table = filter(page).getByRole('link', { name: 'Voir dans le tableau' });
	expect(await table.getAttribute('href')).toContain('partie=hors-qpv');
	expect(await table.getAttribute('href')).toContain('tri=-manque-hors-qpv');
});

test('Charvieu-Chavagneux and three neighbours lack 1.57 FTE together: lit, framed, and made a perimeter', async () => {
	const page = await visitMap('/?voisins=0.8');
	await group(page, 'Charvieu-Chavagneux').waitFor();
	const wide = await scale(page);
	await group(page, 'Charvieu-Chavagneux').click();
	await expect.poll(() => queryOf(page)).toBe('?voisins=0.8&groupe=38085');
	const open = groups(page).filter({ hasText: 'En faire un périmètre' });
	expect(spaced(await open.textContent())).toContain(
		'Charvieu-Chavagneux, Pont-de-Chéruy, Chavanoz, Loyettes'
	);
	expect(spaced(await open.textContent())).toContain('1,57 ETP');
	await expect.poll(() => scale(page)).not.toBe(wide);
	await open.getByRole('link', { name: 'En faire un périmètre' }).click();
	await page.getByRole('heading', { level: 1, name: 'Charvieu-Chavagneux et 3 voisins' }).waitFor();
	expect(decodeURIComponent(queryOf(page))).toBe(
		'?perimetre=Charvieu-Chavagneux_et_3_voisins~01224,38085,38097,38316'
	);
});

test('the size of the post, the distance and the level ask for other groups', async () => {
	const page = await visitLive('/?voisins=0.8');
	await fold(page).getByText('13 groupes').waitFor();
	await fold(page).getByRole('radio', { name: '1 ETP', exact: true }).check();
	await fold(page).getByText('12 groupes').waitFor();
	await fold(page).getByRole('radio', { name: 'À moins de 15 km' }).check();
	await expect.poll(() => queryOf(page)).toBe('?voisins=1&voisinage=15-km');
	await page.getByText(NEIGHBOURS).click();
	await expect.poll(() => queryOf(page)).toBe('');
});

test('neighbours are loaded when they are asked for', async () => {
	const asked: string[] = [];
	const page = await visitMap('/', {
		before: async (opened) =>
			void opened.on('request', (request) => asked.push(new URL(request.url()).pathname))
	});
	expect(asked.filter((path) => path.includes('neighbours.'))).toEqual([]);
	await page.getByText(NEIGHBOURS).click();
	await fold(page).getByText('13 groupes').waitFor();
	expect(asked.filter((path) => path.includes('neighbours.')).length).toBe(1);
});

test('the card tells QPVs from the rest', async () => {
	const page = await visitLive('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	const table = card(page).getByRole('table', { name: 'ETP en QPV et hors QPV' });
	expect(await table.locator('td').allTextContents()).toEqual(['0,68', '0,64', '0', '0,17', '0,59', '0,42']);
});

test('the tooltip says in a word how sure the lack is', async () => {
	const page = await visitMap('/#11/45.8566/3.5476');
	await page.getByRole('button', { name: 'Manques sûrs seulement (110)' }).waitFor();
	const box = await page.locator('[data-map-state]').boundingBox();
	await page.mouse.move(
		(box?.x ?? 0) + (box?.width ?? 0) / 2 - 60,
		(box?.y ?? 0) + (box?.height ?? 0) / 2 + 60
	);
	const word = page.getByText(/^(?:Manque sûr|Incertain|Sans manque, sûr)$/);
	await word.waitFor();
	expect(await word.count()).toBe(1);
});

test('a filter that is applied is framed once, and never once a person has moved the map', async () => {
	const page = await visitMap('/?departement=15');
	const near = await scale(page);
	await filter(page).getByRole('button', { name: 'Effacer les filtres' }).click();
	await filter(page).waitFor({ state: 'detached' });
	await expect.poll(() => scale(page)).not.toBe(near);
	await page.close();

	const held = await visitMap('/#11/45.8566/3.5476');
	const before = await scale(held);
	await held.getByRole('button', { name: /^Manques sûrs seulement/ }).click();
	await filter(held).getByText('110 communes').waitFor();
	expect(await scale(held)).toBe(before);
});

test('on a phone the territory of a link is above the sheet', async () => {
	const page = await visitMap('/?territoire=commune:63430', {
		viewport: PHONE,
		hasTouch: true,
		isMobile: true
	});
	await cardOf(page, 'Thiers');
	const sheet = await page.getByRole('region', { name: 'Panneau de la carte' }).boundingBox();
	// What is drawn in the middle of what the sheet leaves is the selected commune: a tap there keeps it.
	const map = await page.locator('[data-map-state]').boundingBox();
	const y = ((map?.y ?? 0) + 60 + (sheet?.y ?? 0) - 24) / 2;
	await page.touchscreen.tap(PHONE.width / 2, y + 20);
	await expect.poll(() => queryOf(page)).toMatch(/^\?territoire=(?:commune:63430|qpv:QN063\d+M)$/);
	expect(y).toBeLessThan(sheet?.y ?? 0);
});

test('the legend covers nothing of the region, Savoie to its left', async () => {
	const page = await visitMap('/?niveau=departement');
	const box = await page.locator('.legend').first().boundingBox();
	if (!box) throw new Error('no legend');
	const named = page.locator('[data-map-state]').getByText(/\(\d\d\)$/);
	/** What the tooltip names at a point of the screen. */
	const at = async (x: number, y: number) => {
		await page.mouse.move(x - 2, y);
		await page.mouse.move(x, y);
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
		);
		return (await named.count()) > 0 ? spaced(await named.first().textContent()) : '';
	};
	await page.evaluate(() => {
		document.querySelector<HTMLElement>('.legend')!.style.visibility = 'hidden';
	});
	for (const x of [box.x + 2, box.x + box.width / 2])
		for (const share of [0.05, 0.25, 0.5, 0.75, 0.95])
			expect(await at(x, box.y + share * box.height)).toBe('');
	const seen = new Set<string>();
	for (let y = 300; y < 620; y += 40) seen.add(await at(box.x - 90, y));
	expect([...seen]).toContain('Savoie (73)');
});
