import { counted, formatInteger, plural, quoted } from '../../../domain/text/french';
import { readCells } from '../../files/delimited';
import { decodeText, encodingSaid } from '../../files/encoding';
import { repairedText } from '../../files/twice-encoded';
import { textCell } from './cell';
import { SOURCE_LIMITS, Refusal, tooManyRows, tooMuch } from './refusal';
import type { SourceReading } from './source';

const tooWide = (line: number) =>
	tooMuch(
		`La ligne ${formatInteger(line)} a plus de ${SOURCE_LIMITS.columns} colonnes\u202F: une liste de postes en a moins.`
	);

/** Counts what the text would be cut into before it is cut: a text of separators alone would fill the memory. */
function checkSize(text: string): void {
	let lines = 1;
	let marks = 0;
	let ofLine = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || code === 13) {
			lines++;
			marks += ofLine;
			ofLine = 0;
		} else if (code === 59 || code === 44 || code === 9 || code === 124) ofLine++;
		// A text of a cell may have commas, never that many.
		if (ofLine > SOURCE_LIMITS.columns * 100) throw tooWide(lines);
	}
	if (lines > 2 * SOURCE_LIMITS.rows) throw tooManyRows();
	if (marks + ofLine > SOURCE_LIMITS.cells) throw tooMuch('Ce fichier a plus de dix millions de cellules.');
}

/** What was put right, or could not be, in the letters of the text. */
function saidOf(
	encoding: string | undefined,
	text: string,
	{ count, example }: ReturnType<typeof repairedText>
) {
	const said = encoding === undefined ? [] : [encoding];
	if (count > 0)
		said.push(
			`Des accents étaient encodés deux fois${example === undefined ? '' : ` (${quoted(example)})`}\u202F: ils sont rétablis à ${counted(count, 'endroit')}. Vérifiez-les.`
		);
	const lost = text.split('\uFFFD').length - 1;
	if (lost > 0)
		said.push(
			`Des caractères sont perdus dans le fichier, à ${counted(lost, 'endroit')}\u202F: ils s’y lisent «\u202F\uFFFD\u202F». Corrigez-les, ou demandez de nouveau le fichier.`
		);
	return said;
}

/** The one table of a text file: `;`, `,`, `|` or tabulations, whatever its encoding. */
export function textSheet(bytes: Uint8Array, file: string): SourceReading {
	const { text: decoded, encoding } = decodeText(bytes);
	const repaired = repairedText(decoded);
	const { text } = repaired;
	if (text.includes('\0'))
		throw new Refusal(
			'Ce fichier contient des caractères nuls\u202F: ce n’est pas un texte. Ouvrez-le dans un tableur et enregistrez-le en CSV UTF-8, ou en XLSX.'
		);
	checkSize(text);
	const { rows, wrongQuotes } = readCells(text);
	if (wrongQuotes.length > 0) {
		const lines = wrongQuotes.slice(0, 5).map(formatInteger);
		throw new Refusal(
			`Un guillemet droit ouvert doit être refermé\u202F; à l’intérieur d’un champ, il se double\u202F: ${plural(lines.length, 'ligne')} ${lines.join(', ')}${wrongQuotes.length > 5 ? '…' : ''}.`
		);
	}
	if (rows.length > SOURCE_LIMITS.rows) throw tooManyRows();
	const wide = rows.find(({ cells }) => cells.length > SOURCE_LIMITS.columns);
	if (wide && wide.cells.some((cell, at) => cell !== '' && at >= SOURCE_LIMITS.columns))
		throw tooWide(wide.line);
	return {
		sheets: [
			{
				file,
				sheet: '',
				hidden: false,
				hiddenColumns: [],
				rows: rows.map(({ line, cells }) => ({
					line,
					hidden: false,
					cells: cells.slice(0, SOURCE_LIMITS.columns).map(textCell)
				}))
			}
		],
		said: saidOf(encodingSaid(encoding), text, repaired)
	};
}
