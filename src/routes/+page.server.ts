import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { INDICATOR_WORDS } from '$lib/domain/figures/indicator';
import { lackingCount } from '$lib/domain/figures/ranking';
import { normLines } from '$lib/domain/norm/lines';
import { certaintySaid } from '$lib/domain/view/map-options';
import { pageDescription } from '$lib/domain/words/sentences/page-description';
import { regionSentence } from '$lib/domain/words/sentences/region-sentence';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { LEVEL_WORDS } from '$lib/domain/words/words';
import { gapRowsOf } from '$lib/domain/words/gap-rows';
import { regionFiguresOf } from '$lib/domain/posts/region-figures';
import { bundle, latestCampaign, latestResults } from './donnees/published.server';
import { firstView } from './premiere-vue/first.server';
import { stillPage } from './premiere-vue/outline.server';
import type { PageServerLoad } from './$types';

/** The first answer, computed when the site is built: it stands before any script has run. */
export const load: PageServerLoad = async () => {
	const { manifest, atlas } = bundle();
	const latest = latestCampaign();
	const results = latestResults();
	const { file: first } = await firstView();
	const sentence = regionSentence(results);
	return {
		...stillPage(),
		region: atlas.territories.region.codes[0]!,
		sentence,
		norm: normLines(DEFAULT_VIEW.norm),
		description: pageDescription(sentence, latest.demonstration),
		certainty: certaintySaid(results, DEFAULT_VIEW.level).sentences,
		figures: regionFiguresOf(results),
		gaps: gapRowsOf(results, DEFAULT_VIEW.level, 10),
		lacking: lackingCount(results, DEFAULT_VIEW.level),
		first,
		/** Written in the page alone: the code has no use for it. */
		unscripted:
			'Sans JavaScript, la carte est fixe, par EPCI\u202F; la phrase, les chiffres de la région et la liste des plus grands manques restent lisibles.',
		/** What the picture shows, in words. */
		pictured: `${INDICATOR_WORDS[DEFAULT_VIEW.indicator].title}, par ${LEVEL_WORDS[first.level].one}`,
		/** What the first answers are made of, from the site's root: asked for with the page, before its code has come. */
		files: [
			...['manifest.json', manifest.roles.names, manifest.roles.cells, latest.file].map(
				(file) => `${BUNDLE_PATH}/${file}`
			),
			`premiere-vue/${first.identifiers}`
		]
	};
};
