import { folded } from '../../../domain/text/french';
import { delimitedText, readCells } from '../../files/delimited';
import type { Choice } from '../choices';
import { QUESTION_KINDS, type AnswerCandidate, type IntakeQuestion } from '../question';

/** Name of the file of questions that is left to be completed. */
export const TO_COMPLETE = 'a-completer.csv';
const HEADER = ['nature', 'valeur', 'nombre', 'proposition', 'réponse'] as const;

/** What may be copied as the answer: a spelling alone, a territory with what tells it from the others. */
const proposal = ({ answer, label, code }: AnswerCandidate) => (code === undefined ? answer : label);

/** The questions as a file to complete in a spreadsheet; the answers that were given stay in it. */
export function toCompleteText(
	questions: readonly IntakeQuestion[],
	answered: readonly Choice[] = []
): string {
	const rows = [
		...answered.map(({ kind, value, answer }) => [kind, value, '', '', answer]),
		...questions.map(({ kind, value, count, candidates }) => [
			kind,
			value,
			count,
			candidates[0] ? proposal(candidates[0]) : '',
			''
		])
	];
	// Excel takes a file without this mark for another encoding.
	const text = delimitedText([HEADER, ...rows], ';', '\r\n');
	// Narrow spaces do not survive what Excel saves as CSV.
	return `\uFEFF${text.replace(/[\u202F\u00A0]/g, ' ')}`;
}

/** The answers of a file that was completed, or the line that is none. */
export function readToComplete(text: string): { readonly choices: Choice[] } | { readonly wrong: number } {
	const { rows } = readCells(text);
	const [header, ...lines] = rows;
	if (!header) return { choices: [] };
	const at = (...names: string[]) => header.cells.findIndex((cell) => names.includes(folded(cell)));
	const [kindAt, valueAt, answerAt] = [at('nature', 'kind'), at('valeur', 'value'), at('reponse', 'answer')];
	if (kindAt < 0 || valueAt < 0 || answerAt < 0) return { wrong: header.line };
	const choices: Choice[] = [];
	for (const { line, cells } of lines) {
		const kind = QUESTION_KINDS.find((one) => one === cells[kindAt]);
		if (!kind) return { wrong: line };
		const answer = cells[answerAt] ?? '';
		if (answer !== '') choices.push({ kind, value: cells[valueAt] ?? '', answer });
	}
	return { choices };
}
