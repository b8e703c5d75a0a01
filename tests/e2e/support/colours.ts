import type { Page } from 'playwright-core';

/** A part of the page as it is on the screen, as PNG. */
export const shot = (page: Page, clip?: { x: number; y: number; width: number; height: number }) =>
	page.screenshot({ ...(clip && { clip }), animations: 'disabled' });

/** Number of pixels of each colour (`#rrggbb`) in a part of the page, as it is on the screen. */
export async function coloursOf(
	page: Page,
	clip?: { x: number; y: number; width: number; height: number }
): Promise<ReadonlyMap<string, number>> {
	const png = await shot(page, clip);
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

/** Share of the pixels of two pictures of the same size that differ by more than `tolerance` (of 255) in a channel. */
export function differingShare(page: Page, one: Buffer, other: Buffer, tolerance: number): Promise<number> {
	return page.evaluate(
		async ({ pictures, tolerance }) => {
			const [a, b] = await Promise.all(
				pictures.map(async (base64) => {
					const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
					const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
					const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
					if (!context) throw new Error('no canvas');
					context.drawImage(image, 0, 0);
					return context.getImageData(0, 0, image.width, image.height);
				})
			);
			if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('not the same size');
			let differing = 0;
			for (let i = 0; i < a.data.length; i += 4)
				if ([0, 1, 2].some((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) > tolerance)) differing++;
			return differing / (a.width * a.height);
		},
		{ pictures: [one, other].map((png) => png.toString('base64')), tolerance }
	);
}
