import {
	CAMPAIGN_COLUMNS,
	FUNDER_SEPARATOR,
	OPTIONAL_COLUMNS,
	type ListColumn
} from '../../data/posts/columns';
import type { Assignment, Campaign, Post } from '../../domain/campaign/campaign';
import type { ExportValue } from '../tables/export-table';
import { plainCsv } from './plain-csv';

const VALUES: Readonly<Record<ListColumn, (post: Post, assignment: Assignment) => ExportValue>> = {
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
	source: ({ source }) => source,
	entretiens: ({ interviews }) => interviews,
	permanences: ({ sessions }) => sessions,
	actions_collectives: ({ collectiveActions }) => collectiveActions,
	contact: ({ contact }) => contact
};

/** The rows of a list of posts, one an intervention, under `columns`. */
const rowsUnder = (columns: readonly ListColumn[], { posts }: Pick<Campaign, 'posts'>): ExportValue[][] =>
	posts.flatMap((post) =>
		post.assignments.map((assignment) => columns.map((name) => VALUES[name](post, assignment)))
	);

/** The rows of a list of posts, one an intervention, in the order of `CAMPAIGN_COLUMNS`. */
export const campaignRows = (campaign: Pick<Campaign, 'posts'>): ExportValue[][] =>
	rowsUnder(CAMPAIGN_COLUMNS, campaign);

/** The posts of a campaign as the file that an agency sends; columns of activity where a post gives some. */
export function campaignCsv(campaign: Campaign): string {
	const given = OPTIONAL_COLUMNS.filter((name) =>
		rowsUnder([name], campaign).some(([value]) => value !== undefined)
	);
	const columns = [...CAMPAIGN_COLUMNS, ...given];
	return plainCsv(columns, rowsUnder(columns, campaign));
}
