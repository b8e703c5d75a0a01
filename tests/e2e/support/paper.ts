import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page of paper as it is drawn: four bytes a pixel, row by row, 72 pixels an inch. */
export interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
}

/** What only paper has (its margins, the code of its address) has come: a reader who prints at once goes without. */
export async function paperNear(page: Page): Promise<void> {
	await page.keyboard.press('Control');
	await expect
		.poll(
			() =>
				page.evaluate(() => {
					dispatchEvent(new Event('beforeprint'));
					const there = document.querySelector('[data-paper="code"]') !== null;
					dispatchEvent(new Event('afterprint'));
					return there;
				}),
			{ timeout: 60_000, interval: 500 }
		)
		.toBe(true);
}

/** The pages that a screen prints, drawn. */
export async function printedSheets(page: Page): Promise<Sheet[]> {
	await page.evaluate(() => document.fonts.ready);
	await paperNear(page);
	const pdf = await page.pdf({ preferCSSPageSize: true });
	const library = await PDFiumLibrary.init();
	const printed = await library.loadDocument(pdf);
	const sheets: Sheet[] = [];
	for (const one of printed.pages()) {
		const { width, height, data } = await one.render({ scale: 1, render: 'bitmap' });
		sheets.push({ width, height, data });
	}
	printed.destroy();
	library.destroy();
	return sheets;
}

/** Under this, a channel is no longer that of white paper. */
const WHITE = 248;
/** Two channels this far apart make a colour, not a grey. */
const COLOURED = 24;

/** Shares of the pixels between two heights of a sheet (0 its top, 1 its foot) that have ink, and a colour. */
export function inkIn({ width, height, data }: Sheet, from: number, to: number) {
	let [ink, colour] = [0, 0];
	const first = Math.floor(from * height) * width;
	const last = Math.floor(to * height) * width;
	for (let pixel = first; pixel < last; pixel++) {
		const [red, green, blue] = [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!];
		const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
		if (least < WHITE) ink++;
		if (most - least > COLOURED) colour++;
	}
	return { ink: ink / (last - first), colour: colour / (last - first) };
}
