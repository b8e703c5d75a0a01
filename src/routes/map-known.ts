/** The layer of known structures: loaded where the reader asks for it. */
export { fetchCensus } from '$lib/data/census/census';
export { knownMarks } from '$lib/domain/census/marks';
export { default as PopupMarks } from '$lib/map/interaction/PopupMarks.svelte';
export { default as KnownPopup } from '$lib/panel/census/KnownPopup.svelte';
export { default as Diamond } from '$lib/ui/Diamond.svelte';
