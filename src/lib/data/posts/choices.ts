import { folded } from '../../domain/text/french';
import type { QuestionKind } from './question';

/** What a person has answered, once, to a question about a value. */
export interface Choice {
	readonly kind: QuestionKind;
	readonly value: string;
	readonly answer: string;
}

/** Answers that say yes to what is proposed, no to it, or that the row is to be left out. */
export const ANSWER_YES = 'oui';
export const ANSWER_NO = 'non';
export const LEFT_OUT = 'écarter';
/** Answered of what is left out and is to be read all the same. */
export const READ = 'lire';

/** How the account begins to say it of a row. */
export const BY_CHOICE = 'écartée à la demande';

/** The answer that leaves a row out for what is wrong in it: the reason stays with it. */
export const leftOutFor = (reason: string) => `${LEFT_OUT} : ${reason}`;

/** A sheet of one file alone, as an answer names it where several files have a sheet of this name; a text file is its name. */
export const sheetOfFile = (file: string, sheet: string) => (sheet === '' ? file : `${file} › ${sheet}`);

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

	/** Why a row is to be left out: `''` where no reason was kept; `undefined` where nobody asked for it. */
	reasonToLeave(value: string): string | undefined {
		const [, word, reason] = /^(\S+?)\s*(?::\s*(.*))?$/s.exec(this.answerTo('ligne', value) ?? '') ?? [];
		return word !== undefined && folded(word) === folded(LEFT_OUT) ? (reason ?? '') : undefined;
	}

	/** Whether an answer is one of these words, however written. */
	says(kind: QuestionKind, value: string, word: string): boolean {
		const answer = this.answerTo(kind, value);
		return answer !== undefined && folded(answer) === folded(word);
	}
}
