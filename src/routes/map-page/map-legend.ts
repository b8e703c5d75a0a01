/** What says the map, in colours and in words: it comes before MapLibre, in one request. */
export { default as MapLegend } from './MapLegend.svelte';
export { mapSummary } from '$lib/domain/choropleth/map-summary';
