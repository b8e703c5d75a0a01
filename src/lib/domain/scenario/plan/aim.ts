import { FTE_EPSILON } from '../../figures/coverage';
import type { Assignment } from '../../campaign/campaign';
import { cellsOfTarget } from '../../campaign/placement';
import type { Results } from '../../figures/results';
import type { Setting } from '../setting';
import { roundedShares } from '../shares';
import { lackingTargets, LEAST_FTE } from '../targets';

/** Places of one post at most, as proposals have them. */
const MOST_PLACES = 12;

/**
 * The places inside those of a post that miss most, with shares that follow what each misses until the size is used
 * up: what "ciblez les QPV" does. `undefined` where nothing inside misses enough to send somebody to.
 */
export function aimed(
	setting: Setting,
	results: Results,
	{ fte, assignments }: { readonly fte: number; readonly assignments: readonly Assignment[] },
	only: 'qpv' | 'any'
): readonly Assignment[] | undefined {
	const inside = new Set(assignments.flatMap((one) => [...(cellsOfTarget(setting.atlas, one) ?? [])]));
	const lacking = lackingTargets(setting, results)
		.filter(
			({ level, cells }) => (only === 'any' || level === 'qpv') && cells.every((cell) => inside.has(cell))
		)
		.sort((a, b) => b.missing - a.missing || (a.code < b.code ? -1 : 1));
	const taken: { assignment: Assignment; fte: number }[] = [];
	let left = fte;
	for (const { level, code, missing } of lacking) {
		if (taken.length === MOST_PLACES || left < LEAST_FTE - FTE_EPSILON) break;
		const part = Math.min(missing, left);
		taken.push({ assignment: { level, code }, fte: part });
		left -= part;
	}
	if (taken.length === 0) return undefined;
	const shares = roundedShares(taken.map((one) => one.fte));
	return taken
		.map(({ assignment }, i): Assignment => ({ ...assignment, share: shares[i]! }))
		.filter(({ share }) => share! > 0);
}
