import type { ClientInit, HandleClientError } from '@sveltejs/kit';

const LONGEST_MS = 1000;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * The page as it arrived is painted before the code takes it over: on a slow processor that would keep the picture of the
 * map off the screen. A page in the background, or on a bad line, does not wait for ever.
 */
export const init: ClientInit = async () => {
	const picture = document.querySelector<HTMLImageElement>('img[elementtiming]');
	if (picture) await Promise.race([picture.decode().then(painted, painted), after(LONGEST_MS)]);
};

/** SvelteKit would put an error in the place of a page whose code does not come, or throws. */
export const handleError: HandleClientError = window.codeFailed;
