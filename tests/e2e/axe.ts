import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations, each with the elements that it concerns. */
export async function violations(page: Page): Promise<string[]> {
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
