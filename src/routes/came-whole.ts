import { tick } from 'svelte';

/** What the parameters of the address ask for is there, or cannot be: once it is in the page `[data-waits]` waits no longer. */
export async function cameWhole(): Promise<void> {
	await tick();
	document.documentElement.dataset.whole = '';
}
