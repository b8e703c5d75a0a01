import { group } from 'd3-array';
import { formatNumber, formatInteger, NARROW_SPACE, quoted } from '../../../domain/text/french';
import type { Choices } from '../choices';
import type { AnswerCandidate, Questions } from '../question';
import { plainNumber } from '../values/numbers';
import { fundingOfAll } from './added-funding';
import { targetKeys, type RowDraft } from './draft';
import type { PostGroup } from './answered';
import { addedUp, fteIn, isDivided, isWhole } from './whole-post';

/** Answers: rows are of one post, or of as many as there are. */
const ONE = 'un seul';
const EACH = 'chacun';
const fteOf = ({ drafts }: PostGroup) => fteIn(drafts[0]!);
/** One row, in a list of its own headings, that says nothing of shares. */
const isPlain = ({ drafts }: PostGroup) =>
	drafts.length === 1 && !drafts[0]!.strict && drafts[0]!.fields.part === '';
/** What rows cut from one post share, but their FTE and their amounts. */
const postOf = ({ drafts: [draft] }: PostGroup) => {
	const { structure, type_structure, financeur, date_debut, date_fin } = draft!.fields;
	return [structure, type_structure, financeur, date_debut, date_fin].join('\n');
};
const placesOf = ({ drafts: [draft] }: PostGroup) => targetKeys(draft!.targets).join(',');

const asOne = (own: readonly PostGroup[], fields: Partial<RowDraft['fields']>): PostGroup => ({
	id: own[0]!.id,
	drafts: own.flatMap(({ drafts }) =>
		drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, ...fields } }))
	)
});

interface Doubt {
	readonly value: string;
	readonly asked: string;
	readonly candidates: readonly AnswerCandidate[];
	readonly one: PostGroup;
	/** What is held meanwhile. */
	readonly meanwhile: readonly PostGroup[];
}

/** FTE that differ and make one post: 0.33, 0.33 and 0.34. */
function unevenlyCut(own: readonly PostGroup[]): Doubt | undefined {
	const ftes = own.map(fteOf).sort((a, b) => b - a);
	const sum = addedUp(ftes);
	const cut =
		own.length > 1 &&
		new Set(ftes).size > 1 &&
		ftes.some(isDivided) &&
		ftes.every((fte) => fte > 0) &&
		isWhole(sum) &&
		new Set(own.map(placesOf)).size === own.length;
	const funding = cut ? fundingOfAll(own.map(({ drafts }) => drafts[0]!.fields)) : undefined;
	if (!funding) return undefined;
	const { structure } = own[0]!.drafts[0]!.fields;
	const one = asOne(own, { etp: String(sum), ...funding });
	return {
		value: `${structure} : ${ftes.map(formatNumber).join(' + ')} ETP`,
		asked: `${own.length} lignes de ${quoted(structure)} font ensemble ${formatNumber(sum)} ETP\u202F: est-ce un poste entier, découpé entre ses lieux\u202F?`,
		candidates: [
			{ answer: ONE, label: `un seul poste, ${formatNumber(sum)}${NARROW_SPACE}ETP en tout` },
			{ answer: EACH, label: `${own.length} postes, comme il est écrit` }
		],
		one,
		meanwhile: [one]
	};
}

/** One post written again for each of its places: the same people are counted on each row. */
function repeated(own: readonly PostGroup[]): Doubt | undefined {
	const { structure, personnes } = own[0]!.drafts[0]!.fields;
	const fte = fteOf(own[0]!);
	if (own.length < 2 || !(plainNumber(personnes) > 0) || new Set(own.map(placesOf)).size < own.length)
		return undefined;
	return {
		value: `${structure} : ${formatNumber(fte)} ETP et ${personnes} personnes sur ${own.length} lignes`,
		asked: `${own.length} lignes de ${quoted(structure)} ont le même ETP et les mêmes ${formatInteger(plainNumber(personnes))} personnes\u202F: est-ce un seul poste, répété pour chacun de ses lieux\u202F?`,
		candidates: [
			{ answer: ONE, label: `un seul poste, ${formatNumber(fte)}${NARROW_SPACE}ETP en tout` },
			{
				answer: EACH,
				label: `${own.length} postes, ${formatNumber(addedUp(own.map(fteOf)))}${NARROW_SPACE}ETP en tout`
			}
		],
		one: asOne(own, {}),
		meanwhile: own
	};
}

/** Rows that may be one post, cut unevenly or repeated for each of its places: asked, and held until it is answered. */
export function withSplitPosts(
	groups: readonly PostGroup[],
	choices: Choices,
	questions: Questions
): { readonly groups: readonly PostGroup[]; readonly held: ReadonlySet<RowDraft> } {
	const held = new Set<RowDraft>();
	const settled = (own: readonly PostGroup[], doubt: Doubt | undefined): readonly PostGroup[] => {
		if (!doubt || choices.says('etp', doubt.value, EACH)) return own;
		if (choices.says('etp', doubt.value, ONE)) return [doubt.one];
		for (const { drafts } of doubt.meanwhile) held.add(drafts[0]!);
		const { origin, line } = own[0]!.drafts[0]!;
		const { value, asked, candidates } = doubt;
		questions.ask(
			{ kind: 'etp', value, candidates, asked, first: { ...origin, line, column: 'etp' } },
			own.length
		);
		return doubt.meanwhile;
	};
	const plain = groups.filter(isPlain);
	const others = groups.filter((one) => !isPlain(one));
	const joined = [...group(plain, postOf).values()].flatMap((own) => settled(own, unevenlyCut(own)));
	const alike = ({ drafts: [draft] }: PostGroup) =>
		`${draft!.fields.etp}\n${draft!.fields.montant}\n${draft!.fields.personnes}`;
	const isLeft = (one: PostGroup) => isPlain(one) && !held.has(one.drafts[0]!);
	const left = joined.filter(isLeft);
	const rest = joined.filter((one) => !isLeft(one));
	return {
		groups: [
			...others,
			...rest,
			...[...group(left, (one) => `${postOf(one)}\n${alike(one)}`).values()].flatMap((own) =>
				settled(own, repeated(own))
			)
		],
		held
	};
}
