import { tick } from 'svelte';

/** The code of the page has taken it over: what `app.html` says in its place goes, if it has begun to. */
export function cameAlive(): void {
	const { dataset } = document.documentElement;
	dataset.live = '';
	delete dataset.sansCode;
	document.getElementById('sans-code')?.remove();
}

/** What the parameters of the address ask for is there, or cannot be: once it is in the page `[data-waits]` waits no longer. */
export async function cameWhole(): Promise<void> {
	await tick();
	document.documentElement.dataset.whole = '';
}
