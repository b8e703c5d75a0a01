import { regionSentence } from '$lib/domain/words/region-sentence';
import { resultsOf } from '$lib/domain/figures/results';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { bundle } from '../donnees/published.server';
import { firstView } from '../premiere-vue/first.server';
import type { Outline } from '../premiere-vue/outline';
import type { PageServerLoad } from './$types';

/** What the small map arrives with: the picture, its outline and the sentence that says it in words. */
export const load: PageServerLoad = () => {
	const { manifest, atlas, profiles, presence, text } = bundle();
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new Error('Le paquet de données ne contient aucune campagne.');
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	return {
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		sentence: regionSentence(results),
		first: firstView().file,
		// Written by the rebuild, whose tests check its shape.
		outline: JSON.parse(text(manifest.roles.outline)) as Outline
	};
};
