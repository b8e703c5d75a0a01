import type { Post } from '../../../domain/campaign/campaign';
import { folded } from '../../../domain/text/french';
import type { AnsweredDraft } from './answered';
import type { Draft } from './draft';
import { contentOf, type PostGroup } from './groups';

/** The rows of one post, with its identifier. */
export interface IdentifiedGroup<D extends Draft = AnsweredDraft> {
	readonly id: string;
	readonly drafts: readonly D[];
}

const natural = new Intl.Collator('fr', { numeric: true });
/** The order of identifiers that a person expects: 2 before 10. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
	natural.compare(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const slug = (text: string) => folded(text).replaceAll(' ', '-').slice(0, 32).replace(/-+$/, '');
const placesOf = (drafts: readonly Draft[]) =>
	drafts
		.flatMap(({ targets, doubts }) => [
			...targets.map(({ level, code }) => `${level} ${code}`),
			...doubts.map(({ text }) => `? ${text}`)
		])
		.sort()
		.join(',');
const structureKey = (name: string) => folded(name).replaceAll(' ', '');
const fteOf = (text: string) => Number(text.replace(',', '.'));

/** A post of last year by what tells it: its structure, its places, its FTE. */
const keyOfPost = ({ structure, assignments, fte }: Post) =>
	`${structureKey(structure)}\n${assignments
		.map(({ level, code }) => `${level} ${code}`)
		.sort()
		.join(',')}\n${fte}`;

/**
 * An identifier for each post that has none: last year's where one post alone has this structure, these places and
 * this FTE, on both sides; else made from the structure, with an ordinal by content, so that the order of rows, sheets and files
 * changes nothing.
 */
export function identified(groups: readonly PostGroup[], previous: readonly Post[]): IdentifiedGroup[] {
	const taken = new Set(groups.flatMap(({ id }) => id ?? []));
	const old = new Set(previous.map(({ id }) => id));
	const before = new Map<string, string[]>();
	for (const post of previous) before.set(keyOfPost(post), [...(before.get(keyOfPost(post)) ?? []), post.id]);
	const known = groups.flatMap(({ id, drafts }): IdentifiedGroup[] =>
		id === undefined ? [] : [{ id, drafts }]
	);
	const unknown = groups
		.filter(({ id }) => id === undefined)
		.map((group) => {
			const { structure, etp } = group.drafts[0]!.fields;
			const places = placesOf(group.drafts);
			return {
				group,
				key: `${structureKey(structure)}\n${places}\n${fteOf(etp)}`,
				content: group.drafts.map(contentOf).sort().join('\n'),
				stem: slug(structure) || 'poste'
			};
		})
		.sort((a, b) =>
			a.key < b.key ? -1 : a.key > b.key ? 1 : a.content < b.content ? -1 : a.content > b.content ? 1 : 0
		);
	const matched = new Map<string, number>();
	for (const { key } of unknown) matched.set(key, (matched.get(key) ?? 0) + 1);
	const made = new Map<string, number>();
	const named = unknown.map(({ group, key, stem }) => {
		const last = before.get(key) ?? [];
		// As many posts alike this year as last: they keep their identifiers, in order.
		if (last.length > 0 && last.length === matched.get(key)) {
			const id = [...last].sort().find((one) => !taken.has(one));
			if (id !== undefined) {
				taken.add(id);
				return { drafts: group.drafts, id };
			}
		}
		let ordinal = made.get(stem) ?? 0;
		let id: string;
		do id = `${stem}-${++ordinal}`;
		while (taken.has(id) || old.has(id));
		made.set(stem, ordinal);
		taken.add(id);
		return { drafts: group.drafts, id };
	});
	return [...known, ...named];
}
