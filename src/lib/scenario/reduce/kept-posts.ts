import type { Campaign } from '../../domain/campaign/campaign';
import { cellsOfTarget } from '../../domain/campaign/placement';
import type { Plan } from '../../domain/scenario/plan/plan';
import type { Atlas } from '../../domain/territory/atlas';

/**
 * Posts that a reduction leaves alone, by id: those of the scenario itself, those that are locked, and, where one
 * département is asked for, those that work anywhere else.
 */
export function keptPosts(
	atlas: Atlas,
	base: Campaign,
	{ posts }: Campaign,
	plan: Plan,
	only: string
): string[] {
	const own = new Set(base.posts.map(({ id }) => id));
	const locked = new Set(
		plan.flatMap((change) => (change.kind !== 'add' && change.locked ? [change.id] : []))
	);
	const departement = atlas.territories.departement.codes.indexOf(only);
	const isElsewhere = (cell: number) => atlas.territoryOf.departement[cell] !== departement;
	return posts
		.filter(
			({ id, assignments }) =>
				!own.has(id) ||
				locked.has(id) ||
				(only !== '' && assignments.some((one) => cellsOfTarget(atlas, one)?.some(isElsewhere) ?? false))
		)
		.map(({ id }) => id);
}
