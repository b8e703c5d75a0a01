import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alert, card, cardOf, options, searchField } from './screen';
import { PHONE, visit, visitLive, visitMap } from './site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations, each with the elements that it concerns. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const results = await page.evaluate(() => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
		};
		return axe.run(document, { resultTypes: ['violations'] });
	});
	return results.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('the map with a territory and its explanation', async () => {
	const page = await visitMap('/?territoire=commune:63430');
	await cardOf(page, 'Thiers');
	expect(await violations(page)).toEqual([]);
	await card(page)
		.getByText(/^Pourquoi ce chiffre/)
		.click();
	await card(page).getByText('La formule').waitFor();
	await card(page).getByText('Postes et structures').click();
	expect(await violations(page)).toEqual([]);
});

test('the answers of the search', async () => {
	const page = await visitLive();
	await searchField(page).fill('saint');
	await options(page).first().waitFor();
	expect(await violations(page)).toEqual([]);
});

test('the phone', async () => {
	const page = await visitLive('/?niveau=epci&indicateur=manque', { viewport: PHONE });
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Légende' }).click();
	expect(await violations(page)).toEqual([]);
});

test('data that failed to load, and the table that stands for the map', async () => {
	const failed = await visit('/', {
		before: (page) => page.route(/\/cells\./, (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await alert(failed).waitFor();
	expect(await violations(failed)).toEqual([]);
	const table = await visit('/', {
		before: (page) => page.route(/\/data\/[^/]+\/geometry\./, (route) => route.abort()),
		expectedErrors: [/Failed to load resource/]
	});
	await table.getByRole('table').waitFor();
	expect(await violations(table)).toEqual([]);
});

test('the method page', async () => {
	expect(await violations(await visit('/methode'))).toEqual([]);
});
