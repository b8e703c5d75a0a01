import { LEFT_OUT, ANSWER_NO, type Choice } from '../data/posts/choices';
import { capital } from '../domain/text/french';
import type { AnswerCandidate, IntakeQuestion, QuestionKind } from '../data/posts/question';

/** What each kind of question is about, over its lines. */
export const KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
	feuille: 'Feuilles à lire ou à laisser',
	ligne: 'Lignes masquées, barrées, ou dont l’état est à dire',
	colonne: 'Colonnes à reconnaître',
	code: 'Codes à cinq chiffres',
	territoire: 'Territoires',
	structure: 'Structures\u202F: la même\u202F?',
	financeur: 'Financeurs\u202F: le même\u202F?',
	etp: 'ETP découpés ou répétés sur plusieurs lignes',
	postes: 'Lignes de plusieurs postes',
	fusion: 'Cellules fusionnées sur plusieurs postes',
	doublon: 'Lignes qui disent la même chose',
	poste: 'Identifiants donnés plusieurs fois',
	identifiant: 'Identifiants de l’an dernier'
};

/** A way to answer, as it is shown. */
export interface Option {
	readonly answer: string;
	readonly label: string;
}

/** Answers beside the candidates: what a person may say of this kind. */
const BESIDES: Readonly<Partial<Record<QuestionKind, readonly Option[]>>> = {
	territoire: [{ answer: LEFT_OUT, label: 'Laisser ces lignes de côté' }],
	structure: [{ answer: ANSWER_NO, label: 'Non, une autre structure' }],
	financeur: [{ answer: ANSWER_NO, label: 'Non, un autre financeur' }]
};

/** `63032 Beaumont (Puy-de-Dôme, 10 560 hab.)` → the name first: it is what people read. */
function labelOf({ label, name, code }: AnswerCandidate): string {
	if (name === undefined || code === undefined) return capital(label);
	const about = /\((.*)\)$/.exec(label.slice(code.length + 1 + name.length))?.[1];
	return `${name} (${[...(about === undefined ? [] : [about]), code].join(', ')})`;
}

export const optionsOf = ({ kind, candidates }: IntakeQuestion): Option[] => [
	...candidates.map((one) => ({ answer: one.answer, label: labelOf(one) })),
	...(BESIDES[kind] ?? [])
];

/** The answer that all the questions of a kind may be given at once, where one is safe. */
export const ALL_AT_ONCE: Readonly<Partial<Record<QuestionKind, Option>>> = {
	feuille: { answer: LEFT_OUT, label: 'Laisser toutes les autres de côté' },
	ligne: { answer: LEFT_OUT, label: 'Laisser toutes les autres de côté' },
	structure: { answer: ANSWER_NO, label: 'Toutes les autres sont différentes' },
	financeur: { answer: ANSWER_NO, label: 'Tous les autres sont différents' }
};

export const choiceOf = ({ kind, value }: IntakeQuestion, answer: string): Choice => ({
	kind,
	value,
	answer
});
