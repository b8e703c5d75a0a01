import { neutralised } from '../../data/files/csv-cells';

const REFUSED =
	'Le navigateur a refusé la copie. Autorisez l’accès au presse-papiers pour ce site, ou téléchargez le fichier.';
/** Without HTTPS there is no clipboard to be allowed. */
const OVER_HTTP = 'Ce navigateur ne copie pas depuis un site en HTTP\u202F: téléchargez le fichier.';
const UNABLE = 'Ce navigateur ne sait pas copier ce contenu\u202F: téléchargez le fichier.';

async function write(item: () => ClipboardItem): Promise<void> {
	if (!isSecureContext) throw new Error(OVER_HTTP);
	if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') throw new Error(UNABLE);
	try {
		await navigator.clipboard.write([item()]);
	} catch {
		throw new Error(REFUSED);
	}
}

/** The picture may still be on its way: the clipboard waits for it. */
export const copyPicture = (png: Promise<Blob>) => write(() => new ClipboardItem({ 'image/png': png }));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A text that a spreadsheet pastes into one cell, never as a formula; the typographic minus of a figure starts none. */
const oneCell = (text: string) => neutralised(text).replace(/[\t\r\n]+/g, ' ');

/** Lines of cells, the heading first, as HTML for documents and as text with tabs for spreadsheets. */
export function copyTable(cells: readonly (readonly string[])[], note: string): Promise<void> {
	const lines = cells.map((line) => line.map(oneCell));
	const text = [...lines.map((line) => line.join('\t')), '', note].join('\n');
	const tag = (name: string, line: readonly string[]) =>
		`<tr>${line.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
	const html = `<table>${lines.map((line, i) => tag(i === 0 ? 'th' : 'td', line)).join('')}</table><p>${escaped(note)}</p>`;
	return write(
		() =>
			new ClipboardItem({
				'text/plain': new Blob([text], { type: 'text/plain' }),
				'text/html': new Blob([html], { type: 'text/html' })
			})
	);
}
