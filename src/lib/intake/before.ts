import type { LocalCampaign } from '../data/posts/local';
import type { Campaign } from '../domain/campaign/campaign';
import type { CampaignDate } from '../domain/campaign/dates';
import { localMonth } from '../domain/campaign/local';
import type { Bundle } from '../state/bundle.svelte';

/** The list of this device, where it is of a month. */
export const keptOf = (kept: LocalCampaign | undefined, month: CampaignDate | undefined) =>
	kept && month && localMonth(kept.campaign.id) === month.id ? kept : undefined;

/**
 * The last real campaign up to a month, that of the month included: published, or kept on this device. None where all are
 * demonstrations: invented posts are compared with no real ones.
 */
export async function campaignBefore(
	bundle: Bundle,
	kept: LocalCampaign | undefined,
	month: CampaignDate
): Promise<Campaign | undefined> {
	const published = (bundle.manifest?.campaigns ?? [])
		.filter(({ id, demonstration, file }) => file !== '' && !demonstration && id <= month.id)
		.map(({ id }) => id)
		.sort()
		.at(-1);
	const own = kept && localMonth(kept.campaign.id);
	if (kept && own! <= month.id && own! >= (published ?? '')) return kept.campaign;
	if (published === undefined || !(await bundle.want(published))) return undefined;
	return bundle.presence(published)?.placement.campaign;
}
