import type { Page } from 'puppeteer-core';

/** A path through the site, in words, with what must be on the screen at its end. */
export interface Way {
	readonly name: string;
	readonly path: string;
	/** Done once the page is there. */
	go?(page: Page): Promise<void>;
	/** A text that is on the screen then, in `selector`. */
	readonly selector: string;
	readonly text: RegExp;
}

const MAIN = 'main, body';

/** What must work in another browser than the one of the other tests. */
export const WAYS: readonly Way[] = [
	{ name: 'la carte et sa réponse', path: '/', selector: MAIN, text: /85 postes répondent à/ },
	{
		name: 'chercher une commune',
		path: '/',
		async go(page) {
			await page.locator('[role="combobox"]').fill('thiers');
			await page.waitForSelector('[role="option"]');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => location.search.includes('commune:63430'));
		},
		selector: 'article',
		text: /Thiers/
	},
	{
		name: 'une norme à soi',
		path: '/?qpv=7500',
		selector: MAIN,
		text: /postes répondent à/
	},
	{
		name: 'le tableau',
		path: '/territoires?niveau=epci',
		selector: '[role="grid"]',
		text: /Métropole de Lyon/
	},
	{ name: 'une fiche', path: '/territoire/epci/200071751', selector: 'h1', text: /\S/ },
	{ name: 'les postes', path: '/postes', selector: MAIN, text: /DEMO-|Structure de démonstration/ },
	{ name: 'une évolution', path: '/evolution', selector: MAIN, text: /2025/ },
	{
		name: 'un scénario reçu par lien',
		path: '/scenario?postes=h42218.100~q02606M.33,q09M.20,h362.47',
		selector: MAIN,
		text: /2 postes créés/
	},
	{ name: 'la méthode', path: '/methode', selector: 'h1', text: /\S/ },
	{ name: 'les données', path: '/donnees', selector: 'h1', text: /Données/ },
	{ name: 'une archive', path: '/archives/2025-12/', selector: 'h1', text: /^Archive/ }
];
