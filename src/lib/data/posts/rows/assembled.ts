import type { Post } from '../../../domain/campaign/campaign';
import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { eurosOf, fteOf } from '../account/totals';
import type { PostProblem, Report } from '../columns';
import { postsOf } from '../posts';
import type { AnsweredDraft } from './answered';
import { campaignRowsOf } from './campaign-rows';
import { sheetKey } from './gathered';
import type { IdentifiedGroup } from './ids/ids';

/** Posts that a question holds: what they would count for. */
export interface Pending {
	readonly posts: number;
	readonly fte: number;
	readonly euros: number;
}

export interface Assembled {
	/** Posts whose every row is read and right. */
	readonly posts: readonly Post[];
	readonly pending: Pending;
	/** Number of posts that each sheet gives, those that a question holds or that are wrong included. */
	readonly postsIn: ReadonlyMap<string, number>;
}

/** A post with its places in the order of their codes: the order of rows changes nothing. */
const inOneOrder = (post: Post): Post => ({
	...post,
	assignments: [...post.assignments].sort((a, b) => {
		const [one, two] = [`${a.level} ${a.code}`, `${b.level} ${b.code}`];
		return one < two ? -1 : one > two ? 1 : 0;
	})
});

/** The posts of groups of rows: each row in the template's columns, read by the one strict reader. */
export function assembled(
	groups: readonly IdentifiedGroup<AnsweredDraft>[],
	isHeld: (group: IdentifiedGroup<AnsweredDraft>) => boolean,
	{
		places,
		at,
		report,
		problems
	}: {
		readonly places: KnownPlaces;
		readonly at: string;
		readonly report: Report;
		readonly problems: readonly PostProblem[];
	}
): Assembled {
	const rows = groups.flatMap(({ id, drafts }) =>
		drafts.flatMap((draft) => campaignRowsOf(draft, id, report))
	);
	const held = new Set(
		groups.filter((group) => isHeld(group) || group.drafts.some((draft) => draft.held)).map(({ id }) => id)
	);
	const sound = postsOf(rows, report, { places, at });
	// An error that was told before the rows were in the template's columns is one too.
	const wrongLines = new Set(
		problems.filter(({ severity }) => severity === 'error').map((one) => `${sheetKey(one)}\n${one.line}`)
	);
	const wrong = new Set(
		rows
			.filter(({ origin, line }) => wrongLines.has(`${sheetKey(origin!)}\n${line}`))
			.map(({ fields }) => fields.id_poste)
	);
	const right = sound.filter(({ id }) => !wrong.has(id));
	const waiting = right.filter(({ id }) => held.has(id));
	const ids = new Map<string, Set<string>>();
	for (const { fields, origin } of rows) {
		const own = ids.get(sheetKey(origin!)) ?? new Set();
		ids.set(sheetKey(origin!), own.add(fields.id_poste));
	}
	return {
		posts: right.filter(({ id }) => !held.has(id)).map(inOneOrder),
		pending: { posts: waiting.length, fte: fteOf(waiting), euros: eurosOf(waiting) },
		postsIn: new Map([...ids].map(([key, own]) => [key, own.size]))
	};
}
