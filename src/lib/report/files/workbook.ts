import { isDay } from '../../domain/text/day';
import { counted } from '../../domain/text/french';
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import { normLines } from '../../domain/norm/lines';
import { FORMATS, isFigure } from '../../domain/figures/catalogue/format';
import { withXmlTexts } from './xml-text';
import { worded, type ExportColumn, type ExportTable, type ExportValue } from '../tables/export-table';
import { provenanceLines, sourceLine, type Provenance } from '../tables/provenance';
import { rowHeight } from './row-height';
import { onPaper, pagesWide } from './workbook-parts';

/** Characters that Excel accepts in a cell; it calls a file with more damaged. */
const MOST_CHARACTERS = 32_767;
const CUT = '… (texte coupé\u202F: le CSV l’a en entier)';
const fitting = (text: string) =>
	text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS - CUT.length) + CUT;

/** A whole ISO date as a day of a calendar; `undefined` where a source gives a year or a month alone. */
const dayOf = (text: string): Date | undefined => (isDay(text) ? new Date(`${text}T00:00:00Z`) : undefined);

/** A number with its format; a text as a text, whatever it begins with: no spreadsheet runs it as a formula. */
function cellOf(value: ExportValue, column: ExportColumn): CellObject | null {
	const kept = worded(value, column);
	if (kept === undefined) return null;
	const { cell } = FORMATS[column.kind];
	if (typeof kept === 'string') {
		const day = column.kind === 'date' ? dayOf(kept) : undefined;
		return day === undefined
			? { value: fitting(kept), type: String }
			: { value: day, type: Date, ...(cell !== undefined && { format: cell }) };
	}
	return cell === undefined
		? { value: String(kept), type: String }
		: { value: kept, type: Number, format: cell };
}

/** How a column of a table stands: figures to the right, under their heading; a text after figures a little apart. */
function alignmentsOf(columns: readonly ExportColumn[]) {
	const figures = columns.map(({ kind }) => isFigure(kind));
	return figures.map((figure, i) =>
		figure ? { align: 'right' as const } : figures[i - 1] ? { align: 'left' as const, indent: 1 } : {}
	);
}

const head = (
	labels: readonly string[],
	widths: readonly number[],
	alignments: ReturnType<typeof alignmentsOf> = []
): Row =>
	labels.map((label, i) => ({
		...alignments[i],
		height: rowHeight(labels, widths),
		value: fitting(label),
		type: String,
		fontWeight: 'bold',
		backgroundColor: '#E7EFF5',
		wrap: true,
		alignVertical: 'center'
	}));

/** The columns of a table, their widths in characters, and how they stand. */
interface Layout {
	readonly columns: readonly ExportColumn[];
	readonly widths: readonly number[];
	readonly alignments: ReturnType<typeof alignmentsOf>;
}

/** A row high enough for its texts: those longer than their column wrap. */
function rowOf(values: readonly ExportValue[], { columns, widths, alignments }: Layout): Row {
	const texts = values.map((value, i) => {
		const kept = worded(value, columns[i]!);
		return typeof kept === 'string' ? kept : '';
	});
	const long = texts.map(({ length }, i) => length > widths[i]!);
	const lines = long.includes(true) && { height: rowHeight(texts, widths), alignVertical: 'top' as const };
	return values.map((value, i) => {
		const cell = cellOf(value, columns[i]!);
		return cell && { ...alignments[i], ...cell, ...lines, ...(long[i] && { wrap: true }) };
	});
}

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
	const { columns } = table;
	const widths = columns.map((_, index) => widthOf(table, index));
	const layout = { columns, widths, alignments: alignmentsOf(columns) };
	return {
		sheet: table.title,
		orientation: 'landscape',
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		columns: widths.map((width) => ({ width })),
		data: [
			head(
				columns.map(({ label }) => label),
				widths,
				layout.alignments
			),
			...table.rows.map((row) => rowOf(row, layout))
		]
	};
}

export const READ_ME = 'Lisez-moi';
export const METHOD = 'Méthode et sources';

/** Of a sheet of two columns, in characters. */
const PAIR_WIDTHS = [36, 110];

/** A sheet of two columns: a subject, and what to know of it. */
const pairSheet = (
	title: string,
	pairs: readonly (readonly [label: string, text: string])[]
): Sheet<Blob> => ({
	sheet: title,
	orientation: 'landscape',
	stickyRowsCount: 1,
	columns: PAIR_WIDTHS.map((width) => ({ width })),
	data: [
		head(['Sujet', 'Ce qu’il faut savoir'], PAIR_WIDTHS),
		...pairs.map(([label, text]): Row => [
			{ value: label, type: String, height: rowHeight([label, text], PAIR_WIDTHS), alignVertical: 'top' },
			{ value: fitting(text), type: String, wrap: true, alignVertical: 'top' }
		])
	]
});

/** First in the workbook: what the file says of itself, and what each of its sheets holds. */
const readMe = (tables: readonly ExportTable[], provenance: Provenance): Sheet<Blob> =>
	pairSheet(READ_ME, [
		...provenanceLines(provenance),
		...tables.map(
			({ title, scope, columns, rows }) =>
				[
					`Feuille «\u202F${title}\u202F»`,
					`${counted(rows.length, 'ligne')}, ${counted(columns.length, 'colonne')}${scope === undefined ? '' : `\u202F: ${scope}`}`
				] as const
		),
		[
			`Feuille «\u202F${METHOD}\u202F»`,
			'La norme, ce que compte chaque colonne, les sources et leurs licences'
		]
	]);

/** The norm, the columns and the sources. */
const methodSheet = (tables: readonly ExportTable[], provenance: Provenance): Sheet<Blob> =>
	pairSheet(METHOD, [
		...normLines(provenance.norm).map(({ name, value }) => [`Norme\u202F: ${name}`, value] as const),
		[
			'Besoin',
			'Dans un quartier prioritaire\u202F: habitants ÷ ratio des QPV. Ailleurs\u202F: habitants ÷ ratio de base × poids du quintile de défavorisation. Somme des mailles\u202F: personne n’est compté deux fois.'
		],
		...tables.flatMap(({ title, columns }) =>
			columns.map(({ label, description }) => [`${title}\u202F: ${label}`, description] as const)
		),
		...provenance.sources.map((source) => ['Source', `${sourceLine(source)} · ${source.url}`] as const)
	]);

/** The workbook: what to know first, a sheet a table, then method and sources. */
export function toWorkbook(tables: readonly ExportTable[], provenance: Provenance): Promise<Blob> {
	const [ours, theirs] = withXmlTexts([tables, provenance] as const);
	const sheets = [readMe(ours, theirs), ...ours.map(sheetOf), methodSheet(ours, theirs)];
	const sizes = sheets.map(({ sheet = '', data, columns = [] }) => ({
		name: sheet,
		rows: data.length,
		columns: data[0]?.length ?? 1,
		filters: sheet !== READ_ME && sheet !== METHOD,
		pagesWide: pagesWide(columns.map(({ width = 0 }) => width))
	}));
	return writeXlsxFile(sheets, {
		fontFamily: 'Calibri',
		fontSize: 11,
		features: [onPaper(sizes, theirs)]
	}).toBlob();
}
