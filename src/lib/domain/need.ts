import { itemsOf, type Atlas, type Members } from './atlas';
import type { Norm } from './norm';

/** Weight of access to GPs (1 where switched off, unknown, or good enough). */
export function accessWeight(norm: Norm, quintile: number, apl: number | undefined): number {
	const { access } = norm;
	if (!access.enabled || apl === undefined || Number.isNaN(apl) || quintile < access.fromQuintile) return 1;
	if (apl < access.veryLowBelow) return access.veryLow;
	return apl < access.lowBelow ? access.low : 1;
}

/** Weight of a density class: 5 is rural, 6 and 7 dispersed. */
export function densityWeight(norm: Norm, density: number): number {
	if (density === 5) return norm.densityWeights.rural;
	return density > 5 ? norm.densityWeights.dispersed : 1;
}

/** Required FTE per inhabitant of a remainder; 0 below the priority and where the index is unknown. */
export function remainderRate(norm: Norm, quintile: number, density: number, apl?: number): number {
	if (quintile < Math.max(1, norm.priorityFrom)) return 0;
	const weight = norm.fdepWeights[quintile - 1] ?? 0;
	return (weight * accessWeight(norm, quintile, apl) * densityWeight(norm, density)) / norm.baseRatio;
}

/** Raises each group that has any need to `floor`, in proportion to the need of its cells. */
function raiseToFloor(need: Float64Array, groups: Members, floor: number): void {
	for (let group = 0; group + 1 < groups.start.length; group++) {
		const cells = itemsOf(groups, group);
		let sum = 0;
		for (const cell of cells) sum += need[cell]!;
		if (sum <= 0 || sum >= floor) continue;
		for (const cell of cells) need[cell]! *= floor / sum;
	}
}

/** Required FTE of each cell before floors and envelope. */
export function baseNeed(atlas: Atlas, norm: Norm): Float64Array {
	const { population, qpv, quintile, density, apl } = atlas.cells;
	const need = new Float64Array(population.length);
	for (let cell = 0; cell < need.length; cell++) {
		const rate =
			qpv[cell]! >= 0 ? 1 / norm.qpvRatio : remainderRate(norm, quintile[cell]!, density[cell]!, apl?.[cell]);
		need[cell] = population[cell]! * rate;
	}
	return need;
}

/**
 * Required FTE of each cell: base need, floor of each QPV, then of each EPCI with any need, then the
 * envelope if there is one. `funded` is the FTE that the campaign funds.
 */
export function needOf(atlas: Atlas, norm: Norm, funded: number): Float64Array {
	const need = baseNeed(atlas, norm);
	raiseToFloor(need, atlas.cellsOf.qpv, norm.floorFte);
	raiseToFloor(need, atlas.cellsOf.epci, norm.floorFte);
	if (norm.envelope === 'none') return need;
	let sum = 0;
	for (const value of need) sum += value;
	const scale = sum > 0 ? (norm.envelope === 'funded' ? funded : norm.envelope) / sum : 0;
	for (let cell = 0; cell < need.length; cell++) need[cell]! *= scale;
	return need;
}
