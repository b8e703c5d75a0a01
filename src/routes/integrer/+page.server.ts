import { bundle, latestCampaign } from '../donnees/published.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const latest = latestCampaign();
	return {
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		regionName: bundle().manifest.region.nom
	};
};
