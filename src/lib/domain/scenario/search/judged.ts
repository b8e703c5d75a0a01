import { missingOf } from '../../figures/coverage';
import type { Results } from '../../figures/results';
import { allotmentsOf } from '../allotment';
import { keyColumn } from '../../campaign/allocation';
import { bandsLeft, isServedBy, isUnserved, unitOfCell, type Objective } from './objectives';

/** Missing FTE of each cell. */
const missingAt = ({ cellNeed, cellFte }: Results, cell: number) =>
	missingOf(cellFte[cell]!, cellNeed[cell]!);

/** FTE taken off the missing ones between two results, those of QPVs times `qpvWeight`. */
export function avoidedFte(before: Results, after: Results, qpvWeight = 1): number {
	const { qpv, count } = before.atlas.cells;
	let sum = 0;
	for (let cell = 0; cell < count; cell++)
		sum += (qpv[cell]! >= 0 ? qpvWeight : 1) * (missingAt(before, cell) - missingAt(after, cell));
	return sum;
}

/** Inhabitants of cells with need and no FTE before, to which one post gives enough after. */
export function newlyServedPeople(before: Results, after: Results): number {
	const { atlas } = before;
	const known = new Set(before.presence.placement.campaign.posts);
	const fresh = after.presence.placement.campaign.posts.filter((post) => !known.has(post));
	const served = new Set<number>();
	for (const { cells, fte } of allotmentsOf(atlas, fresh, keyColumn(atlas, after.key, after.cellNeed)))
		cells.forEach((cell, i) => {
			if (isServedBy(fte[i]!) && isUnserved(before, cell)) served.add(cell);
		});
	return [...served].reduce((sum, cell) => sum + atlas.cells.population[cell]!, 0);
}

/** How much the lowest QPVs and rests of EPCIs are raised between two results. */
export function raisedWorth(before: Results, after: Results, qpvWeight = 1): number {
	const { atlas, cellNeed } = before;
	const units = new Map<number, { need: number; from: number; to: number }>();
	for (let cell = 0; cell < atlas.cells.count; cell++) {
		const unit = units.get(unitOfCell(atlas, cell)) ?? { need: 0, from: 0, to: 0 };
		unit.need += cellNeed[cell]!;
		unit.from += Math.min(cellNeed[cell]!, before.cellFte[cell]!);
		unit.to += Math.min(cellNeed[cell]!, after.cellFte[cell]!);
		units.set(unitOfCell(atlas, cell), unit);
	}
	let sum = 0;
	for (const [unit, { need, from, to }] of units) {
		const weight = unit < atlas.territories.qpv.count ? qpvWeight : 1;
		let left = to - from;
		for (const { slope, width } of bandsLeft(need, from, weight)) {
			sum += slope * Math.min(left, width);
			left -= Math.min(left, width);
		}
	}
	return sum;
}

/** What an objective is worth between two results, told from the results alone. */
export function judgedValue(
	objective: Objective,
	qpvWeight: number,
	before: Results,
	after: Results
): number {
	switch (objective) {
		case 'missing':
			return avoidedFte(before, after, qpvWeight);
		case 'lowest':
			return raisedWorth(before, after, qpvWeight);
		case 'people':
		case 'missing-then-people':
			return newlyServedPeople(before, after);
		default:
			throw new TypeError(objective satisfies never);
	}
}
