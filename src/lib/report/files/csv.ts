import { csvCell } from '../../data/files/csv-cells';
import { delimitedText } from '../../data/files/delimited';
import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { NORM_ORIGIN } from '../../domain/text/site';
import { HYPOTHESIS } from '../../domain/words/words';
import {
	frenchText,
	precise,
	type ExportColumn,
	type ExportTable,
	type ExportValue
} from '../tables/export-table';
import { changedNorm, LICENCE, provenanceLines, sourceLine, type Provenance } from '../tables/provenance';

/**
 * `french` is what a French spreadsheet opens with a double click: byte order mark, `;`, decimal comma, words,
 * the decimals of the catalogue; `plain` is for programs: `,`, decimal point, codes, every digit that means something,
 * provenance in columns.
 */
export type CsvFlavour = 'french' | 'plain';

/** A number needs no protection, whatever it begins with. */
const frenchField = (value: ExportValue, column: ExportColumn) =>
	typeof value === 'number' ? frenchText(value, column) : csvCell(frenchText(value, column), ';');

/** Columns that say, on every row, where a figure comes from. */
const provenanceColumns = ({
	campaign,
	norm,
	filter,
	address
}: Provenance): [name: string, value: string][] => [
	['campagne', campaign.id],
	['donnees', campaign.demonstration ? 'données de démonstration' : 'données de l’agence'],
	['norme', changedNorm(norm).join(' ; ') || `${NORM_ORIGIN} (${HYPOTHESIS})`],
	...(filter === undefined ? [] : [['filtre', filter] as [string, string]]),
	['licence', LICENCE],
	...(address === undefined ? [] : [['adresse', address] as [string, string]]),
	['definitions', DEFINITIONS_VERSION]
];

/** Where a French file says what it is: above its heading, or in a file beside it. Never under the rows. */
export const CSV_ABOUTS = ['above', 'apart'] as const;
export type CsvAbout = (typeof CSV_ABOUTS)[number];

/** The table in CSV. In French, what the file says of itself comes first, then an empty line, unless it is apart. */
export function toCsv(
	{ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>,
	provenance: Provenance,
	flavour: CsvFlavour,
	about: CsvAbout = 'above'
): string {
	const end = '\r\n';
	if (flavour === 'plain') {
		const constant = provenanceColumns(provenance);
		const all = [
			[...columns.map(({ name }) => name), ...constant.map(([name]) => name)],
			...rows.map((row) => [...row.map(precise), ...constant.map(([, value]) => value)])
		];
		return delimitedText(all, ',', end);
	}
	const words = (texts: readonly string[]) => texts.map((text) => csvCell(text, ';')).join(';');
	const said = [
		...provenanceLines(provenance).map(words),
		...provenance.sources.map((source) => words(['Source', sourceLine(source)])),
		''
	];
	const lines = [
		...(about === 'above' ? said : []),
		words(columns.map(({ label }) => label)),
		...rows.map((row) => row.map((value, i) => frenchField(value, columns[i]!)).join(';'))
	];
	return `\uFEFF${lines.map((text) => text + end).join('')}`;
}

/** The file beside a CSV: what it is, its columns and its sources. */
export function companionText({ columns }: Pick<ExportTable, 'columns'>, provenance: Provenance): string {
	const end = '\r\n';
	const lines = [
		...provenanceLines(provenance).map(([label, value]) => `${label}\u202F: ${value}`),
		'',
		'Colonnes',
		...columns.map(({ label, description }) => `${label}\u202F: ${description}`),
		'',
		'Sources',
		...provenance.sources.map((source) => `${sourceLine(source)} · ${source.url}`)
	];
	return `\uFEFF${lines.map((line) => line + end).join('')}`;
}
