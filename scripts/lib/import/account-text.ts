import {
	plural,
	counted,
	formatEuros,
	formatFte,
	formatInteger,
	formatPercentOne,
	quoted
} from '../../../src/lib/domain/text/french';
import type { AccountTotals } from '../../../src/lib/data/posts/account/account';
import type { SheetAccount } from '../../../src/lib/data/posts/account/sheet-account';
import type { PostProblem } from '../../../src/lib/data/posts/columns';
import type { IntakeQuestion } from '../../../src/lib/data/posts/question';
import { reportOf } from '../../../src/lib/data/posts/report';
import type { ReadLists } from './read-import';

const totalsWords = ({ posts, fte, euros, people, places }: AccountTotals) =>
	[
		counted(posts, 'poste'),
		`${formatFte(fte)} ETP`,
		formatEuros(euros),
		...(people > 0 ? [counted(people, 'personne')] : []),
		counted(places, 'territoire')
	].join(', ');

function sheetWords({ file, sheet, hidden, header, rows, posts, setAside }: SheetAccount): string {
	const name = sheet === '' ? file : `${file}, feuille ${quoted(sheet)}${hidden ? ' (masquée)' : ''}`;
	if (header === null) return `  ${name}\u202F: sans tableau de postes, laissée de côté`;
	const reasons = new Map<string, number[]>();
	for (const { line, reason } of setAside) reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
	const aside = [...reasons].map(
		([reason, lines]) =>
			`${reason} (${plural(lines.length, 'ligne')} ${lines.length > 6 ? `${lines.slice(0, 6).join(', ')}…` : lines.join(', ')})`
	);
	return `  ${name}\u202F: en-tête ligne ${header}, ${counted(rows, 'ligne')}, ${counted(posts, 'poste')}${aside.length > 0 ? `\u202F; de côté\u202F: ${aside.join(', ')}` : ''}`;
}

/** The account of lists before they are accepted, for the terminal. */
export function accountText({ understood }: Pick<ReadLists, 'understood'>): string {
	const { account, sheets, pending } = understood;
	return [
		'Ce qui est lu',
		...sheets.map(sheetWords),
		'',
		`En tout\u202F: ${totalsWords(account.total)}${account.covered === undefined ? '' : `, ${formatPercentOne(account.covered)} des habitants dans une commune touchée`}.`,
		...(account.before ? [`Campagne d’avant\u202F: ${totalsWords(account.before)}.`] : []),
		...(pending.posts > 0
			? [
					`En attente de réponses\u202F: ${counted(pending.posts, 'poste')}, ${formatFte(pending.fte)} ETP, ${formatEuros(pending.euros)}.`
				]
			: []),
		...account.departements.map(
			({ code, name, now, before }) =>
				`  ${code === undefined ? name : `${code} ${name}`}\u202F: ${totalsWords(now)}${before ? ` (avant\u202F: ${totalsWords(before)})` : ''}`
		)
	].join('\n');
}

/** Where sheets need not be told apart, their name is left out. */
function withoutOnlySheets(problems: readonly PostProblem[], sheets: readonly SheetAccount[]): PostProblem[] {
	const several = new Set(
		sheets
			.filter((one, _, all) => all.filter(({ file }) => file === one.file).length > 1)
			.map(({ file }) => file)
	);
	return problems.map(({ sheet, ...problem }) =>
		sheet === undefined || sheet === '' || !several.has(problem.file) ? problem : { ...problem, sheet }
	);
}

/** What is wrong and what is to check, file by file. */
export function problemsText({ readings, understood }: Pick<ReadLists, 'readings' | 'understood'>): string {
	const problems = withoutOnlySheets(understood.problems, understood.sheets);
	const files = readings.map(({ file }) => file);
	const whole = problems.filter(({ file }) => file === '');
	return [
		...files.map((file) =>
			reportOf(
				file,
				problems.filter((problem) => problem.file === file)
			)
		),
		...(whole.length > 0 ? [reportOf('Toutes les listes', whole)] : [])
	].join('\n\n');
}

/** The questions, each with its likely answers. */
export const questionsText = (questions: readonly IntakeQuestion[]): string =>
	[
		`${counted(questions.length, 'question')} à régler\u202F:`,
		...questions.map(({ kind, value, count, asked, candidates, first }) => {
			const where = `${first.file}${first.sheet === '' ? '' : `, feuille ${quoted(first.sheet)}`}, ligne ${formatInteger(first.line)}`;
			const likely = candidates.slice(0, 4).map(({ label }) => label);
			const more = candidates.length - likely.length;
			return `  ${kind} ${quoted(value.replace(/\s+/g, ' '))} (${counted(count, 'ligne')}, d’abord ${where})\n    ${asked}${likely.length > 0 ? `\n    Propositions\u202F: ${likely.join('\u202F; ')}${more > 0 ? `\u202F; et ${more} de plus` : ''}` : ''}`;
		})
	].join('\n');
