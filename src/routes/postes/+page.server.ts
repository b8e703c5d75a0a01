import { resultsOf } from '$lib/domain/figures/results';
import { postRows } from '$lib/domain/posts/post-row';
import { postTotals } from '$lib/domain/posts/totals';
import { postsDetail, postsHeadline } from '$lib/domain/posts/words';
import { NO_POST_FILTER } from '$lib/domain/posts/filter';
import { DEFAULT_POSTS } from '$lib/domain/view/posts-view';
import { pageDescription } from '$lib/domain/words/sentences/page-description';
import { whyOfPosts } from '$lib/posts/why-posts';
import { bundle, latestCampaign } from '../donnees/published.server';
import type { PageServerLoad } from './$types';

/** The sentence of the latest campaign, computed when the site is built. */
export const load: PageServerLoad = () => {
	const { manifest, atlas, profiles, presence } = bundle();
	const campaigns = manifest.campaigns.map(({ id, label, demonstration }) => ({ id, label, demonstration }));
	const latest = latestCampaign();
	const { norm, key } = DEFAULT_POSTS;
	const results = resultsOf(atlas, profiles, presence(latest.id), norm, key);
	const totals = postTotals(results, postRows(results));
	const sentence = { headline: postsHeadline(latest.label, totals, false), detail: postsDetail(totals) };
	const why = whyOfPosts(results, totals.reach, NO_POST_FILTER, new URLSearchParams());
	return { campaigns, sentence, why, description: pageDescription(sentence, latest.demonstration) };
};
