import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { overlap, tooSmall } from '../support/layout';
import { cardOf, legend } from '../support/screen';
import { visitMap, visitWithoutContours, type VisitOptions } from '../support/site';

/** A phone on its side: a panel and a map, hardly higher than its buttons. */
const onItsSide: VisitOptions = { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true };

/** What is seen of the legend, which scrolls. */
const legendBox = (page: Page) => legend(page).locator('..').boundingBox();
const fold = (page: Page) => legend(page).getByRole('button', { name: 'Couverture du besoin' });

test.each([
	['/', onItsSide],
	['/perimetre', onItsSide],
	['/scenario', onItsSide],
	['/', { viewport: { width: 1280, height: 500 } }]
])(
	'on a low screen the legend of %s is small, then read beside the buttons and under the tools',
	async (path, screen) => {
		const page = await visitMap(path, screen);
		await fold(page).waitFor();
		expect((await legendBox(page))!.height).toBeLessThanOrEqual(56);
		expect(await legend(page).getByText('Aucun médiateur').isVisible()).toBe(false);
		await fold(page).click();
		const box = (await legendBox(page))!;
		expect(box.height).toBeGreaterThanOrEqual(180);
		const first = (await legend(page).getByText('Aucun médiateur').boundingBox())!;
		expect(first.y + first.height).toBeLessThan(box.y + box.height - 32);
		const commands = page.getByRole('group', { name: 'Commandes de la carte' });
		const sources = page.getByText(/^IGN Admin Express/).filter({ visible: true });
		for (const other of [commands, sources, page.getByRole('button', { name: 'QPV', exact: true })])
			expect(overlap(box, await other.boundingBox())).toBe(false);
		expect(overlap(await commands.boundingBox(), await sources.boundingBox())).toBe(false);
	}
);

test.each([844, 768])(
	'%d pixels wide, what the map waits for is said beside the folded legend',
	async (width) => {
		const { page } = await visitWithoutContours('/', { ...onItsSide, viewport: { width, height: 390 } });
		const said = page.getByText('Contours en cours de chargement');
		await said.waitFor();
		await fold(page).waitFor();
		expect(overlap(await said.boundingBox(), await legendBox(page))).toBe(false);
	}
);

test('on a low screen the scale and the sources stand side by side', async () => {
	const page = await visitMap('/', onItsSide);
	const scale = page.locator('.maplibregl-ctrl-scale');
	const sources = page.getByText(/^IGN Admin Express/).filter({ visible: true });
	expect(overlap(await scale.boundingBox(), await sources.boundingBox())).toBe(false);
});

test.each(['/', '/?territoire=commune:63430'])(
	'a finger has its 44 pixels beside a panel too, on %s',
	async (path) => {
		const page = await visitMap(path, onItsSide);
		if (path !== '/') await cardOf(page, 'Thiers');
		await fold(page).click();
		expect(await tooSmall(page)).toEqual([]);
		const why = page.getByText('Pourquoi ce chiffre').filter({ visible: true }).first();
		expect(
			(await why.locator('xpath=ancestor-or-self::*[self::a or self::summary]').boundingBox())?.height
		).toBeGreaterThanOrEqual(44);
	}
);
