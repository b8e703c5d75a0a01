import type { Page } from 'playwright-core';

/** Number of pixels of each colour (`#rrggbb`) in a part of the page, as it is on the screen. */
export async function coloursOf(
	page: Page,
	clip?: { x: number; y: number; width: number; height: number }
): Promise<ReadonlyMap<string, number>> {
	const png = await page.screenshot({ ...(clip && { clip }), animations: 'disabled' });
	const counts = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const found = new Map<number, number>();
		for (let i = 0; i < data.length; i += 4) {
			const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
			found.set(colour, (found.get(colour) ?? 0) + 1);
		}
		return [...found];
	}, png.toString('base64'));
	return new Map(counts.map(([colour, count]) => [`#${colour.toString(16).padStart(6, '0')}`, count]));
}
