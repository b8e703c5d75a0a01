import { savesData } from '$lib/data/offline/worker-scope';
import { whenIdle } from '$lib/ui/behaviour/when-idle';
import PaperCorner from '$lib/ui/paper/PaperCorner.svelte';
import NewVersion from './NewVersion.svelte';
import OfflineLine from './offline/OfflineLine.svelte';

/** What every page does without until its map is whole. */
export const parts = { PaperCorner, NewVersion, OfflineLine };

/** What a first tap on the map, and a first search, need. */
const fetchAhead = () =>
	void Promise.all([
		import('$lib/panel/territory/TerritoryPanel.svelte'),
		import('$lib/domain/territory/search'),
		import('$lib/domain/words/search-groups'),
		import('$lib/data/bundle/other-codes'),
		import('$lib/data/bundle/perimeters')
	]).catch(() => undefined);

// It comes while there is a network: a tunnel may follow.
if (!savesData() && document.getElementById('carte')) setTimeout(() => whenIdle(fetchAhead), 2000);
