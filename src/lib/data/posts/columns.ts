/** The columns of a list of posts (`data/schema/campagne.json`), in the order in which they are written. */
export const CAMPAIGN_COLUMNS = [
	'id_poste',
	'structure',
	'type_structure',
	'etp',
	'financeur',
	'montant',
	'date_debut',
	'date_fin',
	'niveau',
	'code',
	'part',
	'personnes',
	'source'
] as const;
export type CampaignColumn = (typeof CAMPAIGN_COLUMNS)[number];

/** Columns that a list may have besides: the year's activity of the post. They are written only where some post has one. */
export const ACTIVITY_COLUMNS = ['entretiens', 'permanences', 'actions_collectives'] as const;
/** All that a list may have besides: `contact` is how to reach the structure, for everyone. */
export const OPTIONAL_COLUMNS = [...ACTIVITY_COLUMNS, 'contact'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type ListColumn = CampaignColumn | OptionalColumn;

/** Columns that describe the post: all the rows of one post must agree on them. */
export const POST_COLUMNS = [
	'structure',
	'type_structure',
	'etp',
	'financeur',
	'montant',
	'date_debut',
	'date_fin',
	'personnes',
	'source',
	...OPTIONAL_COLUMNS
] as const satisfies readonly ListColumn[];
export type PostColumn = (typeof POST_COLUMNS)[number];

/** Stands between the funders of one post, and between their amounts. */
export const FUNDER_SEPARATOR = '|';

/** The file and the sheet that a row comes from, where a list has several. */
export interface RowOrigin {
	readonly file: string;
	/** `''` in a text file. */
	readonly sheet: string;
}

/** One row of the file, trimmed, with the line where it begins (the header is line 1). */
export interface CampaignRow {
	readonly line: number;
	readonly origin?: RowOrigin;
	/** Its territory is still asked about: everything else is checked. */
	readonly held?: boolean;
	readonly fields: Readonly<Record<CampaignColumn, string> & Partial<Record<OptionalColumn, string>>>;
	/** Fields of the columns that are not of the schema. */
	readonly others: readonly string[];
	/** Where `code` holds a postal code: what stands beside it, and may name the commune. */
	readonly postal?: readonly string[];
}

/** What is wrong in a file, and what was expected: a French sentence. An error keeps its post out. */
export interface PostProblem {
	readonly severity: 'error' | 'warning';
	readonly file: string;
	/** Of a workbook, where the list may be on several. */
	readonly sheet?: string;
	readonly line: number;
	/** Absent where the whole line or the whole file is meant. */
	readonly column?: string;
	readonly value?: string;
	/** What an answer knows its row by: it may be left out. */
	readonly row?: string;
	readonly message: string;
	/** The valid value that was probably meant, and its name in brackets. */
	readonly nearest?: string;
}

/** Records a problem, an error unless said otherwise; whoever hands this out knows the file's name. */
export type Report = (
	problem: Omit<PostProblem, 'file' | 'severity'> & Partial<Pick<PostProblem, 'file' | 'severity'>>
) => void;
