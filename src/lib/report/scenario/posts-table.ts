import { CAMPAIGN_COLUMNS } from '../../data/posts/columns';
import type { Campaign } from '../../domain/campaign/campaign';
import { campaignRows } from '../files/campaign-csv';
import type { ExportColumn, ExportTable, ExportValue } from '../tables/export-table';

const COLUMN_WORDS: Readonly<Partial<Record<string, string>>> = {
	id_poste: 'Identifiant du poste\u202F; ceux du scénario commencent par SCENARIO.',
	structure: 'Qui porte le poste\u202F; « structure à désigner » pour un poste du scénario.',
	part: 'Part de l’ETP du poste dans ce lieu, de 0 à 1.'
};

const KINDS: Readonly<Partial<Record<string, ExportColumn['kind']>>> = {
	etp: 'index',
	part: 'index',
	personnes: 'integer',
	montant: 'integer',
	date_debut: 'date',
	date_fin: 'date'
};

const AMOUNT = CAMPAIGN_COLUMNS.indexOf('montant');

/** The amount of one funder is a number; those of several stay one text. */
const withNumbers = (row: readonly ExportValue[]): ExportValue[] =>
	row.map((value, at) =>
		at === AMOUNT && typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
	);

/** The posts of a scenario as a list that the import takes: the columns keep the names that it looks for. */
export const postsTable = (campaign: Campaign): ExportTable => ({
	title: 'Postes du scénario',
	columns: CAMPAIGN_COLUMNS.map((name) => ({
		name,
		label: name,
		kind: KINDS[name] ?? 'text',
		description: COLUMN_WORDS[name] ?? 'Colonne de la liste des postes, voir la page Données.'
	})),
	rows: campaignRows(campaign).map(withNumbers)
});
