import { formatInteger } from '../../../../domain/text/french';
import { incomplete, SOURCE_LIMITS, Refusal, tooMuch } from '../refusal';
import type { SourceSheet } from '../source';
import { inflated, PROTECTED, type ZipArchive } from './archive';
import { SheetGrid, wholeRoom } from './grid';
import { cellOf, repeatsOf, openCell, type OpenCell } from './ods-cell';
import { OpenSheet } from './ods-sheet';
import { readXml } from './xml';

/** What stands on a cell without being in it. */
const ASIDE: ReadonlySet<string> = new Set([
	'annotation',
	'frame',
	'shapes',
	'custom-shape',
	'dde-link',
	'ruby-text'
]);
/** The sheets of a document's `content.xml`. */
export function odsContent(pieces: Iterable<Uint8Array>, file: string): SourceSheet[] {
	const sheets: SourceSheet[] = [];
	const room = wholeRoom();
	const path: string[] = [];
	const hiddenStyles = new Set<string>();
	const struckStyles = new Set<string>();
	let style = '';
	let aside = 0;
	let open: OpenSheet | undefined;
	let cell: OpenCell | undefined;
	/** Beyond what a cell can hold nothing is added: it is refused when it ends. */
	const write = (text: string) => {
		if (cell && cell.text.text.length <= SOURCE_LIMITS.letters) cell.text.write(text);
	};
	readXml(
		pieces,
		{
			open(name, attribute) {
				const parent = path.at(-1);
				path.push(name);
				if (name === 'annotation' && aside === 0) open?.note();
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
					case 'text-properties':
						if ((attribute('style:text-line-through-style') ?? 'none') !== 'none') struckStyles.add(style);
						break;
					case 'table':
						if (parent !== 'spreadsheet') break;
						if (sheets.length >= SOURCE_LIMITS.sheets)
							throw tooMuch(`Ce classeur a plus de ${formatInteger(SOURCE_LIMITS.sheets)} onglets.`);
						open = new OpenSheet(
							attribute('table:name') ?? '',
							hiddenStyles.has(attribute('table:style-name') ?? '') || attribute('table:display') === 'false',
							new SheetGrid(attribute('table:name') ?? '', room)
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
						cell = openCell(name, attribute, struckStyles);
						open.span(attribute);
						break;
					case 'span':
						if (cell) cell.text.through = struckStyles.has(attribute('text:style-name') ?? '');
						break;
					case 'p':
						if (cell && cell.paragraphs++ > 0) write('\n');
						break;
					case 's':
						write(' '.repeat(Math.min(SOURCE_LIMITS.letters, repeatsOf(attribute('text:c')))));
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
				if (name === 'span' && cell) cell.text.through = false;
				if (aside > 0) {
					aside--;
					return;
				}
				if ((name === 'table-cell' || name === 'covered-table-cell') && open && cell) {
					open.endCell(cellOf(cell), cell.repeat);
					cell = undefined;
				} else if (name === 'table-row') open?.endRow();
				else if (name === 'table' && path.at(-1) === 'spreadsheet' && open) {
					sheets.push(open.sheet(file));
					open = undefined;
				}
			}
		},
		room
	);
	return sheets;
}

/** Every sheet of an OpenDocument spreadsheet, hidden or not. */
export function odsSheets(bytes: Uint8Array, archive: ZipArchive, file: string): SourceSheet[] {
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
