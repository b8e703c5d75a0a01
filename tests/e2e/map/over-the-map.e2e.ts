import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { overlap, spaceOut } from '../support/layout';
import { legend } from '../support/screen';
import { visitAnswering, visitMap } from '../support/site';

const tip = (page: Page) => page.locator('.stage .tip[aria-hidden]:not(.hidden)');

/** Whether the tooltip is the one that is seen where it meets the legend; `undefined` where they do not meet. */
const overLegend = (page: Page) =>
	tip(page).evaluate((shown: HTMLElement) => {
		const [one, other] = [shown, document.querySelector('.stage > .legend')!].map((it) =>
			it.getBoundingClientRect()
		) as [DOMRect, DOMRect];
		const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
		const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)];
		if (left >= right || top >= bottom) return undefined;
		// It lets the pointer through: it is asked for as what does not.
		shown.style.pointerEvents = 'auto';
		const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
		shown.style.pointerEvents = '';
		return shown.contains(seen);
	});

test('the tooltip of the keyboard is read over the legend', async () => {
	const page = await visitMap();
	await legend(page).waitFor();
	await page.locator('.maplibregl-canvas').focus();
	await page.keyboard.press('ArrowRight');
	await tip(page).waitFor();
	await expect.poll(() => overLegend(page)).toBe(true);
});

test('so is that of the pointer, on the first picture too', async () => {
	const page = await visitAnswering();
	await legend(page).waitFor();
	const region = (await page.locator('.frame canvas').first().boundingBox())!;
	// From the legend to the west, at the height of Chambéry, until a territory is there.
	const y = region.y + region.height * 0.55;
	for (let x = (await legend(page).boundingBox())!.x - 4; (await tip(page).count()) === 0; x -= 8) {
		expect(x).toBeGreaterThan(region.x);
		await page.mouse.move(x, y);
	}
	expect(await overLegend(page)).toBe(true);
});

test('however far apart a reader sets the letters, the legend stands above the sources', async () => {
	const page = await visitMap('/', { bypassCSP: true });
	await legend(page).waitFor();
	await spaceOut(page);
	const sources = page.getByText(/^IGN Admin Express/).filter({ visible: true });
	const seen = await legend(page).locator('..').boundingBox();
	expect(overlap(seen, await sources.boundingBox())).toBe(false);
});
