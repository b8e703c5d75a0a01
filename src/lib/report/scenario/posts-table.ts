import { CAMPAIGN_COLUMNS } from '../../data/posts/columns';
import type { Campaign } from '../../domain/campaign/campaign';
import { campaignRows } from '../files/campaign-csv';
import type { ExportTable } from '../tables/export-table';

const COLUMN_WORDS: Readonly<Partial<Record<string, string>>> = {
	id_poste: 'Identifiant du poste\u202F; ceux du scénario commencent par SCENARIO.',
	structure: 'Qui porte le poste\u202F; « structure à désigner » pour un poste du scénario.',
	part: 'Part de l’ETP du poste dans ce lieu, de 0 à 1.'
};

/** The posts of a scenario as a list that the import takes: the columns keep the names that it looks for. */
export const postsTable = (campaign: Campaign): ExportTable => ({
	title: 'Postes du scénario',
	columns: CAMPAIGN_COLUMNS.map((name) => ({
		name,
		label: name,
		kind: name === 'etp' || name === 'part' ? 'index' : name === 'personnes' ? 'integer' : 'text',
		description: COLUMN_WORDS[name] ?? 'Colonne de la liste des postes, voir la page Données.'
	})),
	rows: campaignRows(campaign)
});
