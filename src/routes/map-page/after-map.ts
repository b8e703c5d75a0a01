/** What the map's page shows once the map's code was asked for, in one request. */
export { default as Announcement } from './Announcement.svelte';
export { default as MapSettings } from './MapSettings.svelte';
export { default as NeighbourSection } from './NeighbourSection.svelte';
export { default as SparedMap } from '$lib/panel/region/SparedMap.svelte';
