import { neutralised } from '../../data/files/csv-cells';
import { frenchText, type ExportColumn, type ExportTable, type ExportValue } from '../tables/export-table';

const REFUSED =
	'Le navigateur a refusé la copie. Autorisez l’accès au presse-papiers pour ce site, ou téléchargez le fichier.';

async function write(item: () => ClipboardItem): Promise<void> {
	try {
		await navigator.clipboard.write([item()]);
	} catch {
		throw new Error(REFUSED);
	}
}

/** The picture may still be on its way: the clipboard waits for it. */
export const copyPicture = (png: Promise<Blob>) => write(() => new ClipboardItem({ 'image/png': png }));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Pasted into a spreadsheet: one cell, and no formula. */
const written = (value: ExportValue, column: ExportColumn) => {
	const text = frenchText(value, column);
	return typeof value === 'number' ? text : neutralised(text).replace(/[\t\r\n]+/g, ' ');
};

/** The table as HTML, for documents, and as text with tabs, for spreadsheets. */
export function copyTable({ columns, rows }: ExportTable, note: string): Promise<void> {
	const lines = [
		columns.map(({ label }) => label),
		...rows.map((row) => row.map((value, i) => written(value, columns[i]!)))
	];
	const text = [...lines.map((cells) => cells.join('\t')), '', note].join('\n');
	const tag = (name: string, cells: readonly string[]) =>
		`<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
	const html = `<table>${lines.map((cells, i) => tag(i === 0 ? 'th' : 'td', cells)).join('')}</table><p>${escaped(note)}</p>`;
	return write(
		() =>
			new ClipboardItem({
				'text/plain': new Blob([text], { type: 'text/plain' }),
				'text/html': new Blob([html], { type: 'text/html' })
			})
	);
}
