import writeXlsx, { type Row } from 'write-excel-file/universal';
import { readCells } from '../../data/files/delimited';
import { formatCampaignFile } from '../../data/posts/campaign-file';
import type { Campaign } from '../../domain/campaign/campaign';
import { fileName } from './file-name';
import { withXmlTexts } from './xml-text';

/** Columns whose values are numbers in a spreadsheet: codes, dates and amounts of several funders are texts. */
const NUMBERS: ReadonlySet<string> = new Set([
	'etp',
	'part',
	'personnes',
	'entretiens',
	'permanences',
	'actions_collectives'
]);
const HEAD = { fontWeight: 'bold', backgroundColor: '#E7EFF5' } as const;

export const cleanListName = (campaign: Campaign, extension: string) =>
	fileName({ level: 'region', subject: 'postes', campaign, extension });

/** The list in the template's columns, as the command line keeps it: read again, it gives the same posts. */
export const cleanListCsv = ({ posts }: Pick<Campaign, 'posts'>) =>
	new Blob([formatCampaignFile(posts)], { type: 'text/csv;charset=utf-8' });

/** The same as a workbook of one sheet. */
export function cleanListWorkbook({ posts }: Pick<Campaign, 'posts'>): Promise<Blob> {
	const [header, ...rows] = readCells(formatCampaignFile(posts)).rows.map(({ cells }) => cells);
	const columns = header ?? [];
	const cell = (text: string, at: number) =>
		text === ''
			? null
			: NUMBERS.has(columns[at] ?? '')
				? { value: Number(text), type: Number }
				: { value: text, type: String };
	const data: Row[] = [
		columns.map((value) => ({ value, type: String, ...HEAD })),
		...withXmlTexts(rows).map((row) => row.map(cell))
	];
	return writeXlsx([
		{
			sheet: 'Postes',
			data,
			columns: columns.map((name) => ({ width: name === 'structure' ? 32 : 16 })),
			stickyRowsCount: 1
		}
	]).toBlob();
}
