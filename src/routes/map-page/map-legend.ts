/** What says the map, in colours and in words, and what it is filtered by: it comes before MapLibre, in one request. */
export { default as FilterBar } from './FilterBar.svelte';
export { default as MapLegend } from './MapLegend.svelte';
export { mapSummary } from '$lib/domain/choropleth/map-summary';
