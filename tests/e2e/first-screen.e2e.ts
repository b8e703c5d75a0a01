import { expect, test } from 'vitest';
import { fileNameOf, mapLibreFiles } from '../../scripts/lib/built-code';
import { MARKS, markTime } from '../../scripts/lib/map-page';
import { gaps, headline, spaced } from './screen';
import { visit, visitMap } from './site';

const mapLibre = mapLibreFiles('build');

test('without JavaScript the sentence, the figures and the greatest gaps are there', async () => {
	const page = await visit('/', { javaScriptEnabled: false });
	expect(spaced(await headline(page).textContent())).toMatch(
		/^Fin 2025, 85 postes répondent à \d+ % du besoin estimé$/
	);
	expect(await gaps(page).getByRole('listitem').count()).toBe(10);
	const figures = spaced(await page.getByRole('region', { name: 'La région en chiffres' }).textContent());
	expect(figures).toMatch(/communes sur 4 025 .* 1 083/);
	expect(figures).toMatch(/QPV sur 145 .* 102/);
	expect(await page.locator('noscript').innerText()).toContain('Sans JavaScript, la carte ne s’affiche pas');
});

test('the figures are on the screen before MapLibre is asked for, and the page’s own code is light', async () => {
	expect(mapLibre.size).toBeGreaterThan(0);
	const page = await visitMap();
	const figures = await markTime(page, MARKS.figures);
	const scripts = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			// Entries of the type `resource` are PerformanceResourceTiming.
			.map((entry) => entry as PerformanceResourceTiming)
			.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
			.map(({ name, startTime, encodedBodySize }) => ({ name, startTime, encodedBodySize }))
	);
	const asked = scripts
		.filter(({ name }) => mapLibre.has(fileNameOf(name)))
		.map(({ startTime }) => startTime);
	expect(asked.length).toBeGreaterThan(0);
	expect(figures).toBeLessThan(Math.min(...asked));
	const own = scripts.filter(({ startTime }) => startTime < Math.min(...asked));
	expect(own.length).toBeGreaterThan(0);
	const bytes = own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThanOrEqual(80_000);
});

test('the prerendered figures are those that the page computes', async () => {
	const still = await visit('/', { javaScriptEnabled: false });
	const live = await visit();
	await markTime(live, MARKS.figures);
	for (const part of [headline, gaps])
		expect(spaced(await part(live).textContent())).toBe(spaced(await part(still).textContent()));
});
