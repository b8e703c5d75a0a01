import { folded, quoted } from '../../../domain/text/french';
import type { Report } from '../columns';
import type { PostGroup } from './answered';
import { targetKeys } from './draft';
import { sheetKey } from './gathered';

/** Posts that two lists must share before they are held to be alike: one may well be another post of the same house. */
const FEWEST = 2;

/** Structure and places of a post, whatever its FTE; `undefined` where its places are not known yet. */
function whereOf({ drafts }: PostGroup): string | undefined {
	const places = targetKeys(drafts.flatMap(({ targets }) => targets));
	return places.length === 0
		? undefined
		: [folded(drafts[0]!.fields.structure), ...new Set(places)].join('\n');
}

interface List {
	readonly first: PostGroup;
	posts: number;
	/** Posts that stand in an earlier list too, with the first of them, by the key of that list. */
	readonly shared: Map<string, { count: number; readonly first: PostGroup }>;
}

/**
 * Says which lists look like states of one: most posts of the shorter have the structure and the places of a post of the
 * other, though neither their names nor their identifiers tell. Each of them is counted, which may be right.
 */
export function sayAlikeLists(groups: readonly PostGroup[], report: Report): void {
	const lists = new Map<string, List>();
	const firstWith = new Map<string, string>();
	for (const group of groups) {
		const where = whereOf(group);
		if (where === undefined) continue;
		const key = sheetKey(group.drafts[0]!.origin);
		const list = lists.get(key) ?? { first: group, posts: 0, shared: new Map() };
		lists.set(key, list);
		list.posts++;
		const before = firstWith.get(where) ?? key;
		firstWith.set(where, before);
		if (before === key) continue;
		const shared = list.shared.get(before);
		if (shared) shared.count++;
		else list.shared.set(before, { count: 1, first: group });
	}
	for (const list of lists.values())
		for (const [key, { count, first }] of list.shared) {
			const other = lists.get(key)!;
			if (count < FEWEST || 2 * count < Math.min(list.posts, other.posts)) continue;
			const { origin, line } = first.drafts[0]!;
			const { file, sheet } = other.first.drafts[0]!.origin;
			const name = file === origin.file && sheet !== undefined ? `la feuille ${quoted(sheet)}` : quoted(file);
			report({
				...origin,
				severity: 'warning',
				line,
				message: `${count} des ${list.posts} postes de cette liste ont la structure et les lieux de postes de ${name}\u202F: s’il s’agit de deux états d’une même liste, écartez-en un\u202F; sinon, chaque poste compte.`
			});
		}
}
