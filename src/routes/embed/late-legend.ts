import { mount } from 'svelte';
import EmbedLegend from './EmbedLegend.svelte';
import type { EmbedLegendRows } from './legend-rows';

/** Puts the legend of a view that was drawn here in the place of the one that the page came with. */
export function showLegend(target: HTMLElement, rows: EmbedLegendRows) {
	target.replaceChildren();
	mount(EmbedLegend, { target, props: rows });
}
