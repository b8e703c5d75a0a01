import PaperCorner from '$lib/ui/paper/PaperCorner.svelte';
import OfflineLine from './offline/OfflineLine.svelte';

/** What every page does without until its map has answered. */
export const parts = { PaperCorner, OfflineLine };
