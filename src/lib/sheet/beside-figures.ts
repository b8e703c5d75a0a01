import { resultsOf, type Results } from '../domain/figures/results';
import type { Indicator } from '../domain/figures/indicator';
import { subjectOf } from '../report/files/file-name';
import { besideOf, type BesideFigures } from '../report/picture/beside';
import type { Bundle } from '../state/bundle.svelte';

/** The figures of what stands beside a map: those shown, or those of another date under the same norm. */
export async function besideFigures(
	bundle: Bundle,
	results: Results,
	indicator: Indicator,
	choice: string
): Promise<BesideFigures | undefined> {
	const beside = besideOf(choice);
	if (!beside) return undefined;
	if (beside.kind === 'indicator')
		return {
			results,
			indicator: beside.indicator,
			older: false,
			variant: `et-${subjectOf(beside.indicator)}`
		};
	const { campaign } = beside;
	await bundle.want(campaign);
	const presence = bundle.presence(campaign);
	if (!presence) throw new Error(bundle.error ?? 'Cette campagne n’a pas pu être lue. Réessayez.');
	const { atlas, profiles, norm, key } = results;
	const orderOf = (one: string) => bundle.manifest?.campaigns.findIndex(({ id }) => id === one) ?? -1;
	return {
		results: resultsOf(atlas, profiles, presence, norm, key),
		indicator,
		older: orderOf(campaign) < orderOf(results.presence.placement.campaign.id),
		variant: `et-${campaign}`
	};
}
