/** The layer of known structures: loaded where the reader asks for it. */
export { fetchCensus } from '$lib/data/census/census';
export { knownMarks } from '$lib/domain/census/marks';
export { default as OpeningMarks } from '$lib/map/interaction/OpeningMarks.svelte';
export { default as KnownPlace } from '$lib/panel/census/KnownPlace.svelte';
export { default as Diamond } from '$lib/ui/Diamond.svelte';
