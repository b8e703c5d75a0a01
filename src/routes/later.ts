import PaperCorner from '$lib/ui/paper/PaperCorner.svelte';
import NewVersion from './NewVersion.svelte';
import OfflineLine from './offline/OfflineLine.svelte';

/** What every page does without until its map has answered. */
export const parts = { PaperCorner, NewVersion, OfflineLine };
