import { SOURCE_LIMITS } from '../refusal';
import type { CellPlace, SourceCell, SourceSheet } from '../source';
import type { SheetGrid, Merge } from './grid';
import { repeatsOf } from './ods-cell';
import type { Attributes } from './xml';

/** One sheet while its element is read. */
export class OpenSheet {
	name: string;
	hidden: boolean;
	grid: SheetGrid;
	merges: Merge[] = [];
	hiddenColumns: number[] = [];
	notes: CellPlace[] = [];
	/** Line of the row that is read. */
	line = 1;
	repeat = 1;
	rowIsHidden = false;
	column = 0;
	columnsDeclared = 0;
	cells: { readonly column: number; readonly cell: SourceCell; readonly repeat: number }[] = [];

	constructor(name: string, hidden: boolean, grid: SheetGrid) {
		this.name = name;
		this.hidden = hidden;
		this.grid = grid;
	}

	declareColumns(attribute: Attributes): void {
		const from = this.columnsDeclared;
		this.columnsDeclared += repeatsOf(attribute('table:number-columns-repeated'));
		if ((attribute('table:visibility') ?? 'visible') === 'visible') return;
		for (let at = from; at < Math.min(this.columnsDeclared, SOURCE_LIMITS.columns); at++)
			this.hiddenColumns.push(at);
	}

	beginRow(attribute: Attributes): void {
		this.repeat = repeatsOf(attribute('table:number-rows-repeated'));
		this.rowIsHidden = (attribute('table:visibility') ?? 'visible') !== 'visible';
		this.column = 0;
		this.cells = [];
	}

	span(attribute: Attributes): void {
		const rows = repeatsOf(attribute('table:number-rows-spanned'));
		const columns = repeatsOf(attribute('table:number-columns-spanned'));
		if (rows === 1 && columns === 1) return;
		this.merges.push({
			fromLine: this.line,
			toLine: this.line + rows - 1,
			fromColumn: this.column,
			toColumn: this.column + columns - 1
		});
	}

	/** The cell that is read carries a note. */
	note(): void {
		this.notes.push({ line: this.line, column: this.column });
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
			hiddenColumns: this.hiddenColumns.filter((at) => at < this.grid.width),
			...(this.notes.length > 0 && { notes: this.notes })
		};
	}
}
