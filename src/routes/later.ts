import { savesData } from '$lib/data/offline/worker-scope';
import PaperCorner from '$lib/ui/paper/PaperCorner.svelte';
import NewVersion from './NewVersion.svelte';
import OfflineLine from './offline/OfflineLine.svelte';

/** What every page does without until its map has answered. */
export const parts = { PaperCorner, NewVersion, OfflineLine };

/** What a first tap on the map needs comes while there is a network: a tunnel may follow. */
if (!savesData() && document.getElementById('carte'))
	setTimeout(() => void import('$lib/panel/territory/TerritoryPanel.svelte').catch(() => undefined), 2000);
