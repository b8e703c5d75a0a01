import { counted, quoted } from '../../domain/text/french';
import type { PostProblem } from './columns';

/** What was expected, and what was probably meant. */
export const problemMessage = ({ message, nearest }: Pick<PostProblem, 'message' | 'nearest'>): string =>
	`${message}${nearest === undefined ? '' : ` ${meaning(nearest)}`}`;

/** Where, what was read, what was expected, what was probably meant: one French sentence or two. */
export function problemSentence(problem: PostProblem): string {
	const { sheet, line, column, value } = problem;
	const place = [
		sheet === undefined ? undefined : `feuille ${quoted(sheet)}`,
		`ligne ${line}`,
		column === undefined ? undefined : `colonne ${quoted(column)}`,
		value === undefined ? undefined : value === '' ? 'vide' : `lu ${quoted(value)}`
	].filter((part) => part !== undefined);
	return `${place.join(', ')}\u202f: ${problemMessage(problem)}`;
}

/** What was probably meant, as a question. */
export const meaning = (nearest: string) => `Vouliez-vous dire ${nearest}\u202f?`;

export interface Sorted {
	readonly errors: readonly PostProblem[];
	readonly warnings: readonly PostProblem[];
}

export const sortedProblems = (problems: readonly PostProblem[]): Sorted => ({
	errors: problems.filter(({ severity }) => severity === 'error'),
	warnings: problems.filter(({ severity }) => severity === 'warning')
});

/** Said of every list, since no program can know it. */
export const PERSONS_RULE =
	'À vérifier par vous\u202f: la colonne «\u202fstructure\u202f» donne des structures, jamais le nom d’une personne.';

/** `20 erreurs et 2 avertissements`, `aucune erreur`. */
export function problemCount({ errors, warnings }: Sorted): string {
	const wrong = errors.length > 0 ? counted(errors.length, 'erreur') : 'aucune erreur';
	return warnings.length > 0 ? `${wrong} et ${counted(warnings.length, 'avertissement')}` : wrong;
}

/** The whole report as text: for the terminal and the clipboard. */
export function reportOf(file: string, problems: readonly PostProblem[]): string {
	const sorted = sortedProblems(problems);
	const part = (title: string, list: readonly PostProblem[]) =>
		list.length > 0 ? ['', title, ...list.map((problem) => `  ${problemSentence(problem)}`)] : [];
	return [
		`${file}\u202f: ${problemCount(sorted)}.`,
		...part('Erreurs, à corriger', sorted.errors),
		...part('Avertissements, à relire', sorted.warnings),
		'',
		PERSONS_RULE
	].join('\n');
}
