import { quoted } from '../../../domain/text/french';
import { ANSWER_NO, ANSWER_YES, type Choices } from '../choices';
import { isCellError } from '../values/cell-errors';
import type { Questions } from '../question';
import { doubtfulSpellings } from '../values/spellings';
import { folded } from '../../../domain/text/french';
import type { RowDraft } from './draft';

const funders = ({ fields }: RowDraft) =>
	fields.financeur
		.split('|')
		.map((name) => name.trim())
		.filter((name) => name !== '');

/** How often each name is written, and in which row first. */
function namesIn(drafts: readonly RowDraft[], namesOf: (draft: RowDraft) => readonly string[]) {
	const counts = new Map<string, number>();
	const first = new Map<string, RowDraft>();
	for (const draft of drafts)
		for (const name of namesOf(draft)) {
			if (name === '' || isCellError(name)) continue;
			counts.set(name, (counts.get(name) ?? 0) + 1);
			if (!first.has(name)) first.set(name, draft);
		}
	return { counts, first };
}

/** What each spelling is written as, once the answers are heard; those without one are asked about. */
function writingOf(
	kind: 'structure' | 'financeur',
	drafts: readonly RowDraft[],
	namesOf: (draft: RowDraft) => readonly string[],
	choices: Choices,
	questions: Questions
): (name: string) => string {
	const { counts, first: firstOf } = namesIn(drafts, namesOf);
	const written = new Map<string, string>();
	const settled = new Set<string>();
	for (const name of counts.keys()) {
		const answer = choices.answerTo(kind, name);
		if (answer === undefined) continue;
		settled.add(name);
		if (folded(answer) !== ANSWER_NO && folded(answer) !== ANSWER_YES) written.set(name, answer);
	}
	for (const { spelling, others } of doubtfulSpellings(counts, new Set())) {
		if (choices.says(kind, spelling, ANSWER_YES)) written.set(spelling, others[0]!);
		if (settled.has(spelling)) continue;
		const first = firstOf.get(spelling)!;
		for (let i = 0; i < counts.get(spelling)!; i++)
			questions.ask({
				kind,
				value: spelling,
				candidates: others.map((other) => ({ answer: other, label: `la même que ${quoted(other)}` })),
				asked: `${quoted(spelling)} et ${quoted(others[0]!)}\u202F: est-ce le même nom\u202F? (${quoted(ANSWER_NO)} s’ils sont différents)`,
				first: { ...first.origin, line: first.line, column: kind }
			});
	}
	return (name) => {
		// An answer may lead to a spelling that has its own answer.
		let end = name;
		for (let steps = 0; written.has(end) && steps < written.size; steps++) end = written.get(end)!;
		return end;
	};
}

/** The rows with one spelling for each structure and each funder that a person has put together. */
export function withOneSpelling<D extends RowDraft>(
	drafts: readonly D[],
	choices: Choices,
	questions: Questions
): D[] {
	const structure = writingOf('structure', drafts, ({ fields }) => [fields.structure], choices, questions);
	const funder = writingOf('financeur', drafts, funders, choices, questions);
	return drafts.map((draft) => {
		const { fields } = draft;
		const names = fields.financeur === '' ? [] : fields.financeur.split('|');
		return {
			...draft,
			fields: {
				...fields,
				structure: structure(fields.structure),
				financeur: names.map((name) => (name.trim() === '' ? name : funder(name.trim()))).join('|')
			}
		};
	});
}
