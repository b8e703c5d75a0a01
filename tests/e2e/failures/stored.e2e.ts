import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site, visit } from '../support/site';

const LIST = {
	version: 1,
	region: '84',
	file: 'a.csv',
	campaign: {
		id: 'local-2026-12',
		label: 'vos postes, 2026-12 (sur cet appareil)',
		demonstration: false,
		posts: [
			{
				id: 'P1',
				structure: 'Ville de Thiers',
				structureType: 'collectivité',
				fte: 1,
				funding: [],
				assignments: [{ level: 'commune', code: '63430' }]
			}
		]
	}
};
const REMARK = {
	level: 'commune',
	code: '63430',
	priority: 'normal',
	text: 'Le bus ne passe plus.',
	reason: '',
	service: 'CCAS',
	date: '2025-12-31'
};
const PERIMETER = { code: 'Pays~63430', date: '2026-01-01' };
const ASIDE = { query: 'postes=63430', date: '2026-01-01' };
const list = (change: object) => JSON.stringify({ ...LIST, campaign: { ...LIST.campaign, ...change } });
const [POST] = LIST.campaign.posts;

const REMARKS_ASIDE = 'Des remarques gardées sur cet appareil ne peuvent pas être lues';
const SCENARIO_ASIDE = 'Des données de scénario gardées sur cet appareil ne peuvent pas être lues';
const LIST_UNREADABLE = 'La liste de postes gardée sur cet appareil ne peut plus être lue';

/** What is on the device, the page that reads it, and what the page says of it. */
const TAMPERED: readonly (readonly [
	what: string,
	kept: Record<string, string>,
	path: string,
	said: string
])[] = [
	['remarks cut short', { 'maillage:remarques:84': '[{"level":' }, '/remarques', REMARKS_ASIDE],
	[
		'a remark twice',
		{ 'maillage:remarques:84': JSON.stringify([REMARK, REMARK]) },
		'/remarques',
		REMARKS_ASIDE
	],
	[
		'a remark on no day',
		{ 'maillage:remarques:84': JSON.stringify([{ ...REMARK, date: 'hier' }]) },
		'/?territoire=commune:63430',
		'Thiers'
	],
	[
		'drafts of another version',
		{ 'maillage:remarques:84:brouillons': '{"version":9,"drafts":{}}' },
		'/remarques',
		'Des remarques en cours, gardées sur cet appareil ne peuvent pas être lues'
	],
	[
		'a perimeter twice',
		{ 'maillage:perimetres': JSON.stringify([PERIMETER, PERIMETER]) },
		'/perimetre',
		'Des données de périmètres gardées sur cet appareil ne peuvent pas être lues'
	],
	[
		'a perimeter being made that is none',
		{ 'maillage:perimetre-en-cours': '<img src=x onerror=alert(1)>' },
		'/perimetre',
		'Les données du périmètre en cours, gardées sur cet appareil ne peuvent pas être lues'
	],
	[
		'a scenario with a change that is none',
		{ 'maillage:scenario:84': '{"version":1,"past":[],"plan":"h42218.100~?","future":[],"query":""}' },
		'/scenario',
		SCENARIO_ASIDE
	],
	[
		'a price without end',
		{ 'maillage:scenario:84': '{"version":1,"past":[],"plan":"","future":[],"query":"","price":1e999}' },
		'/scenario',
		SCENARIO_ASIDE
	],
	[
		'a scenario put aside twice',
		{ 'maillage:scenarios:84': JSON.stringify([ASIDE, ASIDE]) },
		'/scenario',
		SCENARIO_ASIDE
	],
	[
		'an amount without end',
		{
			'maillage:postes': list({ posts: [{ ...POST, funding: [{ funder: 'ARS', amount: 5 }] }] }).replace(
				'"amount":5',
				'"amount":1e999'
			)
		},
		'/?campagne=local-2026-12',
		LIST_UNREADABLE
	],
	['a published identifier', { 'maillage:postes': list({ id: '2025-12' }) }, '/', 'Fin 2025, 85 postes'],
	[
		'a post twice',
		{ 'maillage:postes': list({ posts: [POST, POST] }) },
		'/postes?campagne=local-2026-12',
		LIST_UNREADABLE
	],
	[
		'a list of a later version',
		{ 'maillage:postes': JSON.stringify({ ...LIST, version: 2 }) },
		'/charger',
		'Cet appareil garde une liste de postes qui ne peut plus être lue'
	],
	[
		'answers that are none',
		{ 'maillage:correspondance': '{"version":1,"values":{}}' },
		'/charger',
		'Cet appareil garde des réponses qui ne peuvent plus être lues'
	],
	['a switch that is neither on nor off', { 'maillage-raccourcis': '{"on":' }, '/', 'Fin 2025, 85 postes'],
	[
		'places that no region has',
		{ 'maillage:postes': list({ posts: [{ ...POST, assignments: [{ level: 'commune', code: '00000' }] }] }) },
		'/postes?campagne=local-2026-12',
		'Ville de Thiers'
	]
];

