import { group } from 'd3-array';
import type { Post } from '../../../../domain/campaign/campaign';
import { enumerated, folded, formatNumber, NARROW_SPACE, quoted } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import { FUNDER_SEPARATOR } from '../../columns';
import { parseDate } from '../../values/day';
import type { Questions } from '../../question';
import { plainNumber } from '../../values/numbers';
import { contentOf } from './groups';
import type { PostGroup } from '../answered';

/** Answers about posts of last year that may be those of this one. */
const IN_ORDER = 'garder';
const FRESH = 'nouveaux';

const dateOf = (text: string) => {
	const read = parseDate(text);
	return read.ok ? (read.value ?? '') : text;
};
const fundersOf = (names: readonly string[]) =>
	names
		.map((name) => folded(name))
		.sort()
		.join('+');
const amountsOf = (amounts: readonly (number | undefined)[]) => amounts.map((one) => one ?? '').join('+');

/** What tells posts of one structure, place and FTE apart, the surest first: on last year's side and on this one's. */
const TELLING: readonly {
	readonly last: (post: Post) => string;
	readonly now: (fields: PostGroup['drafts'][number]['fields']) => string;
}[] = [
	{ last: ({ start }) => start ?? '', now: ({ date_debut }) => dateOf(date_debut) },
	{
		last: ({ funding }) => fundersOf(funding.map(({ funder }) => funder)),
		now: ({ financeur }) => fundersOf(financeur.split(FUNDER_SEPARATOR))
	},
	{
		last: ({ funding }) => amountsOf(funding.map(({ amount }) => amount)),
		now: ({ montant }) =>
			amountsOf(montant.split(FUNDER_SEPARATOR).map((text) => plainNumber(text) || undefined))
	}
];

const without = <T>(list: readonly T[], taken: ReadonlySet<T>) => list.filter((one) => !taken.has(one));
/** Those that no other has the key of, by it. */
const alone = <T>(list: readonly T[], keyOf: (one: T) => string) =>
	new Map(
		[...group(list, keyOf)].flatMap(([key, own]): [string, T][] =>
			own.length === 1 && key !== '' ? [[key, own[0]!]] : []
		)
	);

/** Whether posts differ by nothing but their identifiers. */
const areSame = (last: readonly Post[]) =>
	new Set(last.map((post) => JSON.stringify({ ...post, id: '' }))).size < 2;

/**
 * Last year's identifiers that posts of one structure, place and FTE keep: position of the post and identifier. Those that a
 * start, a funder or an amount tells are sure; where others may be meant it is asked, and they are kept in order meanwhile.
 */
export function keptIds(
	groups: readonly PostGroup[],
	last: readonly Post[],
	choices: Choices,
	questions: Questions
): [number, string][] {
	if (last.length === 0) return [];
	const fieldsOf = (at: number) => groups[at]!.drafts[0]!.fields;
	let now = groups.map((_, at) => at);
	let before = last;
	const kept: [number, string][] = [];
	const pair = (at: number, post: Post) => kept.push([at, post.id]);
	if (now.length > 1 || before.length > 1)
		for (const { last: lastKey, now: nowKey } of TELLING) {
			const mine = alone(now, (at) => nowKey(fieldsOf(at)));
			const theirs = alone(before, lastKey);
			const pairs = [...mine].flatMap(([key, at]): [number, Post][] => {
				const post = theirs.get(key);
				return post ? [[at, post]] : [];
			});
			for (const [at, post] of pairs) pair(at, post);
			now = without(now, new Set(pairs.map(([at]) => at)));
			before = without(before, new Set(pairs.map(([, post]) => post)));
		}
	if (now.length === 0 || before.length === 0) return kept;
	const inOrder = () => {
		now.slice(0, before.length).forEach((at, i) => pair(at, before[i]!));
		return kept;
	};
	const alike = new Set(now.map((at) => groups[at]!.drafts.map(contentOf).join())).size < 2;
	// What nothing tells apart is kept in any order; one post for one is sure.
	if (now.length === before.length && (now.length === 1 || (alike && areSame(before)))) return inOrder();
	return asked(groups, now, before, choices, questions) ? inOrder() : kept;
}

/** Asks whether the posts that are left keep the identifiers that are left; true until it is answered otherwise. */
function asked(
	groups: readonly PostGroup[],
	now: readonly number[],
	before: readonly Post[],
	choices: Choices,
	questions: Questions
): boolean {
	const first = groups[now[0]!]!.drafts[0]!;
	const ids = before.map(({ id }) => id);
	const fte = before[0]!.fte;
	const value = `${first.fields.structure} : ${now.length} × ${formatNumber(fte)} ETP, ${ids.join(', ')}`;
	if (choices.says('identifiant', value, FRESH)) return false;
	if (choices.says('identifiant', value, IN_ORDER)) return true;
	for (const at of now) {
		const { origin, line } = groups[at]!.drafts[0]!;
		questions.ask({
			kind: 'identifiant',
			value,
			candidates: [
				{
					answer: IN_ORDER,
					label: `garder les identifiants de l’an dernier, dans l’ordre (${ids.join(', ')})`
				},
				{ answer: FRESH, label: 'faire de nouveaux identifiants' }
			],
			asked: `${quoted(first.fields.structure)}, ${formatNumber(fte)}${NARROW_SPACE}ETP au même endroit\u202F: ${now.length === 1 ? 'un poste' : `${now.length} postes`} cette année, et ${enumerated(ids)} l’an dernier. Sont-ce les mêmes\u202F?`,
			first: { ...origin, line }
		});
	}
	return true;
}
