import { group } from 'd3-array';
import { codeLevelOf, type Post, type TargetLevel } from '../../../../domain/campaign/campaign';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { typedTerritory } from '../../../../domain/territory/typed/typed';
import { compareNames, folded, hyphened } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import type { Questions } from '../../question';
import { plainNumber } from '../../values/numbers';
import { targetKeys, type RowDraft } from '../draft';
import { contentOf } from './groups';
import { keptIds } from './kept-ids';
import type { AnsweredDraft, PostGroup } from '../answered';

/** The rows of one post, with its identifier. */
export interface IdentifiedGroup<D extends RowDraft = AnsweredDraft> {
	readonly id: string;
	readonly drafts: readonly D[];
}

/** The order of identifiers that a person expects: 2 before 10. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
	compareNames(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const slug = (text: string) => hyphened(text).slice(0, 32).replace(/-+$/, '');
/** Whether an identifier is one that is made here for a post of this structure. */
export function isMadeHere(id: string, structure: string): boolean {
	const stem = slug(structure) || 'poste';
	return id.startsWith(`${stem}-`) && /^\d+$/.test(id.slice(stem.length + 1));
}

/** A code as a published post has it: a spreadsheet may have taken its zero. */
function codeOf(level: TargetLevel, code: string, places: KnownPlaces): string {
	const own = codeLevelOf(level);
	if (places.has(own, code)) return code;
	const typed = typedTerritory(code, own, places);
	return 'meant' in typed && typed.meant.length === 1 ? typed.meant[0]!.code : code;
}

/** Where a post works, by the codes of today; what is still asked of it, too. */
const placesOf = (drafts: readonly AnsweredDraft[], places: KnownPlaces) =>
	drafts
		.flatMap(({ targets, doubts, held }) => [
			...targets.map(({ level, code }) => `${level} ${codeOf(level, code, places)}`),
			...(held ? doubts.map(({ text }) => `? ${text}`) : [])
		])
		.sort()
		.join(',');
const structureKey = (name: string) => folded(name).replaceAll(' ', '');

/** A post of last year by what tells it: its structure, its places, its FTE. */
const keyOfPost = ({ structure, assignments, fte }: Post) =>
	`${structureKey(structure)}\n${targetKeys(assignments).join(',')}\n${fte}`;

/** A post that has no identifier yet. */
interface Unnamed {
	readonly rows: PostGroup;
	readonly key: string;
	readonly content: string;
	readonly stem: string;
}

const byContent = (a: Unnamed, b: Unnamed) =>
	a.key < b.key ? -1 : a.key > b.key ? 1 : a.content < b.content ? -1 : a.content > b.content ? 1 : 0;

function unnamed(rows: PostGroup, places: KnownPlaces): Unnamed {
	const { structure, etp } = rows.drafts[0]!.fields;
	return {
		rows,
		key: `${structureKey(structure)}\n${placesOf(rows.drafts, places)}\n${plainNumber(etp)}`,
		content: rows.drafts.map(contentOf).sort().join('\n'),
		stem: slug(structure) || 'poste'
	};
}

/**
 * An identifier for each post that has none: last year's where one post alone has this structure, these places and
 * this FTE, on both sides, or the same start or funding besides; where several may be meant it is asked. Else it is made from
 * the structure, with an ordinal by content, so that the order of rows, sheets and files changes nothing.
 */
export function identified(
	groups: readonly PostGroup[],
	previous: readonly Post[],
	{ places, choices, questions }: { places: KnownPlaces; choices: Choices; questions: Questions }
): IdentifiedGroup[] {
	const taken = new Set(groups.flatMap(({ id }) => id ?? []));
	const old = new Set(previous.map(({ id }) => id));
	const before = group(
		previous.filter(({ id }) => !taken.has(id)),
		keyOfPost
	);
	const known = groups.flatMap(({ id, drafts }): IdentifiedGroup[] =>
		id === undefined ? [] : [{ id, drafts }]
	);
	const unknown = groups
		.filter(({ id }) => id === undefined)
		.map((rows) => unnamed(rows, places))
		.sort(byContent);
	const kept = new Map<Unnamed, string>();
	for (const [key, own] of group(unknown, (one) => one.key)) {
		const last = (before.get(key) ?? []).toSorted(byId);
		for (const [i, id] of keptIds(
			own.map((one) => one.rows),
			last,
			choices,
			questions
		)) {
			kept.set(own[i]!, id);
			taken.add(id);
		}
	}
	const made = new Map<string, number>();
	const named = unknown.map((one) => {
		const id = kept.get(one);
		if (id !== undefined) return { drafts: one.rows.drafts, id };
		let ordinal = made.get(one.stem) ?? 0;
		let fresh: string;
		do fresh = `${one.stem}-${++ordinal}`;
		while (taken.has(fresh) || old.has(fresh));
		made.set(one.stem, ordinal);
		taken.add(fresh);
		return { drafts: one.rows.drafts, id: fresh };
	});
	return [...known, ...named];
}
