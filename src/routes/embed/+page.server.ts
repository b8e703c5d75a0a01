import { base } from '$app/paths';
import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import { resultsOf } from '$lib/domain/figures/results';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { regionSentence } from '$lib/domain/words/region-sentence';
import { bundle } from '../donnees/published.server';
import { firstView } from '../premiere-vue/first.server';
import { stillPage } from '../premiere-vue/outline.server';
import { legendRowsOf } from './legend-rows';
import { stills } from './stills.server';
import type { PageServerLoad } from './$types';

/** What the small map arrives with: the picture, its legend and outline, the sentence, and where its answers are. */
export const load: PageServerLoad = () => {
	const { atlas, profiles, presence } = bundle();
	const still = stillPage();
	const { norm, key, indicator } = DEFAULT_VIEW;
	const results = resultsOf(atlas, profiles, presence(still.campaign.id), norm, key);
	const { level } = firstView().file;
	return {
		...still,
		sentence: regionSentence(results),
		legend: legendRowsOf(choroplethOf(results, level, indicator), results),
		index: { ...stills().index, folder: `${base}/embed/` }
	};
};
