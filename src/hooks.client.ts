import type { ClientInit } from '@sveltejs/kit';

/**
 * The page as it arrived is painted before the code takes it over: on a slow processor that would keep the picture of the
 * map off the screen. A page in the background is never painted, and does not wait.
 */
export const init: ClientInit = async () => {
	const picture = document.querySelector<HTMLImageElement>('img[elementtiming]');
	if (!picture || document.visibilityState !== 'visible') return;
	const painted = picture
		.decode()
		.catch(() => undefined)
		.then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
	const LONGEST_MS = 1000;
	await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
};
