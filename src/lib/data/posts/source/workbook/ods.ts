import { BLANK, booleanCell, errorCell, NOT_COMPUTED, numberCell, textCell } from '../cell';
import { isCellError } from '../../cell-errors';
import { formatInteger } from '../../../../domain/text/french';
import { incomplete, LIMITS, Refusal, tooMuch } from '../refusal';
import type { SourceCell, SourceSheet } from '../source';
import { inflated, PROTECTED, type Archive } from './archive';
import { Grid, wholeRoom, type Merge } from './grid';
import { readXml, type Attributes } from './xml';

/** What stands on a cell without being in it. */
const ASIDE: ReadonlySet<string> = new Set([
	'annotation',
	'frame',
	'shapes',
	'custom-shape',
	'dde-link',
	'ruby-text'
]);
/** A number shown with a unit that changes its size. */
const SCALED = /\d\s?(?:k\s?(?:€|eur)|m\s?€|meur|millions?|milliers?)/i;

const countOf = (value: string | undefined) => Math.max(1, Math.floor(Number(value ?? 1)) || 1);

/** A cell while its element is read. */
interface OpenCell {
	readonly type: string | undefined;
	readonly value: string | undefined;
	readonly inError: boolean;
	readonly formula: boolean;
	readonly repeat: number;
	readonly covered: boolean;
	text: string;
	paragraphs: number;
}

const openCell = (name: string, attribute: Attributes): OpenCell => ({
	type: attribute('office:value-type'),
	value:
		attribute('office:value') ??
		attribute('office:date-value') ??
		attribute('office:boolean-value') ??
		attribute('office:string-value'),
	inError: attribute('calcext:value-type') === 'error',
	formula: attribute('table:formula') !== undefined,
	repeat: countOf(attribute('table:number-columns-repeated')),
	covered: name === 'covered-table-cell',
	text: '',
	paragraphs: 0
});

/** A code shown with its zeros, or thousands of euros, are what is shown; else the value is exact. */
function numberOf(value: string, shown: string): SourceCell {
	if (isCellError(shown)) return errorCell(shown);
	if ((/^0\d+$/.test(shown) && Number(shown) === Number(value)) || SCALED.test(shown)) return textCell(shown);
	return numberCell(value);
}

function read({ type, value, inError, formula, covered, text, paragraphs }: OpenCell): SourceCell {
	const shown = text.trim();
	if (covered) return BLANK;
	if (inError) return errorCell(shown || '#N/A');
	switch (type) {
		case 'float':
		case 'currency':
		case 'percentage':
			return value === undefined || value.trim() === '' ? NOT_COMPUTED : numberOf(value, shown);
		case 'date':
			return value === undefined ? textCell(text) : { text: value.slice(0, 10), kind: 'date' };
		case 'boolean':
			return booleanCell(value === 'true');
		case undefined:
			return shown === '' && formula ? NOT_COMPUTED : textCell(text);
		default:
			return textCell(paragraphs > 0 ? text : (value ?? ''));
	}
}

/** One sheet while its element is read. */
class OpenSheet {
	name: string;
	hidden: boolean;
	grid: Grid;
	merges: Merge[] = [];
	hiddenColumns: number[] = [];
	/** Line of the row that is read. */
	line = 1;
	repeat = 1;
	rowIsHidden = false;
	column = 0;
	columnsDeclared = 0;
	cells: { readonly column: number; readonly cell: SourceCell; readonly repeat: number }[] = [];

	constructor(name: string, hidden: boolean, grid: Grid) {
		this.name = name;
		this.hidden = hidden;
		this.grid = grid;
	}

	declareColumns(attribute: Attributes): void {
		const from = this.columnsDeclared;
		this.columnsDeclared += countOf(attribute('table:number-columns-repeated'));
		if ((attribute('table:visibility') ?? 'visible') === 'visible') return;
		for (let at = from; at < Math.min(this.columnsDeclared, LIMITS.columns); at++)
			this.hiddenColumns.push(at);
	}

	beginRow(attribute: Attributes): void {
		this.repeat = countOf(attribute('table:number-rows-repeated'));
		this.rowIsHidden = (attribute('table:visibility') ?? 'visible') !== 'visible';
		this.column = 0;
		this.cells = [];
	}

