import type { Declaration } from '../bundle/campaign-list';
import { CAMPAIGNS, type CampaignId } from './campaigns';

/** The word is in the file's name: it follows the file wherever it is copied. */
export const declarationFileName = (id: CampaignId) => `${id}-demonstration.csv`;

/** How the demonstration campaigns are declared. */
export const demonstrationDeclarations: readonly Declaration[] = CAMPAIGNS.map(({ id, label, date }) => ({
	id,
	label,
	date,
	demonstration: true,
	file: declarationFileName(id)
}));
