import { expect, test } from 'vitest';
import { site, visit } from '../support/site';

test('a link to a campaign that is no longer published leads to the archives, and from there to its map', async () => {
	const page = await visit('/?campagne=2019-12');
	await page.getByRole('link', { name: 'archives', exact: true }).click();
	await page.getByRole('heading', { name: 'Archives', level: 1 }).waitFor();
	expect(new URL(page.url()).hash).toBe('#2019-12');
	await page
		.getByRole('link', { name: /^Fin 2025, Auvergne-Rhône-Alpes \(données de démonstration\)/ })
		.click();
	await page.getByRole('heading', { name: /^Archive/, level: 1 }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/archives/2025-12/');
});

test.each(['/archives/2025-12/', '/archives/2025-12'])(
	'%s shows its picture and gives its files, without a script',
	async (path) => {
		const page = await visit(path, { javaScriptEnabled: false });
		expect(await page.locator('script').count()).toBe(0);
		await expect
			.poll(() =>
				page.locator('img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)
			)
			.toBe(true);
		for (const link of await page.locator('a[download]').all()) {
			const href = await link.evaluate((a: HTMLAnchorElement) => a.href);
			expect(href).toMatch(new RegExp(`^${site()}/archives/2025-12/.*demonstration\\.(?:csv|svg)$`));
			expect((await fetch(href)).status).toBe(200);
		}
	}
);
