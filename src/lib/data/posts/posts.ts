import { SHARE_ROUNDING, type Assignment, type Post } from '../../domain/campaign/campaign';
import { formatNumber, quoted } from '../../domain/text/french';
import { POST_COLUMNS, type CampaignRow, type PostColumn, type Report } from './columns';
import type { Against } from './against';
import { readRow, type RowReading } from './row';

/** What a sum of decimal numbers is off by where nothing was rounded. */
const NOISE = 1e-12;

/** `12`, or `12 (DD03.csv)` where that line is of another file or sheet than the one that is spoken of. */
function lineWords({ line, origin }: CampaignRow, from: CampaignRow): string {
	if (origin?.file !== from.origin?.file) return `${line} (${origin!.file})`;
	return origin?.sheet === from.origin?.sheet ? `${line}` : `${line} (${origin!.sheet})`;
}

/** The first row that gives a post's column a valid value is the one that the others must agree with. */
function checkAgreement(
	readings: readonly RowReading[],
	rows: readonly CampaignRow[],
	report: Report
): boolean {
	const agreed = new Map<PostColumn, { text: string; row: CampaignRow }>();
	let agree = true;
	readings.forEach(({ comparable, line }, i) => {
		const row = rows[i]!;
		for (const column of POST_COLUMNS) {
			const text = comparable.get(column);
			if (text === undefined) continue;
			const first = agreed.get(column);
			if (!first) agreed.set(column, { text, row });
			else if (first.text !== text) {
				// Rows may come from several pages; the post keeps the first, and nothing is counted from it.
				const severity = column === 'source' ? 'warning' : 'error';
				if (severity === 'error') agree = false;
				report({
					...row.origin,
					severity,
					line,
					column,
					value: row.fields[column] ?? '',
					message: `Toutes les lignes du poste ${quoted(row.fields.id_poste)} doivent donner la même valeur que la ligne ${lineWords(first.row, row)}\u202f: ${quoted(first.row.fields[column] ?? '')}.`
				});
			}
		}
	});
	return agree;
}

/** A territory once a post, declared shares of 1 at most in all, and nothing left without a territory. */
function checkAssignments(
	readings: readonly RowReading[],
	rows: readonly CampaignRow[],
	report: Report
): boolean {
	const rowOf = new Map<string, CampaignRow>();
	let declared = 0;
	let sound = true;
	let last: CampaignRow | undefined;
	readings.forEach(({ assignments, line }, i) => {
		const row = rows[i]!;
		const { fields } = row;
		if (assignments.length === 0) return;
		const territory = `${assignments[0]!.level} ${fields.code}`;
		const first = rowOf.get(territory);
		if (first !== undefined) {
			sound = false;
			report({
				...row.origin,
				line,
				column: 'code',
				value: fields.code,
				message: `Chaque territoire est attendu une seule fois par poste\u202f: ${quoted(territory)} est déjà à la ligne ${lineWords(first, row)}.`
			});
			return;
		}
		rowOf.set(territory, row);
		for (const { share } of assignments) {
			if (share === undefined) continue;
			declared += share;
			last = row;
		}
	});
	const id = quoted(rows[0]!.fields.id_poste);
	const sum = formatNumber(declared);
	if (last && declared > 1 + SHARE_ROUNDING) {
		sound = false;
		report({
			...last.origin,
			line: last.line,
			column: 'part',
			value: last.fields.part,
			message: `La somme des parts du poste ${id} doit être au plus égale à 1\u202f: elle fait ${sum}.`
		});
	} else if (
		sound &&
		last &&
		declared < 1 - SHARE_ROUNDING &&
		readings.every(
			({ assignments }) => assignments.length > 0 && assignments.every(({ share }) => share !== undefined)
		)
	)
		report({
			...last.origin,
			severity: 'warning',
			line: last.line,
			column: 'part',
			value: last.fields.part,
			message: `La somme des parts du poste ${id} fait ${sum} et aucun territoire n’est sans part\u202f: le reste de l’ETP sera ${quoted('non localisé')}.`
		});
	return sound;
}

/** One assignment a territory: rows whose communes have merged since become one, their shares added. */
function merged(assignments: readonly Assignment[]): Assignment[] {
	const byPlace = new Map<string, Assignment>();
	for (const one of assignments) {
		const key = `${one.level} ${one.code}`;
		const before = byPlace.get(key);
		const shares = [before?.share, one.share].filter((share) => share !== undefined);
		byPlace.set(
			key,
			before && shares.length > 0
				? { ...one, share: shares.reduce((sum, share) => sum + share, 0) }
				: (before ?? one)
		);
	}
	return [...byPlace.values()];
}

/** Shares that add up to a little more than 1, as rounding lets them, brought back to it. */
function normalised(assignments: readonly Assignment[]): readonly Assignment[] {
	const declared = assignments.reduce((sum, { share = 0 }) => sum + share, 0);
	if (declared <= 1 + NOISE) return assignments;
	return assignments.map((one) => (one.share === undefined ? one : { ...one, share: one.share / declared }));
}

/**
 * Posts in order of first appearance. Every problem of every row is reported; a post with an error in one
 * of its rows is left out.
 */
export function postsOf(rows: readonly CampaignRow[], report: Report, against: Against = {}): Post[] {
	const readings = rows.map((row) => readRow(row, report, against));
	const rowsOfPost = new Map<string, number[]>();
	readings.forEach(({ id }, i) => {
		if (id !== undefined) rowsOfPost.set(id, [...(rowsOfPost.get(id) ?? []), i]);
	});
	const posts: Post[] = [];
	for (const indices of rowsOfPost.values()) {
		const ofPost = indices.map((i) => readings[i]!);
		const itsRows = indices.map((i) => rows[i]!);
		const agree = checkAgreement(ofPost, itsRows, report);
		const sound = checkAssignments(ofPost, itsRows, report);
		const post = ofPost[0]!.post;
		if (!post || !agree || !sound || ofPost.some((reading) => !reading.post)) continue;
		const assignments = normalised(merged(ofPost.flatMap((reading) => reading.assignments)));
		posts.push({ ...post, assignments });
	}
	return posts;
}
