import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';

/** The columns of DATA.md, in its order. */
export const COLUMNS = [
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
export type Fields = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A row with no problem; the rows of a test say what differs. */
export const SOUND: Fields = {
	id_poste: 'P1',
	structure: 'Ville de Thiers',
	type_structure: 'collectivité',
	etp: '1',
	date_debut: '2024-01-01',
	niveau: 'commune',
	code: '63430'
};

export const line = (fields: Fields) =>
	COLUMNS.map((column) => `"${{ ...SOUND, ...fields }[column] ?? ''}"`).join(',');
export const fileOf = (...rows: Fields[]) => [COLUMNS.join(','), ...rows.map(line)].join('\n');
export const read = (...rows: Fields[]) => readCampaignFile(fileOf(...rows), 'agence.csv');
/** What is said of a file: severity, line, column, value and message of each problem. */
export const said = (text: string) =>
	readCampaignFile(text, 'agence.csv').problems.map(
		({ severity, line, column, value, message }) => [severity, line, column, value, message] as const
	);
