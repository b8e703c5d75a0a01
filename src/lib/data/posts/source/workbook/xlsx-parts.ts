import { textCell } from '../cell';
import type { CellPlace, SourceCell } from '../source';
import { numberFormat, type NumberFormat } from './number-format';
import { StruckText } from './struck-text';
import { readXml } from './xml';

type Pieces = Iterable<Uint8Array>;

export const isTrue = (value: string | undefined) => value === '1' || value === 'true' || value === 'on';

/** A part that another one names. */
export interface Relationship {
	readonly id: string;
	/** The end of its type: `worksheet`, `sharedStrings`. */
	readonly type: string;
	/** Path in the archive. */
	readonly path: string;
}

/** A path told from a folder of the archive, in lower case as the archive's entries. */
function resolved(folder: string, target: string): string {
	const steps = (target.startsWith('/') ? target : `${folder}/${target}`).toLowerCase().split('/');
	const path: string[] = [];
	for (const step of steps) {
		if (step === '..') path.pop();
		else if (step !== '' && step !== '.') path.push(step);
	}
	return path.join('/');
}

/** The parts that a part in `folder` names. */
export function relationshipsOf(pieces: Pieces, folder: string): Relationship[] {
	const found: Relationship[] = [];
	readXml(pieces, {
		open(name, attribute) {
			const target = attribute('Target');
			if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
			found.push({
				id: attribute('Id') ?? '',
				type: (attribute('Type') ?? '').split('/').at(-1)!,
				path: resolved(folder, target)
			});
		}
	});
	return found;
}

export interface WorkbookSheet {
	readonly name: string;
	readonly relationship: string;
	readonly hidden: boolean;
}

/** The sheets of a workbook, in the order of their tabs, and the calendar that its dates are counted in. */
export function workbookOf(pieces: Pieces): { sheets: WorkbookSheet[]; from1904: boolean } {
	const sheets: WorkbookSheet[] = [];
	let from1904 = false;
	readXml(pieces, {
		open(name, attribute) {
			if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
			if (name !== 'sheet') return;
			const state = attribute('state');
			sheets.push({
				name: attribute('name') ?? '',
				relationship: attribute('r:id') ?? attribute('ns0:id') ?? attribute('relationships:id') ?? '',
				hidden: state === 'hidden' || state === 'veryHidden'
			});
		}
	});
	return { sheets, from1904 };
}

/** Format of the numbers of each style of cell, and the styles that are shown with a line through them. */
export function numberFormatsOf(pieces: Pieces): { formats: NumberFormat[]; struck: ReadonlySet<number> } {
	const codes = new Map<number, string>();
	const formats: NumberFormat[] = [];
	const struckFonts = new Set<number>();
	const struck = new Set<number>();
	let fonts = -1;
	let inside = false;
	let inFonts = false;
	readXml(pieces, {
		open(name, attribute) {
			if (name === 'cellXfs') inside = true;
			else if (name === 'fonts') inFonts = true;
			else if (name === 'font' && inFonts) fonts++;
			else if (name === 'strike' && inFonts && isTrue(attribute('val') ?? '1')) struckFonts.add(fonts);
			else if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
			else if (name === 'xf' && inside) {
				const id = Number(attribute('numFmtId') ?? 0);
				if (struckFonts.has(Number(attribute('fontId') ?? 0))) struck.add(formats.length);
				formats.push(numberFormat(id, codes.get(id)));
			}
		},
		close(name) {
			if (name === 'cellXfs') inside = false;
			else if (name === 'fonts') inFonts = false;
		}
	});
	return { formats, struck };
}

/** `_x000D_` stands for the character of this number. */
export const unescaped = (text: string) =>
	text.includes('_x')
		? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
		: text;

/** Texts that the cells of every sheet point to; without the readings that Japanese texts carry. */
export function sharedStringsOf(pieces: Pieces): SourceCell[] {
	const texts: SourceCell[] = [];
	let text = new StruckText();
	let inText = false;
	let inReading = false;
	readXml(pieces, {
		open(name, attribute) {
			if (name === 'si') text = new StruckText();
			else if (name === 'r') text.through = false;
			else if (name === 'strike') text.through = isTrue(attribute('val') ?? '1');
			else if (name === 'rPh') inReading = true;
			else if (name === 't') inText = !inReading;
		},
		text(part) {
			if (inText) text.write(part);
		},
		close(name) {
			if (name === 'si') texts.push({ ...textCell(unescaped(text.text)), ...text.marks });
			else if (name === 'rPh') inReading = false;
			else if (name === 't') inText = false;
		}
	});
	return texts;
}

/** `B12` → line 12, column 1. */
export function placeOf(reference: string): CellPlace | undefined {
	const match = /^\$?([A-Z]{1,7})\$?(\d{1,10})$/i.exec(reference);
	if (!match) return undefined;
	const column = [...match[1]!.toUpperCase()].reduce(
		(sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
		0
	);
	return { line: Number(match[2]), column: column - 1 };
}

/** The cells that the comments of a sheet stand on. */
export function notesOf(pieces: Pieces): CellPlace[] {
	const notes: CellPlace[] = [];
	readXml(pieces, {
		open(name, attribute) {
			const place = name === 'comment' ? placeOf(attribute('ref') ?? '') : undefined;
			if (place) notes.push(place);
		}
	});
	return notes;
}
