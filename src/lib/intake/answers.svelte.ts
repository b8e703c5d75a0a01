import { deviceStore, readText, writeText } from '../data/files/device';
import type { Choice } from '../data/posts/choices';
import { correspondenceText, settledChoices } from '../data/posts/correspondence/correspondence';
import { readCorrespondence } from '../data/posts/correspondence/read-correspondence';
import type { QuestionKind } from '../data/posts/question';

/** Where the browser keeps the answers, in the format of `correspondance.json`. */
export const ANSWERS_KEY = 'maillage:correspondance';
const NOT_KEPT =
	'Ce navigateur n’a pas la place de garder vos réponses, ou l’interdit (navigation privée)\u202F: téléchargez correspondance.json avant de quitter la page.';

const isOf = (kind: QuestionKind, value: string) => (one: Choice) => one.kind === kind && one.value === value;

/** What a person has answered about lists: kept on this device, so that nothing is asked twice. */
export class Answers {
	list = $state.raw<readonly Choice[]>([]);
	/** A French sentence: they are not kept. */
	fault = $state.raw<string>();
	/** What is kept on the device and cannot be read as answers. */
	unreadable = $state.raw<string>();

	/** Looks for those that this device keeps; another tab may have changed them. */
	restore(): void {
		const text = readText(deviceStore(), ANSWERS_KEY);
		this.unreadable = undefined;
		if (text === undefined) {
			this.list = [];
			return;
		}
		const read = readCorrespondence(new TextEncoder().encode(text), 'correspondance.json');
		if ('choices' in read) this.list = read.choices;
		else this.unreadable = text;
	}

	answerTo(kind: QuestionKind, value: string): string | undefined {
		return this.list.find(isOf(kind, value))?.answer;
	}

	/** Gives answers, over those before; an empty one takes it back. */
	give(choices: readonly Choice[]): void {
		const given = (one: Choice) => choices.some(({ kind, value }) => isOf(kind, value)(one));
		this.#keep([...this.list.filter((one) => !given(one)), ...choices]);
	}

	erase(): void {
		this.list = [];
		this.unreadable = undefined;
		this.fault = undefined;
		writeText(deviceStore(), ANSWERS_KEY, undefined);
	}

	#keep(choices: readonly Choice[]): void {
		this.list = settledChoices(choices);
		// What could not be read is dropped only when a person says so.
		if (this.unreadable !== undefined) return;
		const text = this.list.length > 0 ? correspondenceText(this.list) : undefined;
		this.fault = writeText(deviceStore(), ANSWERS_KEY, text) ? undefined : NOT_KEPT;
	}
}
