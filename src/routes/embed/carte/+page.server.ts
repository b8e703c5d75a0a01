import { regionSentence } from '$lib/domain/words/sentences/region-sentence';
import { latestResults } from '../../donnees/published.server';
import { firstView } from '../../premiere-vue/first.server';
import { stillPage } from '../../premiere-vue/outline.server';
import type { PageServerLoad } from './$types';

/** What the live map in a frame arrives with: the picture, its outline and the sentence that says it in words. */
export const load: PageServerLoad = async () => ({
	...stillPage(),
	sentence: regionSentence(latestResults()),
	first: (await firstView()).file
});
