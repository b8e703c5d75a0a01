import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { lackingCount } from '$lib/domain/figures/ranking';
import { resultsOf } from '$lib/domain/figures/results';
import { certaintySaid } from '$lib/domain/view/map-options';
import { regionSentence } from '$lib/domain/words/region-sentence';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { gapRowsOf } from '$lib/domain/words/gap-rows';
import { regionFiguresOf } from '$lib/domain/figures/region-figures';
import { bundle } from './donnees/published.server';
import { firstView } from './premiere-vue/first.server';
import type { Outline } from './premiere-vue/outline';
import type { PageServerLoad } from './$types';

/** The first answer, computed when the site is built: it stands before any script has run. */
export const load: PageServerLoad = () => {
	const { manifest, atlas, profiles, presence, text } = bundle();
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new Error('Le paquet de données ne contient aucune campagne.');
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	const { file: first } = firstView();
	return {
		region: atlas.territories.region.codes[0]!,
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		sentence: regionSentence(results),
		certainty: certaintySaid(results, DEFAULT_VIEW.level).sentences,
		figures: regionFiguresOf(results),
		gaps: gapRowsOf(results, DEFAULT_VIEW.level, 10),
		lacking: lackingCount(results, DEFAULT_VIEW.level),
		first,
		/** What the first answers are made of, from the site's root: asked for with the page, before its code has come. */
		files: [
			...['manifest.json', manifest.roles.names, manifest.roles.cells, latest.file].map(
				(file) => `${BUNDLE_PATH}/${file}`
			),
			`premiere-vue/${first.identifiers}`
		],
		// Written by the rebuild, whose tests check its shape.
		outline: JSON.parse(text(manifest.roles.outline)) as Outline
	};
};
