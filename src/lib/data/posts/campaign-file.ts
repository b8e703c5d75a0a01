import type { Post } from '../../domain/campaign/campaign';
import { distance } from 'fastest-levenshtein';
import { folded, quoted } from '../../domain/text/french';
import {
	CAMPAIGN_COLUMNS,
	FUNDER_SEPARATOR,
	OPTIONAL_COLUMNS,
	type ListColumn,
	type CampaignRow,
	type PostProblem,
	type Report
} from './columns';
import { postsOf } from './posts';
import { delimitedText } from '../files/delimited';
import { csvLines, type Line } from './lines';
import { withPostalCodes } from './postal';
import type { Against } from './against';

export type { PostProblem } from './columns';

/** A header's name as the schema writes it, whatever its case, accents and spaces: `Date début` → `date_debut`. */
const columnName = (text: string) => folded(text).replaceAll(' ', '_');

/** Position of each column in the header, or `undefined` once what is wrong with it is reported. */
function columnsOf(header: Line, report: Report): ReadonlyMap<ListColumn, number> | undefined {
	const { line } = header;
	const fields = header.fields.map(columnName);
	const missing = CAMPAIGN_COLUMNS.filter((column) => !fields.includes(column));
	const known: readonly string[] = [...CAMPAIGN_COLUMNS, ...OPTIONAL_COLUMNS];
	const optional = OPTIONAL_COLUMNS.filter((column) => fields.includes(column));
	const twice = [...CAMPAIGN_COLUMNS, ...OPTIONAL_COLUMNS].filter(
		(column) => fields.indexOf(column) !== fields.lastIndexOf(column)
	);
	const others = header.fields.filter((name, i) => name !== '' && !known.includes(fields[i]!));
	if (missing.length > 0) {
		const near = missing.flatMap((column) => {
			const name = others.find((other) => distance(columnName(other), column) <= 2);
			return name === undefined ? [] : [`${quoted(column)} au lieu de ${quoted(name)}`];
		});
		report({
			line,
			message: `Il manque des colonnes\u202f: ${missing.join(', ')}. Colonnes attendues\u202f: ${CAMPAIGN_COLUMNS.join(', ')}. Colonnes trouvées\u202f: ${header.fields.join(', ')}.`,
			...(near.length > 0 && { nearest: near.join(', ') })
		});
	}
	for (const column of twice)
		report({ line, column, message: 'Chaque colonne est attendue une seule fois dans l’en-tête.' });
	if (missing.length === 0)
		for (const column of others)
			report({
				severity: 'warning',
				line,
				column,
				message: `La colonne ${quoted(column)} n’est pas prévue par le schéma\u202f: elle est ignorée.`
			});
	if (missing.length + twice.length > 0) return undefined;
	return new Map([...CAMPAIGN_COLUMNS, ...optional].map((column) => [column, fields.indexOf(column)]));
}

const COLUMNS: ReadonlySet<string> = new Set(CAMPAIGN_COLUMNS);

function rowsOf(lines: readonly Line[], header: Line, report: Report): CampaignRow[] {
	const named = ({ fields }: Line) => fields.filter((name) => COLUMNS.has(columnName(name))).length;
	const below = named(header) > 0 ? undefined : lines.find((one) => named(one) > COLUMNS.size / 2);
	if (below) {
		report({
			line: header.line,
			message: `Les noms des colonnes sont à la ligne ${below.line}\u202f: supprimez les lignes qui sont au-dessus, l’en-tête est attendu en premier.`
		});
		return [];
	}
	const columns = columnsOf(header, report);
	if (!columns) return [];
	const width = header.fields.length;
	const ours = new Set(columns.values());
	return lines.flatMap(({ line, fields }) => {
		if (fields.length < width || fields.slice(width).some((field) => field !== '')) {
			report({
				line,
				message: `La ligne doit avoir ${width} champs, comme l’en-tête\u202f: elle en a ${fields.length}.`
			});
			return [];
		}
		const entries = [...columns].map(([column, at]) => [column, fields[at]!] as const);
		const others = fields.filter((_, at) => !ours.has(at));
		return [{ line, fields: Object.fromEntries(entries) as CampaignRow['fields'], others }];
	});
}

/** A list of posts once read: those without an error, in order of first appearance, and all that is wrong. */
export interface PostsReading {
	readonly posts: Post[];
	/** In the order of the lines. */
	readonly problems: PostProblem[];
}

/** Reads the lines of a list, whatever file they came from; `read` may report problems of its own. */
export function readLines(
	file: string,
	read: (report: Report) => readonly Line[],
	against: Against = {}
): PostsReading {
	const problems: PostProblem[] = [];
	const report: Report = (problem) => problems.push({ severity: 'error', file, ...problem });
	const [header, ...lines] = read(report);
	if (!header && problems.every(({ severity }) => severity !== 'error'))
		report({
			line: 1,
			message: 'Le fichier est vide\u202f: un en-tête et une ligne par intervention sont attendus.'
		});
	else if (header && lines.length === 0)
		report({
			line: header.line,
			message:
				'Le fichier ne contient aucun poste\u202f: une ligne par intervention est attendue sous l’en-tête.'
		});
	const rows = header ? withPostalCodes(rowsOf(lines, header, report), header.line, report, against) : [];
	const posts = postsOf(rows, report, against);
	return { posts, problems: problems.sort((a, b) => a.line - b.line) };
}

/**
 * Reads a list of posts (CSV, `,` or `;`, decimal comma or point) and reports every problem in it. Posts with
 * an error are left out.
 */
export const readCampaignFile = (text: string, file: string, against?: Against): PostsReading =>
	readLines(file, (report) => csvLines(text, report), against);

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
			({ level, code, share }): Record<ListColumn, string | number | undefined> => ({
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
				source: post.source,
				entretiens: post.interviews,
				permanences: post.sessions,
				actions_collectives: post.collectiveActions,
				contact: post.contact
			})
		);
	});
	const given = OPTIONAL_COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined));
	const columns = [...CAMPAIGN_COLUMNS, ...given];
	return delimitedText([columns, ...rows.map((row) => columns.map((column) => row[column]))], ',', '\n');
}
