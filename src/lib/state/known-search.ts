import { fetchCensus } from '../data/census/census';
import { knownNamed } from '../domain/census/search';
import { positionOf, type Atlas } from '../domain/territory/atlas';
import { curly } from '../domain/text/french';
import type { SearchOption } from '../domain/words/search-groups';

/** Answers of the search among the structures that public sources name: each leads to its commune. */
export type KnownSearch = (atlas: Atlas, typed: string) => SearchOption[];

/** Reads the census at an address, and gives what searches it. */
export async function knownSearch(url: string): Promise<KnownSearch> {
	const census = await fetchCensus(url);
	return (atlas, typed) =>
		knownNamed(census, typed).flatMap(({ id, name, commune }): SearchOption[] => {
			const { commune: communes } = atlas.territories;
			const position = positionOf(communes, commune);
			if (position === undefined) return [];
			return [
				{
					id: `structure-${id}`,
					label: curly(name),
					detail: curly(communes.names[position]!),
					found: { level: 'commune', position, structure: id }
				}
			];
		});
}
