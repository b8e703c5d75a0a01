import { folded } from '../../domain/text/french';
import type { QuestionKind } from './question';

/** What a person has answered, once, to a question about a value. */
export interface Choice {
	readonly kind: QuestionKind;
	readonly value: string;
	readonly answer: string;
}

/** Answers that say yes to what is proposed, no to it, or that the row is to be left out. */
export const YES = 'oui';
export const NO = 'non';
export const LEFT_OUT = 'écarter';
/** Answered of what is left out and is to be read all the same. */
export const READ = 'lire';

/** A sheet of one file alone, as an answer names it where several files have a sheet of this name. */
export const sheetOfFile = (file: string, sheet: string) => `${file} › ${sheet}`;

const keyOf = (kind: QuestionKind, value: string) => `${kind}\n${value.replace(/\s+/g, ' ').trim()}`;

/** Finds the answer to a question; of two for one value the later is meant. */
export class Choices {
	readonly #answers = new Map<string, string>();

	constructor(readonly list: readonly Choice[] = []) {
		for (const { kind, value, answer } of list)
			if (answer.trim() !== '') this.#answers.set(keyOf(kind, value), answer.trim());
	}

	answerTo(kind: QuestionKind, value: string): string | undefined {
		return this.#answers.get(keyOf(kind, value));
	}

	/** Whether an answer is one of these words, however written. */
	says(kind: QuestionKind, value: string, word: string): boolean {
		const answer = this.answerTo(kind, value);
		return answer !== undefined && folded(answer) === folded(word);
	}
}
