import type { Locator, Page } from 'playwright-core';

export const isFocused = (target: Locator) =>
	target.evaluate((element) => element === document.activeElement);

/** Presses Tab until `target`, once it is there, has the focus. */
export async function tabTo(page: Page, target: Locator, presses = 60): Promise<void> {
	await target.waitFor();
	for (let i = 0; i < presses; i++) {
		await page.keyboard.press('Tab');
		if (await isFocused(target)) return;
	}
	throw new Error(`no Tab leads to ${String(target)}`);
}
