import { plural } from '../../../domain/text/french';
import type { PostProblem } from '../columns';
import type { SheetRows } from './sheet-rows';

/** A file and a sheet, as a key. */
export const sheetKey = ({ file, sheet }: { readonly file: string; readonly sheet?: string }) =>
	`${file}\n${sheet ?? ''}`;

/** The columns that may give a place: what is said of a code is said of them where there is none. */
const PLACES = ['insee', 'commune', 'qpv', 'lieu', 'postal', 'epci', 'departement'] as const;
const placeOf = (column: string, headings: ReadonlyMap<string, string> | undefined) =>
	column === 'code' ? PLACES.map((one) => headings?.get(one)).find((one) => one !== undefined) : undefined;

/** Problems with the headings of their own file for columns, in the order of files, sheets and lines. */
export function withHeadings(problems: readonly PostProblem[], sheets: readonly SheetRows[]): PostProblem[] {
	const headings = new Map(
		sheets.map(({ sheet, tables }) => [
			sheetKey(sheet),
			new Map(
				tables
					.flatMap(({ columns }) => columns)
					.flatMap(({ meaning, heading }): [string, string][] =>
						meaning === undefined ? [] : [[meaning, heading]]
					)
			)
		])
	);
	return problems
		.map((problem) => {
			const own = headings.get(sheetKey(problem));
			const heading =
				problem.column === undefined ? undefined : (own?.get(problem.column) ?? placeOf(problem.column, own));
			return heading === undefined ? problem : { ...problem, column: heading };
		})
		.sort((a, b) => {
			const [one, two] = [sheetKey(a), sheetKey(b)];
			return one < two ? -1 : one > two ? 1 : a.line - b.line;
		});
}

/** Errors with what an answer knows their row by, so that a person can leave it out. */
export function withRows(problems: readonly PostProblem[], sheets: readonly SheetRows[]): PostProblem[] {
	const tables = new Map(sheets.map(({ sheet, tables: own }) => [sheetKey(sheet), own]));
	return problems.map((problem) => {
		if (problem.severity !== 'error') return problem;
		const row = tables
			.get(sheetKey(problem))
			?.map(({ wordsOf }) => wordsOf(problem.line))
			.find((words) => words !== undefined && words !== '');
		return row === undefined ? problem : { ...problem, row };
	});
}

/** Warnings that are the same but for their line, told once with the number of lines; an error once a line. */
export function gathered(problems: readonly PostProblem[]): PostProblem[] {
	const seen = new Map<string, { readonly problem: PostProblem; readonly lines: Set<number> }>();
	for (const problem of problems) {
		const { severity, column, value, message, line } = problem;
		const key = [sheetKey(problem), severity, severity === 'error' ? line : '', column, value, message].join(
			'\n'
		);
		const before = seen.get(key);
		if (before) before.lines.add(line);
		else seen.set(key, { problem, lines: new Set([line]) });
	}
	return [...seen.values()].map(({ problem, lines }) =>
		lines.size < 2
			? problem
			: { ...problem, message: `${problem.message} (${lines.size} ${plural(lines.size, 'ligne')})` }
	);
}
