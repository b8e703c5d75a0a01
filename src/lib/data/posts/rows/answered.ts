import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { quoted } from '../../../domain/text/french';
import { LEFT_OUT, type Choices } from '../choices';
import type { Report } from '../columns';
import type { Questions } from '../question';
import { answeredPlaces, placeCandidate, togetherCandidate } from '../values/places/place-answer';
import type { PlaceTarget } from '../values/places/place-reading';
import type { RowDraft } from './draft';

/** A row once the answers about its places are heard. */
export interface AnsweredDraft extends RowDraft {
	/** A question holds it. */
	readonly held: boolean;
	/** A person has asked to leave the row out. */
	readonly leftOut: boolean;
}

/** The rows of one post. */
export interface PostGroup {
	/** As the list gives it; `undefined` where one is to be made. */
	readonly id: string | undefined;
	readonly drafts: readonly AnsweredDraft[];
}

const onceEach = (targets: readonly PlaceTarget[]): readonly PlaceTarget[] => {
	const seen = new Set<string>();
	return targets.filter(({ level, code }) => !seen.has(`${level} ${code}`) && seen.add(`${level} ${code}`));
};

/** Hears the answers about the places of a row, and asks what has none. */
export function withAnswers(
	draft: RowDraft,
	{
		places,
		at,
		choices,
		questions,
		report
	}: {
		readonly places: KnownPlaces;
		readonly at: string;
		readonly choices: Choices;
		readonly questions: Questions;
		readonly report: Report;
	}
): AnsweredDraft {
	const targets = [...draft.targets];
	let held = draft.waits === true;
	let leftOut = false;
	for (const { text, candidates, why, together, held: column } of draft.doubts) {
		if (column) {
			held = true;
			continue;
		}
		const answer = choices.answerTo('territoire', text);
		if (choices.says('territoire', text, LEFT_OUT)) {
			leftOut = true;
			continue;
		}
		const meant = answer === undefined ? undefined : answeredPlaces(answer, places, at);
		if (meant) {
			targets.push(...meant);
			continue;
		}
		held = true;
		if (answer !== undefined)
			report({
				...draft.origin,
				severity: 'warning',
				line: draft.line,
				column: 'code',
				value: text,
				message: `La réponse ${quoted(answer)} n’est pas le code ni le nom exact d’un territoire\u202F: la question reste posée.`
			});
		questions.ask({
			kind: 'territoire',
			value: text,
			candidates: [
				...candidates.map((place) => placeCandidate(place, places)),
				...(together ? [togetherCandidate(together)] : [])
			],
			asked: `${quoted(text)}\u202F: ${why}. Quel territoire est voulu\u202F?`,
			first: { ...draft.origin, line: draft.line, column: 'code' }
		});
	}
	return { ...draft, targets: onceEach(targets), held, leftOut };
}
