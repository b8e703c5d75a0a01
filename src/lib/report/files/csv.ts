import { csvCell } from '../../data/files/csv-cells';
import { NORM_ORIGIN } from '../../domain/text/site';
import { HYPOTHESIS } from '../../domain/words/words';
import { settled, type ExportTable, type ExportValue } from '../tables/export-table';
import { changedNorm, LICENCE, provenanceLines, sourceLine, type Provenance } from '../tables/provenance';

/**
 * `french` is what a French spreadsheet opens with a double click: byte order mark, `;`, decimal comma;
 * `plain` is for programs: `,`, decimal point, provenance in columns.
 */
export type CsvFlavour = 'french' | 'plain';

function field(value: ExportValue, flavour: CsvFlavour): string {
	const kept = settled(value);
	if (kept === undefined) return '';
	if (typeof kept === 'number') return flavour === 'french' ? String(kept).replace('.', ',') : String(kept);
	return csvCell(kept, flavour === 'french' ? ';' : ',');
}

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
	...(address === undefined ? [] : [['adresse', address] as [string, string]])
];

/** The table in CSV. In French, what the file says of itself comes after the table and an empty line. */
export function toCsv(
	{ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>,
	provenance: Provenance,
	flavour: CsvFlavour
): string {
	const separator = flavour === 'french' ? ';' : ',';
	const line = (values: readonly ExportValue[]) =>
		values.map((value) => field(value, flavour)).join(separator);
	const end = '\r\n';
	if (flavour === 'plain') {
		const constant = provenanceColumns(provenance);
		return [
			line([...columns.map(({ name }) => name), ...constant.map(([name]) => name)]),
			...rows.map((row) => line([...row, ...constant.map(([, value]) => value)]))
		]
			.map((text) => text + end)
			.join('');
	}
	return [
		`\uFEFF${line(columns.map(({ label }) => label))}`,
		...rows.map(line),
		'',
		...provenanceLines(provenance).map(line),
		...provenance.sources.map((source) => line(['Source', sourceLine(source)]))
	]
		.map((text) => text + end)
		.join('');
}
