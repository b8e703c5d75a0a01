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

/** Columns of a published list: the optional ones too, blank where a post gives none, as its schema has them. */
const PUBLISHED = [...CAMPAIGN_COLUMNS, ...OPTIONAL_COLUMNS];

/** The rows of a list of posts, one an intervention, under `columns`. */
const rowsUnder = (columns: readonly ListColumn[], { posts }: Pick<Campaign, 'posts'>): ExportValue[][] =>
	posts.flatMap((post) =>
		post.assignments.map((assignment) => columns.map((name) => VALUES[name](post, assignment)))
	);

/** The rows of a list of posts, one an intervention, in the order of `CAMPAIGN_COLUMNS`. */
export const campaignRows = (campaign: Pick<Campaign, 'posts'>): ExportValue[][] =>
	rowsUnder(CAMPAIGN_COLUMNS, campaign);

/** The posts of a campaign as the file that an agency sends. */
export const campaignCsv = (campaign: Campaign): string =>
	plainCsv(PUBLISHED, rowsUnder(PUBLISHED, campaign));
