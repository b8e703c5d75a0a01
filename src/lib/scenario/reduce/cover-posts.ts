import type { Results } from '../../domain/figures/results';
import type { PlannedPost } from '../../domain/scenario/plan/plan';
import { roundedShares } from '../../domain/scenario/shares';
import { itemsOf, positionOf } from '../../domain/territory/atlas';

/** One post of 1 FTE a group of QPVs, shared in proportion to what each lacks, or equally where none lacks anything. */
export function coverPosts(
	{ atlas, cellNeed, cellFte }: Results,
	groups: readonly (readonly string[])[]
): PlannedPost[] {
	const missingIn = (code: string) => {
		const position = positionOf(atlas.territories.qpv, code);
		let missing = 0;
		for (const cell of position === undefined ? [] : itemsOf(atlas.cellsOf.qpv, position))
			missing += Math.max(0, cellNeed[cell]! - cellFte[cell]!);
		return missing;
	};
	return groups.map((codes) => {
		// Each gets a hundredth at least: a QPV without a share would have no post.
		const total = codes.reduce((sum, code) => sum + missingIn(code), 0);
		const shares = roundedShares(codes.map((code) => Math.max(missingIn(code), (total || 1) / 50)));
		return {
			fte: 1,
			assignments: codes.map((code, i) => ({ level: 'qpv' as const, code, share: shares[i]! }))
		};
	});
}
