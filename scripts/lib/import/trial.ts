import { problemMessage, sortedProblems } from '../../../src/lib/data/posts/report';
import type { PostProblem } from '../../../src/lib/data/posts/columns';
import { EXIT, type ExitCode } from '../command/exit-codes';
import { accountText, problemsText, questionsText } from './account-text';
import type { ReadLists } from './read-import';
import { besideLists } from './lists';
import type { ImportOptions } from './options';

/** Numbers without the noise of their sums. */
const exact = (number: number) => Number(number.toFixed(6));

/** Errors beat questions, questions beat points to check. */
export function trialCode({ understood: { problems, questions } }: ReadLists): ExitCode {
	const { errors, warnings } = sortedProblems(problems);
	if (errors.length > 0) return EXIT.stopped;
	if (questions.length > 0) return EXIT.questions;
	return warnings.length > 0 ? EXIT.toCheck : EXIT.done;
}

const problemRecord = (problem: PostProblem) => ({
	file: problem.file,
	sheet: problem.sheet ?? '',
	line: problem.line,
	column: problem.column ?? '',
	value: problem.value ?? '',
	message: problemMessage(problem)
});

/** The account as a program reads it. */
export function trialJson({ readings, understood }: ReadLists): string {
	const { posts, pending, account, sheets, questions, problems } = understood;
	const { errors, warnings } = sortedProblems(problems);
	const listed = new Set(sheets.map(({ file }) => file));
	const unread = readings
		.filter(({ file }) => !listed.has(file))
		.map(({ file }) => ({ file, sheet: '', hidden: false, header: null, rows: 0, posts: 0, setAside: [] }));
	return JSON.stringify(
		{
			files: [...sheets, ...unread].map(({ setAside, ...sheet }) => ({
				...sheet,
				setAside: setAside.map(({ line, reason }) => ({ line, reason }))
			})),
			posts: posts.length,
			fte: exact(account.total.fte),
			euros: exact(account.total.euros),
			pending: { posts: pending.posts, fte: exact(pending.fte), euros: exact(pending.euros) },
			warnings: warnings.map(problemRecord),
			questions: questions.map(({ kind, value, count, candidates }) => ({ kind, value, count, candidates })),
			errors: errors.map(problemRecord)
		},
		undefined,
		'\t'
	);
}

/** The account as a person reads it; nothing is written. */
export function trialText(lists: ReadLists, options: ImportOptions): string {
	const { questions } = lists.understood;
	return [
		accountText(lists),
		problemsText(lists),
		...(questions.length > 0
			? [
					questionsText(questions),
					`Sans --essai, ces questions seraient écrites dans ${besideLists(options.paths)}, à compléter.`
				]
			: []),
		'Essai\u202F: rien n’a été écrit.'
	].join('\n\n');
}
