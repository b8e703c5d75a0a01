import { group } from 'd3-array';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import type { Choices } from '../../choices';
import type { Questions } from '../../question';
import type { RowDraft } from '../draft';
import { epciOf, ONE, perhapsOne, repeated, sharedOut, unevenlyCut, type Doubt } from './one-or-several';
import type { PostGroup } from '../answered';
import { EACH } from './several-posts';

/** One row, in a list of its own headings, that says nothing of shares. */
const isPlain = ({ drafts }: PostGroup) =>
	drafts.length === 1 && !drafts[0]!.strict && drafts[0]!.fields.part === '';
/** One row, in a list of its own headings, that gives its part of a post and no identifier. */
const isPart = ({ id, drafts: [draft], drafts }: PostGroup) =>
	id === undefined && drafts.length === 1 && !draft!.strict && draft!.fields.part !== '';
/** What rows cut from one post share, but their FTE and their amounts. */
const postOf = ({ drafts: [draft] }: PostGroup) => {
	const { structure, type_structure, financeur, date_debut, date_fin } = draft!.fields;
	return [structure, type_structure, financeur, date_debut, date_fin].join('\n');
};

/** Rows that may be one post, cut unevenly or repeated for each of its places: asked, and held until it is answered. */
export function withSplitPosts(
	groups: readonly PostGroup[],
	places: KnownPlaces,
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
	/** Rows that are alike: one post for all its places, or one for those in each EPCI. */
	const settledApart = (own: readonly PostGroup[]): readonly PostGroup[] => {
		const doubt = repeated(own);
		if (doubt) return settled(own, doubt);
		return [...group(own, (one) => epciOf(one, places)).entries()].flatMap(([epci, near]) =>
			epci === undefined ? near : settled(near, perhapsOne(near, epci, places))
		);
	};
	const plain = groups.filter(isPlain);
	const others = groups.filter((one) => !isPlain(one) && !isPart(one));
	const joined = [...group(plain, postOf).values()].flatMap((own) => settled(own, unevenlyCut(own)));
	const ofParts = groups.filter(isPart);
	const alike = ({ drafts: [draft] }: PostGroup) =>
		`${draft!.fields.etp}\n${draft!.fields.montant}\n${draft!.fields.personnes}`;
	const isLeft = (one: PostGroup) => isPlain(one) && !held.has(one.drafts[0]!);
	const left = joined.filter(isLeft);
	const rest = joined.filter((one) => !isLeft(one));
	return {
		groups: [
			...others,
			...[...group(ofParts, (one) => `${postOf(one)}\n${alike(one)}`).values()].flatMap((own) =>
				settled(own, sharedOut(own))
			),
			...rest,
			...[...group(left, (one) => `${postOf(one)}\n${alike(one)}`).values()].flatMap(settledApart)
		],
		held
	};
}
