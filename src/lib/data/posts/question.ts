import type { RowOrigin } from './columns';

/** What may be asked about a list. */
export const QUESTION_KINDS = [
	'feuille',
	'ligne',
	'colonne',
	'code',
	'territoire',
	'structure',
	'financeur',
	'etp',
	'postes',
	'fusion',
	'doublon',
	'poste',
	'identifiant'
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One of the answers that are likely. */
export interface AnswerCandidate {
	/** What to answer. */
	readonly answer: string;
	/** As a person is told of it. */
	readonly label: string;
	/** Of a territory. */
	readonly level?: string;
	readonly code?: string;
	readonly name?: string;
	readonly departement?: string;
	/** Inhabitants, where they are known. */
	readonly population?: number;
}

/** One line for each distinct value: what is asked once, however often it occurs. */
export interface IntakeQuestion {
	readonly kind: QuestionKind;
	readonly value: string;
	/** Rows that have it. */
	readonly count: number;
	readonly candidates: readonly AnswerCandidate[];
	/** What is asked and why: a French sentence. */
	readonly asked: string;
	/** Where it comes first. */
	readonly first: RowOrigin & { readonly line: number; readonly column?: string };
}

/** Gathers questions: each is asked once, with the number of its rows. */
export class Questions {
	readonly #asked = new Map<string, IntakeQuestion>();

	/** @param rows how many of them it is asked of */
	ask(question: Omit<IntakeQuestion, 'count'>, rows = 1): void {
		const key = `${question.kind}\n${question.value}`;
		const before = this.#asked.get(key);
		if (!before) {
			this.#asked.set(key, { ...question, count: rows });
			return;
		}
		const more = question.candidates.filter(
			({ answer }) => !before.candidates.some((one) => one.answer === answer)
		);
		this.#asked.set(key, {
			...before,
			count: before.count + rows,
			candidates: [...before.candidates, ...more]
		});
	}

	/** In the order of their kinds, then of their values, whatever the order of the rows. */
	list(): IntakeQuestion[] {
		const order = (kind: QuestionKind) => QUESTION_KINDS.indexOf(kind);
		return [...this.#asked.values()].sort(
			(a, b) => order(a.kind) - order(b.kind) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
		);
	}
}
