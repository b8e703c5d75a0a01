import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { linkPath } from '../support/screen';
import { site, visit } from '../support/site';

interface Resource {
	readonly path: string;
	readonly bytes: number;
	readonly hash: string;
}

test('every file of the data package is there, with the size and the checksum that it gives', async () => {
	const response = await fetch(`${site()}/datapackage.json`);
	// Written by our own build, whose tests check its shape.
	const { resources } = (await response.json()) as { resources: Resource[] };
	expect(resources.length).toBeGreaterThan(30);
	for (const { path, bytes, hash } of resources) {
		const file = await fetch(`${site()}/${path}`, { headers: { 'accept-encoding': 'identity' } });
		const content = Buffer.from(await file.arrayBuffer());
		expect([path, content.length]).toEqual([path, bytes]);
		expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
	}
});

test('the page of data leads to the files, and says that they are a demonstration', async () => {
	const page = await visit('/donnees');
	expect(await page.getByRole('link', { name: 'Données', exact: true }).getAttribute('aria-current')).toBe(
		'page'
	);
	const link = page.getByRole('link', {
		name: /^Résultats par commune, fin 2025 \(données de démonstration\)/
	});
	expect(await linkPath(link)).toBe('/donnees/resultats-2025-12-commune-demonstration.csv');
});
