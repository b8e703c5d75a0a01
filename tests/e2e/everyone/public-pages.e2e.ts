import { expect, test } from 'vitest';
import { spaced } from '../support/screen';
import { site, visit, visitLive } from '../support/site';

test('the search of a page that is read leads to a sheet', async () => {
	const page = await visit('/methode');
	await page.getByRole('combobox', { name: 'Rechercher un territoire' }).fill('thiers');
	await page.getByRole('option').first().click();
	await expect.poll(() => new URL(page.url()).pathname).toBe('/territoire/commune/63430');
});

test('"/" can be switched off, and stays so', async () => {
	const page = await visit('/confidentialite');
	await page.getByRole('checkbox').uncheck();
	await page.reload();
	await page.keyboard.press('/');
	const field = page.getByRole('combobox', { name: 'Rechercher un territoire' });
	expect(await field.evaluate((one) => one === document.activeElement)).toBe(false);
});

test('the map is told in words, and so is what is chosen on it', async () => {
	const page = await visitLive('/?territoire=commune:63430');
	const summary = page.getByText(/^Couverture du besoin, par commune\. .*Le plus.*Le moins/);
	await summary.waitFor({ state: 'attached' });
	const chosen = page.getByRole('status').filter({ hasText: /^Thiers.: .* pour .* requis\.$/ });
	await chosen.waitFor({ state: 'attached' });
	expect(await chosen.count()).toBe(1);
});

test('what search engines and shared links read is there', async () => {
	const text = async (path: string) => (await fetch(site() + path)).text();
	// A page that may not be read cannot say that it is not to be listed.
	expect(await text('/robots.txt')).toContain('Disallow:\n');
	expect(await text('/embed')).toMatch(/<meta name="robots" content="noindex/);
	for (const path of ['/territoire/departement/69', '/archives', '/archives/2025-12/'])
		expect(await text('/sitemap.xml')).toContain(`<loc>${path}</loc>`);
	expect(await text('/site.webmanifest')).toContain('"short_name":"Maillage"');
	expect(await text('/territoire/epci/200070712')).toContain('/apercu/epci-200070712.png');
	expect((await fetch(`${site()}/apercu/epci-200070712.png`)).headers.get('content-type')).toBe('image/png');
	const data = await visit('/donnees');
	const structured = await data.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(structured ?? '')).toMatchObject({ '@type': 'Dataset', inLanguage: 'fr' });
});

test('a link to any page shows the title and the description of that page, and a picture', async () => {
	const sitemap = await (await fetch(`${site()}/sitemap.xml`)).text();
	const pages = Array.from(sitemap.matchAll(/<loc>(\/[^/]*)<\/loc>/g), ([, path = '']) => path);
	expect(pages.length).toBeGreaterThan(15);
	const titles = new Set<string>();
	const paths = [...pages, '/territoire/epci/200070712', '/territoire/commune/63430'];
	for (const path of paths) {
		const html = await (await fetch(site() + path)).text();
		const head = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
		const shared = (name: string) => head(new RegExp(`<meta property="og:${name}" content="([^"]*)"`));
		expect(shared('title'), path).not.toBe('');
		expect(head(/<title>([^<]*)<\/title>/), path).toContain(shared('title'));
		expect(head(/<meta name="description" content="([^"]*)"/), path).toContain(shared('description'));
		expect(shared('description'), path).not.toBe('');
		expect(`${shared('image:width')} × ${shared('image:height')}`, path).toBe('800 × 420');
		expect(shared('image:alt'), path).toMatch(/^Carte/);
		expect(html.match(/<link rel="manifest"/g), path).toHaveLength(1);
		titles.add(shared('title'));
	}
	expect(titles.size).toBe(paths.length);
});

test.each(['/', '/territoires', '/postes', '/evolution', '/territoire/epci/200070712'])(
	'what a search engine shows of %s begins by saying that the figures are made up',
	async (path) => {
		const html = await (await fetch(site() + path)).text();
		const [, said = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
		expect(spaced(said)).toMatch(/^(?:CC Thiers Dore et Montagne\. )?Données de démonstration\. .*\d/);
	}
);
