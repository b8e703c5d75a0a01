import { regionSentence } from '$lib/domain/words/region-sentence';
import { resultsOf } from '$lib/domain/figures/results';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { bundle } from '../../donnees/published.server';
import { firstView } from '../../premiere-vue/first.server';
import { stillPage } from '../../premiere-vue/outline.server';
import type { PageServerLoad } from './$types';

/** What the live map in a frame arrives with: the picture, its outline and the sentence that says it in words. */
export const load: PageServerLoad = () => {
	const { atlas, profiles, presence } = bundle();
	const still = stillPage();
	const results = resultsOf(
		atlas,
		profiles,
		presence(still.campaign.id),
		DEFAULT_VIEW.norm,
		DEFAULT_VIEW.key
	);
	return {
		...still,
		sentence: regionSentence(results),
		first: firstView().file
	};
};
