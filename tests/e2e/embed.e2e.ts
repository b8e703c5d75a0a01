import { expect, test } from 'vitest';
import { mapLibreFiles } from '../../scripts/lib/built-code';
import { watchTransfers } from '../../scripts/lib/transfers';
import { violations } from './axe';
import { spaced } from './screen';
import { site, visit } from './site';

test('the map in a frame says what it is, answers a click without MapLibre, and leads to the whole one', async () => {
	let transfersOf: ReturnType<typeof watchTransfers> | undefined;
	const page = await visit('/embed', {
		viewport: { width: 640, height: 480 },
		before: async (opened) => (transfersOf = watchTransfers(opened.context()))
	});
	await page.getByRole('button', { name: 'Carte interactive' }).waitFor();
	const notice = spaced(await page.locator('main').innerText());
	expect(notice).toContain('Données de démonstration, postes fictifs.');
	expect(notice).toContain('Licence Ouverte 2.0');
	const mapLibre = mapLibreFiles('build');
	const before = (await transfersOf?.(page)) ?? [];
	expect(before.filter(({ file }) => mapLibre.has(file))).toEqual([]);
	expect(before.filter(({ file }) => file.endsWith('.woff2'))).toEqual([]);
	await page.locator('canvas').first().click();
	await expect.poll(() => new URL(page.url()).search).toMatch(/^\?territoire=/);
	const link = page.getByRole('link', { name: /^Carte complète/ });
	expect(await link.getAttribute('target')).toBe('_blank');
	await expect.poll(() => link.getAttribute('href')).toContain('territoire=');
	expect(await violations(page)).toEqual([]);
});

test('parameters are those of the map, and MapLibre comes when it is asked for', async () => {
	const page = await visit('/embed?niveau=epci&indicateur=manque&territoire=epci:200070712', {
		viewport: { width: 640, height: 480 }
	});
	await page.getByRole('heading', { name: 'ETP manquants, par EPCI, fin 2025' }).waitFor();
	await page.getByText('CC Thiers Dore et Montagne').first().waitFor();
	await page.getByRole('button', { name: 'Carte interactive' }).click();
	await page.locator('[data-map-state="ready"]').waitFor();
	expect(await page.getByRole('button', { name: 'Carte interactive' }).count()).toBe(0);
});

test('at 320 pixels nothing is lost, and a still map never becomes another', async () => {
	const page = await visit('/embed?carte=fixe', { viewport: { width: 320, height: 320 } });
	const legend = page.getByRole('button', { name: 'Légende' });
	await legend.click();
	await page.getByText('Aucun médiateur').first().waitFor();
	expect(await page.getByRole('button', { name: 'Carte interactive' }).count()).toBe(0);
	const over = await page.evaluate(() => [
		document.documentElement.scrollWidth - innerWidth,
		document.documentElement.scrollHeight - innerHeight
	]);
	expect(over).toEqual([0, 0]);
});

test('this page alone may be framed by another site', async () => {
	const policy = async (path: string) => (await fetch(site() + path)).headers.get('content-security-policy');
	expect(await policy('/embed')).toBe('frame-ancestors *');
	expect(await policy('/integrer')).toBe("frame-ancestors 'self'");
});
