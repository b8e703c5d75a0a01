import { CAMPAIGN_COLUMNS, FUNDER_SEPARATOR, type CampaignColumn } from '../../data/posts/columns';
import type { Assignment, Campaign, Post } from '../../domain/campaign/campaign';
import type { ExportValue } from '../tables/export-table';
import { plainCsv } from './plain-csv';

const VALUES: Readonly<Record<CampaignColumn, (post: Post, assignment: Assignment) => ExportValue>> = {
	id_poste: ({ id }) => id,
	structure: ({ structure }) => structure,
	type_structure: ({ structureType }) => structureType,
	etp: ({ fte }) => fte,
	financeur: ({ funding }) => funding.map(({ funder }) => funder).join(FUNDER_SEPARATOR),
	montant: ({ funding }) =>
		funding.some(({ amount }) => amount !== undefined)
			? funding.map(({ amount }) => amount ?? '').join(FUNDER_SEPARATOR)
			: undefined,
	date_debut: ({ start }) => start,
	date_fin: ({ end }) => end,
	niveau: (_, { level }) => level,
	code: (_, { code }) => code,
	part: (_, { share }) => share,
	personnes: ({ people }) => people,
	source: ({ source }) => source
};

/** The rows of a list of posts, one an intervention, in the order of `CAMPAIGN_COLUMNS`. */
export const campaignRows = ({ posts }: Pick<Campaign, 'posts'>): ExportValue[][] =>
	posts.flatMap((post) =>
		post.assignments.map((assignment) => CAMPAIGN_COLUMNS.map((name) => VALUES[name](post, assignment)))
	);

/** The posts of a campaign as the file that an agency sends. */
export const campaignCsv = (campaign: Campaign): string => plainCsv(CAMPAIGN_COLUMNS, campaignRows(campaign));
