import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Everything that is read or heard: texts, names, placeholders. Kept as written, spaces included. */
export const words = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [document.title];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { parentElement, textContent } = texts.currentNode;
			if (parentElement?.closest('script, style, noscript, kbd')) continue;
			if (textContent?.trim()) found.push(textContent.trim());
		}
		for (const element of document.querySelectorAll('*'))
			for (const name of [
				'aria-label',
				'title',
				'placeholder',
				'alt',
				'aria-description',
				'aria-roledescription'
			]) {
				const value = element.getAttribute(name);
				if (value) found.push(value);
			}
		return found;
	});

/** Words of MapLibre's and of browsers' own controls, and others that slip in. */
export const ENGLISH =
	/\b(?:map|marker|zoom (?:in|out)|toggle|attribution|find my location|reset|bearing|loading|search|close|open|show|hide|more|less|level|error|failed|unknown|undefined|null|NaN|gap|need|coverage|rate|population density|the|and|of|to|with)\b/i;

/** Nothing English, and French typography. */
export function assertFrench(found: readonly string[]) {
	expect(found.length).toBeGreaterThan(20);
	expect(found.filter((text) => ENGLISH.test(text))).toEqual([]);
	expect(
		found.filter((text) => text.includes("'")),
		'straight apostrophes'
	).toEqual([]);
	// A narrow or ordinary no-break space stands before ; : ! ? % » and after «.
	expect(
		found.filter((text) => / [;:!?%»]|« /.test(text)),
		'breaking spaces'
	).toEqual([]);
	expect(
		found.filter((text) => /[\p{L}\d][;!?%»]/u.test(text)),
		'missing spaces'
	).toEqual([]);
	expect(
		// A licence, a package and a browser have version numbers, which are names.
		found.filter((text) => /\d\.\d/.test(text.replace(/(Licence Ouverte|paquet|Safari) [\d.]+/g, ''))),
		'decimal points'
	).toEqual([]);
	expect(
		found.filter((text) => /(?:^|[\s(])-\d/.test(text)),
		'hyphens for minus signs'
	).toEqual([]);
}
