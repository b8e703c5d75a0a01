import { isLevel, LEVELS, positionOf, type Atlas } from '../../domain/territory/atlas';
import { NO_FORMER_CODES } from '../../domain/territory/former-codes';
import { KnownPlaces, placeListsOf } from '../../domain/territory/typed/known-places';
import { curly, enumerated, quoted } from '../../domain/text/french';
import {
	inRemarkOrder,
	PRIORITIES,
	PRIORITY_WORDS,
	remarkKey,
	remarkProblems,
	type Priority,
	type Remark,
	type RemarkField
} from '../../domain/remarks/remarks';
import type { OtherCodes } from '../bundle/other-codes';
import type { PostProblem, Report } from '../posts/columns';
import { csvLines, textOfFile, type Line } from '../posts/lines';
import { delimitedText } from '../files/delimited';
import { parsePlace, postalRows } from './places';

/** Columns of a file of remarks; `nom` is for people, and tells a postal code from an Insee code. */
export const REMARK_COLUMNS = [
	'niveau',
	'code',
	'nom',
	'priorite',
	'remarque',
	'motif',
	'service',
	'date'
] as const;
type RemarkColumn = (typeof REMARK_COLUMNS)[number];

const COLUMN_OF: Readonly<Record<RemarkField, RemarkColumn>> = {
	text: 'remarque',
	reason: 'motif',
	service: 'service',
	date: 'date',
	priority: 'priorite'
};

const listed = (words: readonly string[]) => enumerated(words.map(quoted));
const priorityOf = (word: string): Priority | undefined =>
	PRIORITIES.find((priority) => PRIORITY_WORDS[priority] === word.toLowerCase());
/** `31/12/2025`, as French spreadsheets write it. */
const isoDay = (text: string) => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

function columnsOf({ line, fields }: Line, report: Report): ReadonlyMap<RemarkColumn, number> | undefined {
	const missing = REMARK_COLUMNS.filter((column) => column !== 'nom' && !fields.includes(column));
	if (missing.length === 0) return new Map(REMARK_COLUMNS.map((column) => [column, fields.indexOf(column)]));
	report({
		line,
		message: `Il manque des colonnes\u202F: ${missing.join(', ')}. Colonnes attendues\u202F: ${REMARK_COLUMNS.join(', ')}. Colonnes trouvées\u202F: ${fields.join(', ')}.`
	});
	return undefined;
}

/** Reads one row; `undefined` once what is wrong in it is reported. */
function remarkOf(
	line: number,
	cell: (column: RemarkColumn) => string,
	places: KnownPlaces,
	postal: boolean,
	report: Report
): Remark | undefined {
	let sound = true;
	const complain = (column: RemarkColumn, message: string, mended = false) => {
		if (!mended) sound = false;
		report({ severity: mended ? 'warning' : 'error', line, column, value: cell(column), message });
	};
	const level = cell('niveau').toLowerCase();
	const priority = priorityOf(cell('priorite'));
	if (!isLevel(level)) complain('niveau', `Le niveau est à choisir parmi ${listed(LEVELS)}.`);
	if (!priority)
		complain('priorite', `La priorité est à choisir parmi ${listed(Object.values(PRIORITY_WORDS))}.`);
	const place = isLevel(level)
		? parsePlace(cell('code'), level, places, postal ? [cell('nom')] : undefined)
		: undefined;
	if (place?.said !== undefined) complain('code', place.said, place.code !== undefined);
	const code = place?.code;
	const fields = {
		priority: priority ?? 'normal',
		text: cell('remarque'),
		reason: cell('motif'),
		service: cell('service'),
		date: isoDay(cell('date'))
	};
	// The entries of the problems are a field and its sentence.
	for (const [field, message] of Object.entries(remarkProblems(fields)) as [RemarkField, string][])
		complain(COLUMN_OF[field], message);
	return sound && isLevel(level) && code !== undefined ? { level, code, ...fields } : undefined;
}

/**
 * Reads a file of remarks (CSV, `,` or `;`) against the atlas and reports every problem: line, column, value,
 * what was expected. A row with an error is left out; so is a second one of the same service on the same place.
 */
export function readRemarkFile(
	content: string | Uint8Array,
	file: string,
	atlas: Atlas,
	codes: Pick<OtherCodes, 'former'> & Partial<OtherCodes> = { former: NO_FORMER_CODES }
): { remarks: Remark[]; problems: PostProblem[] } {
	const problems: PostProblem[] = [];
	const report: Report = (problem) => problems.push({ severity: 'error', file, ...problem });
	const text = typeof content === 'string' ? content : textOfFile(content, report);
	if (text.includes('\0')) {
		report({ line: 1, message: 'Ce fichier n’est pas du texte\u202F: un CSV est attendu.' });
		return { remarks: [], problems };
	}
	const [header, ...lines] = csvLines(text, report);
	const columns = header && columnsOf(header, report);
	if (!header)
		report({
			line: 1,
			message: 'Le fichier est vide\u202F: un en-tête et une ligne par remarque sont attendus.'
		});
	const places = new KnownPlaces(placeListsOf(atlas, LEVELS, codes.former, codes.postal));
	const rows = (columns ? lines : []).map(({ line, fields }) => ({
		line,
		cell: (column: RemarkColumn) => fields[columns!.get(column)!] ?? ''
	}));
	const postal = postalRows(rows, places, header?.line ?? 1, report);
	const lineOf = new Map<string, number>();
	const remarks: Remark[] = [];
	for (const row of rows) {
		const { line, cell } = row;
		const remark = remarkOf(line, cell, places, postal.has(row), report);
		if (!remark) continue;
		const first = lineOf.get(remarkKey(remark));
		if (first === undefined) {
			lineOf.set(remarkKey(remark), line);
			remarks.push(remark);
		} else
			report({
				line,
				column: 'service',
				value: remark.service,
				message: `Une seule remarque par territoire et par service est attendue\u202F: la ligne ${first} en est déjà une.`
			});
	}
	return { remarks, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The remarks as `readRemarkFile` reads them, `;` and a byte-order mark as French spreadsheets want them. */
export function formatRemarkFile(remarks: readonly Remark[], atlas: Atlas): string {
	const data = inRemarkOrder(remarks).map(({ level, code, priority, text, reason, service, date }) => {
		const position = positionOf(atlas.territories[level], code);
		const name = position === undefined ? '' : curly(atlas.territories[level].names[position]!);
		return [level, code, name, PRIORITY_WORDS[priority], text, reason, service, date];
	});
	return `\uFEFF${delimitedText([REMARK_COLUMNS, ...data], ';', '\r\n')}`;
}
