import { folded } from '../../../domain/text/french';
import type { Draft } from './draft';

/** The rows of one post. */
export interface PostGroup {
	/** As the list gives it; `undefined` where one is to be made. */
	readonly id: string | undefined;
	readonly drafts: readonly Draft[];
}

export interface Grouped {
	readonly groups: readonly PostGroup[];
	/** Rows that repeat one of another sheet or file, which is kept. */
	readonly repeated: readonly { readonly draft: Draft; readonly of: Draft }[];
	/** Identifiers that several sheets give to different posts. */
	readonly shared: readonly string[];
}

const originKey = ({ origin }: Draft) => `${origin.file}\n${origin.sheet}`;
/** All that a row says. */
export const contentOf = ({ fields, targets, doubts }: Draft): string =>
	JSON.stringify([
		Object.values(fields).map((text) => text.replace(/\s+/g, ' ')),
		targets.map(({ level, code }) => `${level} ${code}`).sort(),
		doubts.map(({ text }) => text).sort()
	]);

const byPlace = (a: Draft, b: Draft) =>
	originKey(a) < originKey(b) ? -1 : originKey(a) > originKey(b) ? 1 : a.line - b.line;

/** Puts the rows of each post together, by identifier, else row by row with the rows that continue it. */
export function groupedDrafts(drafts: readonly Draft[]): Grouped {
	const byId = new Map<string, Draft[]>();
	const alone: Draft[][] = [];
	let last: Draft[] | undefined;
	for (const draft of drafts) {
		if (draft.continues && last) {
			last.push(draft);
			continue;
		}
		if (!draft.identified) alone.push((last = [draft]));
		else {
			last = byId.get(draft.fields.id_poste);
			if (last) last.push(draft);
			else byId.set(draft.fields.id_poste, (last = [draft]));
		}
	}
	const repeated: Grouped['repeated'][number][] = [];
	const shared: string[] = [];
	const groups: PostGroup[] = alone.map((own) => ({ id: undefined, drafts: own }));
	for (const [id, own] of byId) {
		const kept: Draft[] = [];
		const first = new Map<string, Draft>();
		for (const draft of own.sort(byPlace)) {
			const of = first.get(contentOf(draft));
			if (of && originKey(of) !== originKey(draft)) repeated.push({ draft, of });
			else {
				first.set(contentOf(draft), draft);
				kept.push(draft);
			}
		}
		const structures = new Map<string, Set<string>>();
		for (const draft of kept) {
			const name = folded(draft.fields.structure).replaceAll(' ', '');
			structures.set(name, (structures.get(name) ?? new Set()).add(originKey(draft)));
		}
		const origins = new Set(kept.map(originKey));
		// The same number in two delegations' lists, for two structures: two posts.
		const apart =
			origins.size > 1 &&
			structures.size > 1 &&
			[...structures.values()].every((where) => where.size < origins.size);
		if (!apart) groups.push({ id, drafts: kept });
		else {
			shared.push(id);
			for (const origin of origins)
				groups.push({ id: undefined, drafts: kept.filter((draft) => originKey(draft) === origin) });
		}
	}
	return { groups, repeated, shared: shared.sort() };
}
