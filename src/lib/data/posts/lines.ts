import { decodeText, encodingSaid } from '../files/encoding';
import { readCells } from '../files/delimited';
import type { Report } from './columns';

/** The fields of one line of a list that is not blank, trimmed, and the line of the file where it begins. */
export interface Line {
	readonly line: number;
	readonly fields: readonly string[];
}

/** Lines of a CSV text; what is wrong in it as a text is reported. */
export function csvLines(text: string, report: Report): Line[] {
	if (text.includes('\uFFFD'))
		report({
			line: 1,
			message: 'Le fichier doit être enregistré en UTF-8\u202F: des caractères n’ont pas pu être lus.'
		});
	const { rows, wrongQuotes } = readCells(text);
	for (const line of wrongQuotes)
		report({
			line,
			message: 'Un guillemet droit ouvert doit être refermé\u202F; à l’intérieur d’un champ, il se double.'
		});
	return rows.map(({ line, cells }) => ({ line, fields: cells }));
}

/** Text of a CSV file; the encoding that it was read in is said. */
export function textOfFile(bytes: Uint8Array, report: Report): string {
	const { text, encoding } = decodeText(bytes);
	const said = encodingSaid(encoding);
	if (said !== undefined) report({ severity: 'warning', line: 1, message: said });
	return text;
}
