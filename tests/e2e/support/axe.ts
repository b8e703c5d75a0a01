import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the declaration of accessibility promises, and what axe's authors advise beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of whatever gravity, each with the elements that it concerns. */
export async function violations(page: Page): Promise<string[]> {
	const there = await page.evaluate(() => 'axe' in globalThis);
	if (!there) await page.evaluate(AXE);
	const results = await page.evaluate((values) => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
		};
		return axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
	}, TAGS);
	return results.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}
