import type { Page } from 'playwright-core';
import { mapReady } from '../map-page';

/** A state of the screen worth looking at. */
export interface Shot {
	readonly name: string;
	readonly path: string;
	/** Only where the screen is a phone's (or is not). */
	readonly on?: 'phone' | 'wide';
	readonly launchArgs?: readonly string[];
	readonly javaScript?: false;
	/** Before the page opens: what the network answers. */
	before?(page: Page): Promise<unknown>;
	/** What is done once the page is there; by default, the map is waited for. */
	then?(page: Page): Promise<unknown>;
	/** The whole page, not only what the window shows. */
	readonly whole?: true;
}

const card = (page: Page) => page.getByRole('article');

/** Opens a fold of the card and brings its beginning to the top. */
async function unfold(page: Page, name: string | RegExp): Promise<void> {
	await mapReady(page);
	const summary = card(page).locator('summary').filter({ hasText: name });
	await summary.click();
	await summary.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function search(page: Page, text: string): Promise<void> {
	await mapReady(page);
	await page.getByRole('combobox', { name: 'Rechercher un territoire' }).fill(text);
	await page
		.getByRole('status')
		.filter({ hasText: /résultat/ })
		.waitFor({ state: 'attached' });
}

const THIERS = '/?territoire=commune:63430';

export const SHOTS: readonly Shot[] = [
	{ name: 'accueil', path: '/' },
	{ name: 'thiers', path: THIERS },
	{ name: 'thiers-pourquoi', path: THIERS, then: (page) => unfold(page, /^\s*Pourquoi ce chiffre/) },
	{ name: 'thiers-postes', path: THIERS, then: (page) => unfold(page, 'Postes et structures') },
	{ name: 'epci', path: '/?niveau=epci&territoire=epci:200046977' },
	{ name: 'departements', path: '/?niveau=departement&indicateur=etp-10k' },
	{ name: 'cercles-manque', path: '/?indicateur=manque' },
	{ name: 'cercles-besoin-epci', path: '/?niveau=epci&indicateur=besoin' },
	{ name: 'fdep', path: '/?indicateur=fdep' },
	{ name: 'qpv-region', path: '/?niveau=qpv' },
	{ name: 'qpv-lyon', path: '/?niveau=qpv#12/45.7350/4.8800' },
	{ name: 'communes-lyon', path: '/#11.5/45.7350/4.8800' },
	{ name: 'sans-contour', path: '/?territoire=commune:15031#10/45.1500/3.0000' },
	{ name: 'hors-priorite', path: '/?territoire=commune:74010' },
	{ name: 'campagne-2020', path: '/?campagne=2020-12' },
	{ name: 'lien-casse', path: '/?niveau=abc&territoire=commune:99999' },
	{ name: 'recherche', path: '/', then: (page) => search(page, 'saint et') },
	{ name: 'recherche-vide', path: '/', then: (page) => search(page, 'zzzz') },
	{
		name: 'legende',
		path: '/',
		on: 'phone',
		then: async (page) => {
			await mapReady(page);
			await page.getByRole('button', { name: 'Légende' }).tap();
		}
	},
	{
		name: 'panneau-haut',
		path: THIERS,
		on: 'phone',
		then: async (page) => {
			await mapReady(page);
			await page.getByRole('button', { name: 'Agrandir le panneau' }).press('ArrowUp');
		}
	},
	{
		name: 'panneau-bas',
		path: THIERS,
		on: 'phone',
		then: async (page) => {
			await mapReady(page);
			await page.getByRole('button', { name: /le panneau$/ }).press('ArrowDown');
		}
	},
	{ name: 'survol', path: '/#10/45.5494/3.7417', on: 'wide', then: hoverMiddle },
	{
		name: 'chargement',
		path: '/',
		before: (page) => page.route(/\/cells\./, () => undefined),
		then: (page) => page.getByText('Chargement de la carte').waitFor()
	},
	{
		name: 'sans-webgl',
		path: '/',
		launchArgs: ['--disable-gpu', '--disable-3d-apis'],
		then: (page) => page.getByRole('table').waitFor()
	},
	{
		name: 'donnees-absentes',
		path: '/',
		before: (page) => page.route(/\/cells\./, (route) => route.abort()),
		then: (page) => page.getByRole('alert').waitFor()
	},
	{
		name: 'contours-absents',
		path: '/',
		before: (page) => page.route(/\/data\/[^/]+\/geometry\./, (route) => route.abort()),
		then: (page) => page.getByRole('table').waitFor()
	},
	{ name: 'sans-javascript', path: '/', javaScript: false, then: () => Promise.resolve() },
	{ name: 'methode', path: '/methode', whole: true, then: () => Promise.resolve() },
	{ name: 'accessibilite', path: '/accessibilite', whole: true, then: titled },
	{ name: 'licences', path: '/licences', whole: true, then: titled },
	{ name: 'archives', path: '/archives', whole: true, then: titled },
	{ name: 'archive', path: '/archives/2025-12/', whole: true, then: titled },
	{
		name: 'territoires',
		path: '/territoires?niveau=epci',
		then: (page) => page.getByRole('row', { name: /Métropole de Lyon/ }).waitFor()
	},
	{ name: 'perimetre', path: '/perimetre', then: titled },
	{
		name: 'scenario',
		path: '/scenario?postes=h42218.100~q02606M.33,q09M.20,h362.47',
		then: async (page) => {
			await page.getByText('2 postes créés').waitFor();
			await mapReady(page);
		}
	},
	{ name: 'evolution', path: '/evolution', whole: true, then: titled },
	{ name: 'postes-liste', path: '/postes', then: titled },
	{ name: 'postes', path: '/postes?poste=DEMO-44-1', whole: true, then: titled },
	{ name: 'charger', path: '/charger', whole: true, then: titled },
	{ name: 'remarques', path: '/remarques', whole: true, then: titled },
	{ name: 'donnees', path: '/donnees', whole: true, then: titled },
	{ name: 'fiche-epci', path: '/territoire/epci/200071751', whole: true, then: titled },
	{
		name: 'introuvable',
		path: '/nulle-part',
		then: (page) => page.getByRole('heading', { level: 1 }).waitFor()
	}
];

/** A page beside the map: its title, and what it fetches. */
async function titled(page: Page): Promise<void> {
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForLoadState('networkidle');
}

async function hoverMiddle(page: Page): Promise<void> {
	await mapReady(page);
	const box = await page.locator('[data-map-state]').boundingBox();
	if (!box) return;
	await page.mouse.move(box.x + box.width / 2 - 5, box.y + box.height / 2);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.getByText('Ambert (63003)').waitFor();
}
