import Papa from 'papaparse';
import type { Report } from './columns';

const BOM = '\ufeff';

/** The fields of one line of a list that is not blank, trimmed, and the line of the file where it begins. */
export interface Line {
	readonly line: number;
	readonly fields: readonly string[];
}

/** What separates the fields of a header: the mark that it has most. */
const delimiterOf = (header: string) =>
	[',', ';', '\t'].reduce((best, mark) =>
		header.split(mark).length > header.split(best).length ? mark : best
	);

/** Lines of a CSV text; `,`, `;` or a tabulation is told by the header. */
export function csvLines(source: string, report: Report): Line[] {
	const text = source.startsWith(BOM) ? source.slice(1) : source;
	if (text.includes('\ufffd'))
		report({
			line: 1,
			message: 'Le fichier doit être enregistré en UTF-8\u202f: des caractères n’ont pas pu être lus.'
		});
	const header = /^.*/.exec(text.trimStart())![0];
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter: delimiterOf(header),
		skipEmptyLines: false
	});
	const starts: number[] = [];
	let line = 1;
	for (const fields of data) {
		starts.push(line);
		line += fields.join(' ').split(/\r\n|\r|\n/).length;
	}
	for (const { type, row } of errors)
		if (type === 'Quotes')
			report({
				line: starts[row ?? 0] ?? 1,
				message: 'Un guillemet droit ouvert doit être refermé\u202f; à l’intérieur d’un champ, il se double.'
			});
	return data
		.map((fields, i) => ({ line: starts[i]!, fields: fields.map((field) => field.trim()) }))
		.filter(({ fields }) => fields.some((field) => field !== ''));
}

/** Text of a CSV file: UTF-8, UTF-16 or, where it cannot be either, Windows-1252, which is said. */
export function decodeText(bytes: Uint8Array, report: Report): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		report({
			severity: 'warning',
			line: 1,
			message:
				'Le fichier n’est pas en UTF-8\u202f: il est lu en Windows-1252, comme Excel l’enregistre. Vérifiez les accents.'
		});
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
