import { quoted } from '../../../../domain/text/french';
import { columnLetters } from '../../../files/column-letters';
import { BLANK_CELL } from '../cell';
import { damaged, SOURCE_LIMITS, tooManyRows, tooMuch } from '../refusal';
import type { SourceCell, SourceRow } from '../source';

/** A range of cells shown as one; lines from 1, columns from 0, ends included. */
export interface Merge {
	readonly fromLine: number;
	readonly toLine: number;
	readonly fromColumn: number;
	readonly toColumn: number;
}

/** What the sheets of one file may still take. */
export interface SheetRoom {
	rows: number;
	cells: number;
	/** Elements of their XML. */
	elements: number;
}

export const wholeRoom = (): SheetRoom => ({
	rows: SOURCE_LIMITS.rows,
	cells: SOURCE_LIMITS.cells,
	elements: SOURCE_LIMITS.elements
});

interface GridRow {
	readonly line: number;
	readonly hidden: boolean;
	readonly cells: SourceCell[];
}

const isBlank = ({ text }: SourceCell) => text === '';

/** First index whose line is `line` or more. */
function firstFrom(rows: readonly GridRow[], line: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rows[middle]!.line < line) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The cells of one sheet as they come; what is far away costs nothing until something stands there. */
export class SheetGrid {
	#sheet: string;
	#room: SheetRoom;
	#rows: GridRow[] = [];
	#current: GridRow | undefined;
	#used = 0;

	constructor(sheet: string, room: SheetRoom) {
		this.#sheet = sheet;
		this.#room = room;
	}

	/** Columns that hold something. */
	get width(): number {
		return this.#used;
	}

	/** Begins a row; cells that follow stand in it. */
	row(line: number, hidden: boolean): void {
		if (!Number.isInteger(line) || line < 1 || line > SOURCE_LIMITS.row)
			throw damaged(
				`la feuille ${quoted(this.#sheet)} annonce une ligne ${line}, et un tableur en a ${SOURCE_LIMITS.row}`
			);
		this.#current = { line, hidden, cells: [] };
	}

	set(column: number, cell: SourceCell): void {
		const row = this.#current;
		if (isBlank(cell) || !row) return;
		if (column >= SOURCE_LIMITS.columns)
			throw tooMuch(
				`La feuille ${quoted(this.#sheet)} a une cellule remplie en ${columnLetters(column)}${row.line}\u202F: une liste de postes a moins de ${SOURCE_LIMITS.columns} colonnes.`
			);
		if (row.cells.length === 0) {
			if (--this.#room.rows < 0) throw tooManyRows();
			this.#rows.push(row);
		}
		this.#put(row, column, cell, true);
	}

	#put({ line, cells }: GridRow, column: number, cell: SourceCell, once = false): void {
		const before = cells.length;
		while (cells.length <= column) cells.push(BLANK_CELL);
		this.#room.cells -= cells.length - before;
		if (this.#room.cells < 0) throw tooMuch('Ce fichier a plus de dix millions de cellules.');
		if (once && !isBlank(cells[column]!))
			throw damaged(
				`la cellule ${columnLetters(column)}${line} de la feuille ${quoted(this.#sheet)} y est deux fois`
			);
		cells[column] = cell;
		this.#used = Math.max(this.#used, column + 1);
	}

	#merge({ fromLine, toLine, fromColumn, toColumn }: Merge, work: { left: number }): void {
		const first = firstFrom(this.#rows, fromLine);
		const top = this.#rows[first]?.line === fromLine ? this.#rows[first]!.cells[fromColumn] : undefined;
		const repeated =
			top && !isBlank(top) && fromColumn === toColumn ? { ...top, repeated: true } : BLANK_CELL;
		for (let i = first; i < this.#rows.length && this.#rows[i]!.line <= toLine; i++) {
			const row = this.#rows[i]!;
			if ((work.left -= 1 + Math.min(toColumn, row.cells.length) - fromColumn) < 0)
				throw damaged(`la feuille ${quoted(this.#sheet)} fusionne trop de cellules`);
			for (let column = fromColumn; column <= toColumn; column++) {
				if (column >= row.cells.length && isBlank(repeated)) break;
				if (row.line !== fromLine || column !== fromColumn) this.#put(row, column, repeated);
			}
		}
	}

	/** The rows that are not blank, once the ranges that are shown as one hold their value. */
	rows(merges: readonly Merge[] = []): SourceRow[] {
		this.#rows.sort((a, b) => a.line - b.line);
		const twice = this.#rows.find(({ line }, i) => this.#rows[i - 1]?.line === line);
		if (twice) throw damaged(`la ligne ${twice.line} de la feuille ${quoted(this.#sheet)} y est deux fois`);
		const work = { left: SOURCE_LIMITS.cells };
		for (const merge of merges) this.#merge(merge, work);
		return this.#rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell) && !cell.repeated));
	}
}
