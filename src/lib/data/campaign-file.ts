import Papa from 'papaparse';
import type { Post } from '../domain/campaign';
import { quoted } from '../domain/french';
import {
	CAMPAIGN_COLUMNS,
	FUNDER_SEPARATOR,
	type CampaignColumn,
	type CampaignRow,
	type Problem,
	type Report
} from './campaign-columns';
import { postsOf } from './campaign-posts';

export type { Problem } from './campaign-columns';

const BOM = '\ufeff';

interface Line {
	readonly line: number;
	readonly fields: readonly string[];
}

/** Fields of each line that is not blank, trimmed, with the line of the file where it begins. */
function linesOf(text: string, report: Report): Line[] {
	const header = /^.*/.exec(text.trimStart())![0];
	const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
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

/** Position of each column in the header, or `undefined` once what is wrong with it is reported. */
function columnsOf(header: Line, report: Report): ReadonlyMap<CampaignColumn, number> | undefined {
	const { line, fields } = header;
	const missing = CAMPAIGN_COLUMNS.filter((column) => !fields.includes(column));
	const twice = CAMPAIGN_COLUMNS.filter((column) => fields.indexOf(column) !== fields.lastIndexOf(column));
	if (missing.length > 0)
		report({
			line,
			message: `Il manque des colonnes\u202f: ${missing.join(', ')}. Colonnes attendues\u202f: ${CAMPAIGN_COLUMNS.join(', ')}. Colonnes trouvées\u202f: ${fields.join(', ')}.`
		});
	for (const column of twice)
		report({ line, column, message: 'Chaque colonne est attendue une seule fois dans l’en-tête.' });
	for (const column of fields.filter((name) => !(CAMPAIGN_COLUMNS as readonly string[]).includes(name)))
		if (missing.length === 0)
			report({
				severity: 'warning',
				line,
				column,
				message: `La colonne ${quoted(column)} n’est pas prévue par le schéma\u202f: elle est ignorée.`
			});
	if (missing.length + twice.length > 0) return undefined;
	return new Map(CAMPAIGN_COLUMNS.map((column) => [column, fields.indexOf(column)]));
}

function rowsOf(lines: readonly Line[], header: Line, report: Report): CampaignRow[] {
	const columns = columnsOf(header, report);
	if (!columns) return [];
	const width = header.fields.length;
	return lines.flatMap(({ line, fields }) => {
		if (fields.length < width || fields.slice(width).some((field) => field !== '')) {
			report({
				line,
				message: `La ligne doit avoir ${width} champs, comme l’en-tête\u202f: elle en a ${fields.length}.`
			});
			return [];
		}
		const entries = [...columns].map(([column, at]) => [column, fields[at]!] as const);
		return [{ line, fields: Object.fromEntries(entries) as Record<CampaignColumn, string> }];
	});
}

/**
 * Reads a list of posts (CSV, `,` or `;`, decimal comma or point) and reports every problem in it, in the
 * order of the lines. Posts with an error are left out of `posts`, which come in order of first appearance.
 */
export function readCampaignFile(text: string, file: string): { posts: Post[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const report: Report = (problem) => problems.push({ severity: 'error', file, ...problem });
	if (text.includes('\ufffd'))
		report({
			line: 1,
			message: 'Le fichier doit être enregistré en UTF-8\u202f: des caractères n’ont pas pu être lus.'
		});
	const [header, ...lines] = linesOf(text.startsWith(BOM) ? text.slice(1) : text, report);
	if (!header)
		report({
			line: 1,
			message: 'Le fichier est vide\u202f: un en-tête et une ligne par intervention sont attendus.'
		});
	else if (lines.length === 0)
		report({
			line: header.line,
			message:
				'Le fichier ne contient aucun poste\u202f: une ligne par intervention est attendue sous l’en-tête.'
		});
	const posts = header ? postsOf(rowsOf(lines, header, report), report) : [];
	return { posts, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The list of posts as `readCampaignFile` reads it: one row an assignment, `,`, decimal point. */
export function formatCampaignFile(posts: readonly Post[]): string {
	const rows = posts.flatMap((post) => {
		const { funding } = post;
		if (post.assignments.length === 0)
			throw new RangeError(`Le poste ${quoted(post.id)} n’a aucun territoire.`);
		const amounts = funding.some(({ amount }) => amount !== undefined)
			? funding.map(({ amount }) => amount ?? '')
			: [];
		return post.assignments.map(
			({ level, code, share }): Record<CampaignColumn, string | number | undefined> => ({
				id_poste: post.id,
				structure: post.structure,
				type_structure: post.structureType,
				etp: post.fte,
				financeur: funding.map(({ funder }) => funder).join(FUNDER_SEPARATOR),
				montant: amounts.join(FUNDER_SEPARATOR),
				date_debut: post.start,
				date_fin: post.end,
				niveau: level,
				code,
				part: share,
				personnes: post.people,
				source: post.source
			})
		);
	});
	const data = rows.map((row) => CAMPAIGN_COLUMNS.map((column) => row[column]));
	return `${Papa.unparse({ fields: [...CAMPAIGN_COLUMNS], data }, { newline: '\n' })}\n`;
}
