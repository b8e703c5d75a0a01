import type { Page } from 'playwright-core';
import { mapLibreFiles } from '../../../scripts/lib/built-code';
import { mapReady as isReady } from '../../../scripts/lib/map-page';

let patterns: readonly { urlPattern: string }[] | undefined;

/** How to let MapLibre's code go to a page from which it is kept back. */
const releases = new WeakMap<Page, () => Promise<unknown>>();

/**
 * Keeps MapLibre's code back from a page, as a slow line would: it answers from its first picture until `mapReady`.
 * To start MapLibre without a graphics card takes longer than most tests.
 */
export async function holdMapLibre(page: Page): Promise<void> {
	patterns ??= [...mapLibreFiles('build')].map((name) => ({ urlPattern: `*/${name}` }));
	const session = await page.context().newCDPSession(page);
	await session.send('Fetch.enable', { patterns: [...patterns] });
	// What it holds goes on when it is disabled.
	releases.set(page, () => session.send('Fetch.disable'));
}

/** Waits until the live map has painted what the address asks for. */
export async function mapReady(page: Page): Promise<void> {
	await releases.get(page)?.();
	releases.delete(page);
	await isReady(page);
}
