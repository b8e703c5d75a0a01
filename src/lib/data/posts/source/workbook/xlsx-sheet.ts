import { BLANK_CELL, errorCell, NOT_COMPUTED, textCell } from '../cell';
import { damaged, SOURCE_LIMITS } from '../refusal';
import type { SourceCell, SourceRow } from '../source';
import { SheetGrid, type Merge, type SheetRoom } from './grid';
import { shownBoolean, shownNumber, type NumberFormat } from './number-format';
import { StruckText } from './struck-text';
import { isTrue, placeOf, unescaped } from './xlsx-parts';
import { readXml, type Attributes } from './xml';

/** What the cells of every sheet of a workbook share. */
export interface Shared {
	readonly strings: readonly SourceCell[];
	readonly formats: readonly NumberFormat[];
	/** Styles of cells that are shown with a line through them. */
	readonly struck: ReadonlySet<number>;
	readonly from1904: boolean;
}

const NUMBER: NumberFormat = { kind: 'number' };

function mergeOf(range: string): Merge | undefined {
	const [from, to] = range.split(':').map(placeOf);
	return from && to
		? { fromLine: from.line, toLine: to.line, fromColumn: from.column, toColumn: to.column }
		: undefined;
}

/** A cell while its element is read. */
class OpenCell {
	column: number;
	type: string;
	format: NumberFormat;
	formula = false;
	value = new StruckText();
	struck: boolean;

	constructor(column: number, attribute: Attributes, { formats, struck }: Shared) {
		const style = Number(attribute('s') ?? 0);
		this.column = column;
		this.type = attribute('t') ?? 'n';
		this.format = formats[style] ?? NUMBER;
		this.struck = struck.has(style);
	}

	read({ strings, from1904 }: Shared): SourceCell {
		const { type, formula } = this;
		const value = this.value.text;
		switch (type) {
			case 's':
				if (value === '') return BLANK_CELL;
				return strings[Number(value)] ?? errorCell('texte absent du classeur');
			case 'str':
			case 'inlineStr':
				return { ...textCell(unescaped(value)), ...this.value.marks };
			case 'e':
				return errorCell(value.trim() || '#N/A');
			case 'b':
				return value === '' ? (formula ? NOT_COMPUTED : BLANK_CELL) : shownBoolean(value.trim());
			case 'd':
				return value.trim() === '' ? BLANK_CELL : { text: value.trim().slice(0, 10), kind: 'date' };
			default:
				if (value.trim() === '') return formula ? NOT_COMPUTED : BLANK_CELL;
				return shownNumber(value, this.format, from1904);
		}
	}
}

export interface SheetReading {
	readonly rows: SourceRow[];
	readonly hiddenColumns: number[];
}

/** The rows of one worksheet: values as they were last computed, what is hidden, what is merged. */
export function worksheetOf(
	pieces: Iterable<Uint8Array>,
	sheet: string,
	shared: Shared,
	room: SheetRoom
): SheetReading {
	const grid = new SheetGrid(sheet, room);
	const merges: Merge[] = [];
	const hiddenRanges: [number, number][] = [];
	let line = 0;
	let column = -1;
	let rowsAreHidden = false;
	let inData = false;
	let inReading = false;
	let collects = false;
	let cell: OpenCell | undefined;
	readXml(
		pieces,
		{
			open(name, attribute) {
				switch (name) {
					case 'sheetFormatPr':
						rowsAreHidden = isTrue(attribute('zeroHeight'));
						break;
					case 'col':
						if (
							hiddenRanges.length < SOURCE_LIMITS.columns &&
							(isTrue(attribute('hidden')) || Number(attribute('width') ?? 1) === 0)
						)
							hiddenRanges.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1]);
						break;
					case 'sheetData':
						inData = true;
						break;
					case 'row': {
						if (!inData) break;
						line = Number(attribute('r') ?? line + 1);
						column = -1;
						const hidden = attribute('hidden');
						grid.row(line, hidden === undefined ? rowsAreHidden : isTrue(hidden));
						break;
					}
					case 'c': {
						if (!inData) break;
						const reference = attribute('r');
						const place = reference === undefined ? { line, column: column + 1 } : placeOf(reference);
						if (!place || place.line !== line)
							throw damaged(
								`la cellule ${reference ?? ''} de la feuille «\u202F${sheet}\u202F» n’est pas sur sa ligne`
							);
						column = place.column;
						cell = new OpenCell(column, attribute, shared);
						break;
					}
					case 'f':
						if (cell) cell.formula = true;
						break;
					case 'r':
						if (cell) cell.value.through = false;
						break;
					case 'strike':
						if (cell) cell.value.through = isTrue(attribute('val') ?? '1');
						break;
					case 'rPh':
						inReading = true;
						break;
					case 'v':
					case 't':
						collects = cell !== undefined && !inReading;
						break;
					case 'mergeCell': {
						const merge = mergeOf(attribute('ref') ?? '');
						if (merge) merges.push(merge);
						break;
					}
				}
			},
			text(part) {
				if (collects && cell) cell.value.write(part);
			},
			close(name) {
				if (name === 'v' || name === 't') collects = false;
				else if (name === 'rPh') inReading = false;
				else if (name === 'sheetData') inData = false;
				else if (name === 'c' && cell) {
					const read = cell.read(shared);
					grid.set(cell.column, cell.struck && read.text !== '' ? { ...read, struck: true } : read);
					cell = undefined;
				}
			}
		},
		room
	);
	const rows = grid.rows(merges);
	const hiddenColumns = Array.from({ length: grid.width }, (_, at) => at).filter((at) =>
		hiddenRanges.some(([from, to]) => at >= from && at <= to)
	);
	return { rows, hiddenColumns };
}