/** Opens a page on a device that keeps these texts. */
async function openWith(page: Page, kept: Record<string, string>, path: string): Promise<void> {
	await page.evaluate((texts) => {
		localStorage.clear();
		for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
	}, kept);
	await page.goto(site() + path);
}

test('whatever a device keeps, each page says what it cannot read and goes on', async () => {
	const page = await visit('/robots.txt');
	for (const [what, kept, path, said] of TAMPERED) {
		await openWith(page, kept, path);
		await expect
			.poll(async () => (await page.locator('body').innerText()).replace(/[\u00A0\u202F]/g, ' '), {
				message: what,
				timeout: 60_000
			})
			.toContain(said);
		// Nothing of it is dropped: it stands where it was, or beside.
		const texts = await page.evaluate(() => Object.values(localStorage).join('\n'));
		for (const text of Object.values(kept)) expect(texts, what).toContain(text);
	}
});

test('targets that cannot be read are named where targets are set, and put aside', async () => {
	const page = await visit('/robots.txt');
	const targets = '{"version":1,"goals":"couverture_lune_1_0.5_2028_<img src=x onerror=alert(1)>"}';
	await openWith(page, { 'maillage:cibles:84': targets }, '/scenario?postes=63430');
	await page.locator('html[data-live]').waitFor();
	await page.getByRole('radio', { name: 'Planifier' }).press('Space');
	await page.getByText('Des cibles gardées sur cet appareil ne peuvent pas être lues').waitFor();
	expect(await page.evaluate(() => localStorage.getItem('maillage:cibles:84:illisible'))).toBe(targets);
});

test('two tabs have the same remarks, perimeters and scenarios', async () => {
	const page = await visit('/remarques');
	const other = await page.context().newPage();
	await other.goto(`${site()}/robots.txt`);
	const put = (key: string, value: object) =>
		other.evaluate(([name, text]) => localStorage.setItem(name, text), [key, JSON.stringify(value)] as const);
	await page.getByRole('button', { name: 'Exporter celles de cet appareil (0)' }).waitFor();
	await put('maillage:remarques:84', { version: 1, list: [REMARK] });
	await page.getByText('Le bus ne passe plus.').waitFor();

	await page.goto(`${site()}/perimetre`);
	await page.getByRole('heading', { name: 'Votre périmètre' }).waitFor();
	await expect
		.poll(
			async () => {
				await put('maillage:perimetres', {
					version: 1,
					list: [{ ...PERIMETER, date: new Date().toISOString() }]
				});
				return page.getByRole('heading', { name: 'Gardés sur cet appareil' }).count();
			},
			{ timeout: 60_000 }
		)
		.toBe(1);

	await page.goto(`${site()}/scenario?postes=h42218.100`);
	// What is here is kept before the other tab writes.
	await expect
		.poll(() => page.evaluate(() => localStorage.getItem('maillage:scenario:84')))
		.toContain('h42218');
	await put('maillage:scenario:84', { version: 1, past: [], plan: '63430', future: [], query: '' });
	await page.getByRole('button', { name: 'Reprendre celui de l’autre onglet' }).click();
	await expect.poll(() => new URL(page.url()).searchParams.get('postes')).toBe('63430');
});