	span(attribute: Attributes): void {
		const rows = countOf(attribute('table:number-rows-spanned'));
		const columns = countOf(attribute('table:number-columns-spanned'));
		if (rows === 1 && columns === 1) return;
		this.merges.push({
			fromLine: this.line,
			toLine: this.line + rows - 1,
			fromColumn: this.column,
			toColumn: this.column + columns - 1
		});
	}

	endCell(cell: SourceCell, repeat: number): void {
		if (cell.text !== '') this.cells.push({ column: this.column, cell, repeat });
		this.column += repeat;
	}

	/** A row that is repeated is that many rows, unless it is blank. */
	endRow(): void {
		for (let i = 0; i < this.repeat && this.cells.length > 0; i++) {
			this.grid.row(this.line + i, this.rowIsHidden);
			for (const { column, cell, repeat } of this.cells)
				for (let more = 0; more < repeat; more++) this.grid.set(column + more, cell);
		}
		this.line += this.repeat;
	}

	sheet(file: string): SourceSheet {
		return {
			file,
			sheet: this.name,
			hidden: this.hidden,
			rows: this.grid.rows(this.merges),
			hiddenColumns: this.hiddenColumns.filter((at) => at < this.grid.width)
		};
	}
}

/** The sheets of a document's `content.xml`. */
export function odsContent(pieces: Iterable<Uint8Array>, file: string): SourceSheet[] {
	const sheets: SourceSheet[] = [];
	const room = wholeRoom();
	const path: string[] = [];
	const hiddenStyles = new Set<string>();
	let style = '';
	let aside = 0;
	let open: OpenSheet | undefined;
	let cell: OpenCell | undefined;
	/** Beyond what a cell can hold nothing is added: it is refused when it ends. */
	const write = (text: string) => {
		if (cell && cell.text.length <= LIMITS.letters) cell.text += text;
	};
	readXml(pieces, {
		open(name, attribute) {
			const parent = path.at(-1);
			path.push(name);
			if (aside > 0 || ASIDE.has(name)) {
				aside++;
				return;
			}
			switch (name) {
				case 'style':
					style = attribute('style:name') ?? '';
					break;
				case 'table-properties':
					if (attribute('table:display') === 'false') hiddenStyles.add(style);
					break;
				case 'table':
					if (parent !== 'spreadsheet') break;
					if (sheets.length >= LIMITS.sheets)
						throw tooMuch(`Ce classeur a plus de ${formatInteger(LIMITS.sheets)} onglets.`);
					open = new OpenSheet(
						attribute('table:name') ?? '',
						hiddenStyles.has(attribute('table:style-name') ?? '') || attribute('table:display') === 'false',
						new Grid(attribute('table:name') ?? '', room)
					);
					break;
				case 'table-column':
					open?.declareColumns(attribute);
					break;
				case 'table-row':
					open?.beginRow(attribute);
					break;
				case 'table-cell':
				case 'covered-table-cell':
					if (!open) break;
					cell = openCell(name, attribute);
					open.span(attribute);
					break;
				case 'p':
					if (cell && cell.paragraphs++ > 0) write('\n');
					break;
				case 's':
					write(' '.repeat(Math.min(LIMITS.letters, countOf(attribute('text:c')))));
					break;
				case 'tab':
					write('\t');
					break;
				case 'line-break':
					write('\n');
					break;
			}
		},
		text(part) {
			if (aside === 0 && path.includes('p')) write(part);
		},
		close(name) {
			path.pop();
			if (aside > 0) {
				aside--;
				return;
			}
			if ((name === 'table-cell' || name === 'covered-table-cell') && open && cell) {
				open.endCell(read(cell), cell.repeat);
				cell = undefined;
			} else if (name === 'table-row') open?.endRow();
			else if (name === 'table' && path.at(-1) === 'spreadsheet' && open) {
				sheets.push(open.sheet(file));
				open = undefined;
			}
		}
	});
	return sheets;
}

/** Every sheet of an OpenDocument spreadsheet, hidden or not. */
export function odsSheets(bytes: Uint8Array, archive: Archive, file: string): SourceSheet[] {
	const content = archive.get('content.xml');
	const manifest = archive.get('meta-inf/manifest.xml');
	if (!content) throw incomplete();
	if (manifest)
		readXml(inflated(bytes, manifest), {
			open(name) {
				if (name === 'encryption-data') throw new Refusal(PROTECTED);
			}
		});
	return odsContent(inflated(bytes, content), file);
}
