/** What stands for the map where it cannot be, in one request. */
export { default as LevelTable } from '$lib/panel/region/LevelTable.svelte';
export { default as StillRegion } from './map-page/StillRegion.svelte';
