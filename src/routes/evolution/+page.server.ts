import { readBundle } from '$lib/data/bundle/disk';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { comparedByDefault } from '$lib/domain/campaign/compared';
import { changeSteps, changeSummary } from '$lib/domain/change/change';
import { changeSentence } from '$lib/domain/change/words';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { pageDescription } from '$lib/domain/words/sentences/page-description';
import type { PageServerLoad } from './$types';

/** The sentence of the last two campaigns, computed when the site is built. */
export const load: PageServerLoad = () => {
	const { manifest, atlas, presence } = readBundle(`static/${BUNDLE_PATH}`);
	const { norm, key } = DEFAULT_VIEW;
	const campaigns = manifest.campaigns.map(({ id, label, demonstration }) => ({ id, label, demonstration }));
	const compared = comparedByDefault(campaigns);
	if (!compared) throw new Error('Le paquet de données ne contient aucune campagne.');
	const [from, to] = compared;
	const side = (id: string) => ({ atlas, norm, campaign: presence(id).placement.campaign });
	const steps = changeSteps(side(from.id), side(to.id), key);
	const sentence = changeSentence(steps, changeSummary(steps));
	const demonstration = from.demonstration || to.demonstration;
	return { campaigns, sentence, description: pageDescription(sentence, demonstration) };
};
