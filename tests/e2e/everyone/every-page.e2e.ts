import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { sideways, spaceOut, unreadableTexts } from '../support/layout';
import { cardOf, options, searchField } from '../support/screen';
import { DESKTOP, PHONE, visit } from '../support/site';

/** Every page in its main states; each is opened once, and made narrower. */
interface State {
	readonly what: string;
	readonly path: string;
	/** What the page must show before it is looked at. */
	readonly ready?: (page: Page) => Promise<unknown>;
	/** True for a page that stands in another site's, without this one's head and foot. */
	readonly framed?: true;
}

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();
/** The whole of a sheet, its map too. */
const sheet = (page: Page) => page.locator('[data-sheet="ready"]').waitFor();
const table = (page: Page) => page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
/** Unfolds what can be, and what that brings. */
async function unfold(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(() => {
				const folded = [
					...document.querySelectorAll<HTMLDetailsElement>(
						'main details:not([open]), article details:not([open])'
					)
				].filter((details) => details.checkVisibility());
				for (const details of folded) details.open = true;
				return folded.length;
			})
		)
		.toBe(0);
}

const STATES: readonly State[] = [
	{ what: 'the map', path: '/', ready: heading(/plus grands manques/) },
	{
		what: 'the map with a territory',
		path: '/?territoire=commune:63430',
		ready: async (page) => {
			await cardOf(page, 'Thiers');
			await page.getByText('Ouvrir en tableau').waitFor();
			await unfold(page);
			await page.getByText('La formule').waitFor();
		}
	},
	{
		what: 'the map with a filter and circles',
		path: '/?niveau=epci&indicateur=manque&certitude=manque-sur',
		ready: (page) => page.getByRole('region', { name: 'Filtre de la carte' }).waitFor()
	},
	{
		what: 'the answers of the search',
		path: '/methode',
		ready: async (page) => {
			await searchField(page).fill('saint');
			await options(page).first().waitFor();
		}
	},
	{
		what: 'near me',
		path: '/pres-de-chez-moi?territoire=commune:63430',
		ready: heading(/^Thiers$/)
	},
	{ what: 'the table', path: '/territoires', ready: table },
	{
		what: 'the table of the QPVs, its tools unfolded',
		path: '/territoires?niveau=qpv',
		ready: async (page) => {
			await table(page);
			await unfold(page);
		}
	},
	{ what: 'the posts', path: '/postes', ready: table },
	{ what: 'a perimeter', path: '/perimetre', ready: heading(/Votre périmètre/) },
	{
		what: 'a scenario, its tools unfolded',
		path: '/scenario',
		ready: async (page) => {
			await heading(/^Scénario/)(page);
			await page.getByText('Nouvellement desservis', { exact: true }).waitFor();
			await unfold(page);
		}
	},
	{ what: 'the change between two campaigns', path: '/evolution', ready: table },
	{ what: 'the method', path: '/methode' },
	{ what: 'the data', path: '/donnees' },
	{ what: 'how to integrate the map', path: '/integrer' },
	{ what: 'the map in another page', path: '/embed', framed: true },
	{ what: 'the same, interactive', path: '/embed/carte', framed: true },
	{ what: 'the remarks', path: '/remarques' },
	{ what: 'one’s own posts', path: '/charger', ready: unfold },
	{ what: 'the archives', path: '/archives' },
	{ what: 'the declaration', path: '/accessibilite' },
	{ what: 'the licences, unfolded', path: '/licences', ready: unfold },
	{ what: 'the legal notice', path: '/mentions-legales' },
	{ what: 'privacy', path: '/confidentialite' },
	{ what: 'the sheet of a commune', path: '/territoire/commune/63430', ready: sheet },
	{ what: 'the sheet of an EPCI', path: '/territoire/epci/200070712', ready: sheet },
	{ what: 'a page that is not there', path: '/nulle-part' }
];

const WIDTHS = [DESKTOP, PHONE, { width: 320, height: 640 }];
/** A screen of 1 280 by 1 024 pixels, magnified four times. */
const MAGNIFIED = { width: 320, height: 256 };

/** The foot of a page leads to who publishes it. */
async function expectPublisher(page: Page): Promise<void> {
	const footer = page.getByRole('navigation', { name: 'À propos du site' });
	await footer.waitFor({ state: 'attached' });
	for (const name of ['Mentions légales', 'Confidentialité', 'Contact'])
		expect(await footer.getByRole('link', { name }).count(), name).toBe(1);
}

test.each(STATES)(
	'$what ($path) has its search and its publisher, and no fault at three widths, magnified, and with letters set apart',
	async ({ path, ready, framed }) => {
		const page = await visit(path, {
			live: true,
			reducedMotion: 'reduce',
			// The reader's own style sheet is not the page's.
			bypassCSP: true,
			expectedErrors: path === '/nulle-part' ? [/404/, /Not found/] : []
		});
		await ready?.(page);
		// What waits for the page to come alive is pale until then.
		await expect.poll(() => page.locator('input[type=file]:disabled').count()).toBe(0);
		if (!framed) await expectPublisher(page);
		for (const size of WIDTHS) {
			await page.setViewportSize(size);
			if (!framed) expect(await searchField(page).isVisible(), `search at ${size.width}`).toBe(true);
			expect(await violations(page), `axe at ${size.width}`).toEqual([]);
			expect(await sideways(page), `sideways at ${size.width}`).toBe(0);
			expect(await unreadableTexts(page), `texts at ${size.width}`).toEqual([]);
		}
		await page.setViewportSize(MAGNIFIED);
		expect(await sideways(page), 'sideways, magnified').toBe(0);
		expect(await unreadableTexts(page), 'texts, magnified').toEqual([]);
		await spaceOut(page);
		for (const size of WIDTHS) {
			await page.setViewportSize(size);
			// The table measures how far apart the letters are before it makes room.
			await expect.poll(() => unreadableTexts(page), { message: `set apart at ${size.width}` }).toEqual([]);
			expect(await sideways(page), `set apart at ${size.width}`).toBe(0);
		}
	}
);
