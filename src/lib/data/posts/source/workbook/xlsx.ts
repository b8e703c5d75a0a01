import { formatInteger } from '../../../../domain/text/french';
import { incomplete, SOURCE_LIMITS, tooMuch } from '../refusal';
import type { SourceSheet } from '../source';
import { inflated, type ZipArchive } from './archive';
import { wholeRoom } from './grid';
import { notesOf, relationshipsOf, sharedStringsOf, numberFormatsOf, workbookOf } from './xlsx-parts';
import { worksheetOf } from './xlsx-sheet';

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');
const relationshipsPath = (path: string) => `${folderOf(path)}/_rels/${path.split('/').at(-1)}.rels`;

/** Every sheet of a workbook in the format of Office (XLSX, XLSM), hidden or not. */
export function xlsxSheets(bytes: Uint8Array, archive: ZipArchive, file: string): SourceSheet[] {
	const part = (path: string | undefined) => {
		const entry = path === undefined ? undefined : archive.get(path);
		return entry && inflated(bytes, entry);
	};
	const named = (path: string) => {
		const pieces = part(relationshipsPath(path).replace(/^\//, ''));
		return pieces ? relationshipsOf(pieces, folderOf(path)) : [];
	};
	const path = named('').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
	const workbook = part(path);
	if (!workbook) throw incomplete();
	const { sheets, from1904 } = workbookOf(workbook);
	if (sheets.length > SOURCE_LIMITS.sheets)
		throw tooMuch(
			`Ce classeur a ${formatInteger(sheets.length)} onglets\u202F: ${SOURCE_LIMITS.sheets} au plus peuvent être lus.`
		);
	const parts = named(path);
	const pathOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.path;
	const strings = part(pathOf('sharedStrings'));
	const styles = part(pathOf('styles'));
	const shared = {
		strings: strings ? sharedStringsOf(strings) : [],
		...(styles ? numberFormatsOf(styles) : { formats: [], struck: new Set<number>() }),
		from1904
	};
	const room = wholeRoom();
	const read = new Set<string>();
	return sheets.flatMap(({ name, relationship, hidden }): SourceSheet[] => {
		const target = parts.find(({ id }) => id === relationship);
		// A chart on a tab of its own holds no rows.
		if (target && target.type !== 'worksheet') return [];
		const pieces = part(target?.path);
		if (!target || !pieces || read.has(target.path)) throw incomplete();
		read.add(target.path);
		const beside = named(target.path);
		const pivot = beside.some(({ type }) => type === 'pivotTable');
		const comments = part(beside.find(({ type }) => type === 'comments')?.path);
		const notes = comments ? notesOf(comments) : [];
		return [
			{
				file,
				sheet: name,
				hidden,
				...worksheetOf(pieces, name, shared, room),
				...(notes.length > 0 && { notes }),
				...(pivot && { pivot })
			}
		];
	});
}
