import { group } from 'd3-array';
import { codeLevelOf, type Post } from '../../../domain/campaign/campaign';
import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { curly, enumerated } from '../../../domain/text/french';
import { eurosOf, fteOf } from './totals';
import { fewCovered, oddPost } from './odd';

/** What posts add up to. */
export interface AccountTotals {
	readonly posts: number;
	readonly fte: number;
	readonly euros: number;
	readonly people: number;
	/** Distinct territories. */
	readonly places: number;
}

/** The posts whose every place is in one département; those over several have a line of their own. */
export interface DepartementAccount {
	/** `undefined`: posts over several départements, or over places of which it is not known. */
	readonly code: string | undefined;
	readonly name: string;
	readonly now: AccountTotals;
	/** The campaign before, where it is a real one. */
	readonly before?: AccountTotals;
}

export interface Account {
	readonly total: AccountTotals;
	readonly before?: AccountTotals;
	readonly departements: readonly DepartementAccount[];
	/** Share of the inhabitants who live in a commune that a post reaches by name or by a quarter; `undefined` where EPCIs or départements are reached. */
	readonly covered: number | undefined;
	/** What looks odd: French sentences. */
	readonly odd: readonly { readonly post?: string; readonly message: string }[];
}

export function accountTotalsOf(posts: readonly Post[]): AccountTotals {
	const places = new Set(
		posts.flatMap(({ assignments }) => assignments.map(({ level, code }) => `${level} ${code}`))
	);
	return {
		posts: posts.length,
		fte: fteOf(posts),
		euros: eurosOf(posts),
		people: posts.reduce((sum, { people }) => sum + (people ?? 0), 0),
		places: places.size
	};
}

function departementOf({ assignments }: Post, places: KnownPlaces): string | undefined {
	const codes = new Set(
		assignments.map(({ level, code }) => places.departementsOf({ level: codeLevelOf(level), code }).join())
	);
	const [only] = codes;
	return codes.size === 1 && only !== undefined && only !== '' && !only.includes(',') ? only : undefined;
}

function coveredShare(posts: readonly Post[], places: KnownPlaces): number | undefined {
	const all = posts.flatMap(({ assignments }) => assignments);
	if (all.some(({ level }) => level === 'epci' || level === 'departement')) return undefined;
	const people = (codes: Iterable<string>) =>
		[...codes].reduce((sum, code) => sum + places.populationOf(code), 0);
	const reached = new Set(
		all.flatMap(({ level, code }) => places.communesOf({ level: codeLevelOf(level), code }))
	);
	const region = people(places.all('commune').map(({ code }) => code));
	return region > 0 ? people(reached) / region : undefined;
}

/** What a list adds up to, by département, beside the campaign before where there is a real one. */
export function accountOf(
	posts: readonly Post[],
	previous: readonly Post[] | undefined,
	places: KnownPlaces
): Account {
	const grouped = (list: readonly Post[]) => group(list, (post) => departementOf(post, places));
	const [now, before] = [grouped(posts), previous && grouped(previous)];
	const codes = [...new Set([...now.keys(), ...(before?.keys() ?? [])])].sort((a, b) =>
		(a ?? '~') < (b ?? '~') ? -1 : 1
	);
	const departements = codes.map((code) => ({
		code,
		name: code === undefined ? 'plusieurs départements' : curly(places.nameOf('departement', code)),
		now: accountTotalsOf(now.get(code) ?? []),
		...(before && { before: accountTotalsOf(before.get(code) ?? []) })
	}));
	const gone = departements.filter(
		(one) => one.code !== undefined && one.now.posts === 0 && (one.before?.posts ?? 0) > 0
	);
	const covered = coveredShare(posts, places);
	return {
		total: accountTotalsOf(posts),
		...(previous && { before: accountTotalsOf(previous) }),
		departements,
		covered,
		odd: [
			...(gone.length > 0
				? [
						{
							message: `Plus aucun poste dans ce qui en avait\u202F: ${enumerated(gone.map(({ name }) => name))}. Une liste manque peut-être.`
						}
					]
				: []),
			...fewCovered(posts.length, covered).map((message) => ({ message })),
			...posts.flatMap((post) => oddPost(post).map((message) => ({ post: post.id, message })))
		]
	};
}
