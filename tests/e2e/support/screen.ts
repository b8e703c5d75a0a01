import type { Locator, Page } from 'playwright-core';

/** The controls of the screen by what they say, as a reader finds them. */

export const searchField = (page: Page) => page.getByRole('combobox', { name: 'Rechercher un territoire' });
export const options = (page: Page) => page.getByRole('listbox').getByRole('option');
/** The answer that Enter would take. */
export const litOption = (page: Page) => page.getByRole('listbox').getByRole('option', { selected: true });
export const levelRadio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
export const indicator = (page: Page) => page.getByLabel('Indicateur');
export const legend = (page: Page) =>
	page.getByRole('region', { name: /^(?:Couverture|ETP|Défavorisation)/ });
export const gaps = (page: Page) => page.getByRole('region', { name: 'Les plus grands manques' });
export const headline = (page: Page) => page.getByRole('heading', { level: 1 });
export const problems = (page: Page) =>
	page.getByRole('status').filter({ hasText: /de l’adresse (?:est ignoré|\()/ });
export const alert = (page: Page) => page.getByRole('alert');

/** The card of the selected territory. */
export const card = (page: Page) => page.getByRole('article');
export const cardTitle = (page: Page) => card(page).getByRole('heading', { level: 2 });

/** Waits until the card of a territory is there. */
export const cardOf = (page: Page, name: string) =>
	cardTitle(page).filter({ hasText: name }).waitFor({ state: 'visible' });

/** The address without the site and the camera. */
export const queryOf = (page: Page) => new URL(page.url()).search;

/** Ordinary spaces for the narrow and no-break ones, for expectations that one can read. */
export const spaced = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Where a link leads, below the site: before the page comes alive its attribute is relative. */
export const linkPath = (link: Locator) =>
	link.evaluate((element) => (element instanceof HTMLAnchorElement ? new URL(element.href).pathname : ''));
