import { expect, test } from 'vitest';
import { mapCodeFiles, mapLibreFiles } from '../../../scripts/lib/built-code';
import { MARKS, markTime } from '../../../scripts/lib/map-page';
import { beforeAnswers, visitBytes, watchTransfers } from '../../../scripts/lib/transfers';
import { gaps, headline, spaced } from '../support/screen';
import { visit, visitMap } from '../support/site';

test('without JavaScript the sentence, the figures and the greatest gaps are there', async () => {
	const page = await visit('/', { javaScriptEnabled: false });
	expect(spaced(await headline(page).textContent())).toMatch(
		/^Fin 2025, 85 postes répondent à \d+ % du besoin estimé$/
	);
	expect(await gaps(page).getByRole('listitem').count()).toBe(10);
	const figures = spaced(await page.getByRole('region', { name: 'La région en chiffres' }).textContent());
	expect(figures).toMatch(/communes sur 4 025 .* 1 083/);
	expect(figures).toMatch(/QPV sur 145 .* 102/);
	expect(await page.locator('p.noscript').textContent()).toContain('Sans JavaScript, la carte est fixe');
	const map = page.getByRole('img', { name: 'Carte de la couverture du besoin, par EPCI' });
	// Drawn by the build: an SVG that the browser has read, 900 pixels wide.
	await expect.poll(() => map.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);
});

test('the figures are on the screen before MapLibre is asked for, the page’s own code is light, and 25 requests and 250 kB at most come before the map answers', async () => {
	const mapLibre = mapLibreFiles('build');
	expect(mapLibre.size).toBeGreaterThan(0);
	let transfersOf: ReturnType<typeof watchTransfers> | undefined;
	const page = await visitMap('/', {
		before: async (opened) => (transfersOf = watchTransfers(opened.context()))
	});
	const transfers = (await transfersOf?.(page)) ?? [];
	const asked = transfers.filter(({ file }) => mapLibre.has(file)).map(({ start }) => start);
	expect(asked.length).toBeGreaterThan(0);
	expect(await markTime(page, MARKS.figures)).toBeLessThan(Math.min(...asked));
	const { ownCode } = await visitBytes(page, transfers, mapLibre, mapCodeFiles('build'));
	expect(ownCode).toBeGreaterThan(10_000);
	expect(ownCode).toBeLessThanOrEqual(80_000);
	const traffic = beforeAnswers(transfers, await markTime(page, MARKS.answers));
	expect(traffic.requests).toBeGreaterThan(5);
	expect(traffic.requests).toBeLessThanOrEqual(25);
	expect(traffic.bytes).toBeLessThanOrEqual(250_000);
});

test('the prerendered figures are those that the page computes', async () => {
	const still = await visit('/', { javaScriptEnabled: false });
	const live = await visit();
	await markTime(live, MARKS.figures);
	for (const part of [headline, gaps])
		expect(spaced(await part(live).textContent())).toBe(spaced(await part(still).textContent()));
});
