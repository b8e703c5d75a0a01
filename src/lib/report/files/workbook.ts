import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import { normLines } from '../../domain/norm/lines';
import { FORMATS } from '../../domain/figures/catalogue/format';
import { withXmlTexts } from './xml-text';
import { worded, type ExportColumn, type ExportTable, type ExportValue } from '../tables/export-table';
import { provenanceLines, sourceLine, type Provenance } from '../tables/provenance';

/** Characters of a cell that Excel accepts; a file with more is said to be damaged. */
const MOST_CHARACTERS = 32_767;
const CUT = '… (texte coupé\u202F: le CSV l’a en entier)';
const fitting = (text: string) =>
	text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS - CUT.length) + CUT;

/** A number with its format; a text as a text, whatever it begins with: a spreadsheet runs none of them. */
function cellOf(value: ExportValue, column: ExportColumn): Cell {
	const kept = worded(value, column);
	if (kept === undefined) return null;
	if (typeof kept === 'string') return { value: fitting(kept), type: String };
	const { cell } = FORMATS[column.kind];
	return cell === undefined
		? { value: String(kept), type: String }
		: { value: kept, type: Number, format: cell };
}

const head = (labels: readonly string[]): Row =>
	labels.map((label) => ({
		value: fitting(label),
		type: String,
		fontWeight: 'bold',
		backgroundColor: '#E7EFF5',
		wrap: true,
		alignVertical: 'center'
	}));

const MOST_WIDE = 44;
const LOOKED_AT = 60;

/** Wide enough for the heading's longest word and the first values. */
function widthOf({ columns, rows }: ExportTable, index: number): number {
	const { label, kind } = columns[index]!;
	const words = label.split(' ').map(({ length }) => length);
	const values = rows.slice(0, LOOKED_AT).map((row) => {
		const value = row[index];
		return typeof value === 'number' ? (kind === 'text' ? 8 : 11) : (value?.length ?? 0);
	});
	return Math.min(MOST_WIDE, Math.max(9, ...words, ...values) + 2);
}

function sheetOf(table: ExportTable): Sheet<Blob> {
	return {
		sheet: table.title,
		orientation: 'landscape',
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		columns: table.columns.map((_, index) => ({ width: widthOf(table, index) })),
		data: [
			head(table.columns.map(({ label }) => label)),
			...table.rows.map((row) => row.map((value, i) => cellOf(value, table.columns[i]!)))
		]
	};
}

/** Method, norm and sources: what the file says of itself. */
function methodSheet(tables: readonly ExportTable[], provenance: Provenance): Sheet<Blob> {
	const pair = (label: string, text: string): Row => [
		{ value: label, type: String, alignVertical: 'top' },
		{ value: fitting(text), type: String, wrap: true, alignVertical: 'top' }
	];
	return {
		sheet: 'Méthode et sources',
		orientation: 'landscape',
		stickyRowsCount: 1,
		columns: [{ width: 36 }, { width: 110 }],
		data: [
			head(['Sujet', 'Ce qu’il faut savoir']),
			...provenanceLines(provenance).map(([label, value]) => pair(label, value)),
			...normLines(provenance.norm).map(({ name, value }) => pair(`Norme\u202F: ${name}`, value)),
			pair(
				'Besoin',
				'Dans un quartier prioritaire\u202F: habitants ÷ ratio des QPV. Ailleurs\u202F: habitants ÷ ratio de base × poids du quintile de défavorisation. Somme des mailles\u202F: personne n’est compté deux fois.'
			),
			...tables.flatMap(({ title, columns }) =>
				columns.map(({ label, description }) => pair(`${title}\u202F: ${label}`, description))
			),
			...provenance.sources.map((source) => pair('Source', `${sourceLine(source)} · ${source.url}`))
		]
	};
}

/** The workbook: a sheet a table, then method and sources. */
export function toWorkbook(tables: readonly ExportTable[], provenance: Provenance): Promise<Blob> {
	const [ours, theirs] = withXmlTexts([tables, provenance] as const);
	const sheets = [...ours.map(sheetOf), methodSheet(ours, theirs)];
	return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
}
