import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { structureKey, type KnownStructure } from '../../../src/lib/domain/census/census';
import { RebuildError } from '../problem';

/**
 * Facts apart from fiction: stops where a campaign of the demonstration gives invented money and people to a
 * structure of the census. An agency's own campaign may name whom it funds.
 */
export function keepFactsApart(
	campaigns: readonly Campaign[],
	census: readonly Pick<KnownStructure, 'name'>[]
): void {
	const real = new Map(census.map(({ name }) => [structureKey(name), name]));
	for (const { id, demonstration, posts } of campaigns)
		for (const { id: post, structure } of demonstration ? posts : []) {
			const name = real.get(structureKey(structure));
			if (name !== undefined)
				throw new RebuildError(
					`le poste ${post} de la campagne de démonstration ${id} appartient à une structure du recensement`,
					{ value: structure, expected: `une structure inventée, puisque «\u202F${name}\u202F» est réelle` }
				);
		}
}
