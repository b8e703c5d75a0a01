import { base } from '$app/paths';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { regionSentence } from '$lib/domain/words/sentences/region-sentence';
import { latestResults } from '../donnees/published.server';
import { firstView } from '../premiere-vue/first.server';
import { stillPage } from '../premiere-vue/outline.server';
import { pictureOf } from '../premiere-vue/pictured.server';
import { legendRowsOf } from './legend-rows';
import { stills } from './stills.server';
import type { PageServerLoad } from './$types';

/** What the small map arrives with: the picture, its legend and outline, the sentence, and where its answers are. */
export const load: PageServerLoad = async () => {
	const results = latestResults();
	const { level } = (await firstView()).file;
	return {
		...stillPage(),
		sentence: regionSentence(results),
		legend: legendRowsOf(pictureOf(level).choropleth, results),
		index: { ...(await stills()).index, folder: `${base}/embed/`, bundle: `${base}/${BUNDLE_PATH}` }
	};
};
