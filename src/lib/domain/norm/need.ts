import type { Atlas, Members } from '../territory/atlas';
import type { Norm } from './norm';

/** Weight of access to GPs (1 where switched off, unknown, or good enough). */
export function accessWeight({ access }: Norm, quintile: number, apl = NaN): number {
	if (!access.enabled || quintile < access.fromQuintile) return 1;
	// Access that is not known is below nothing.
	if (apl < access.veryLowBelow) return access.veryLow;
	return apl < access.lowBelow ? access.low : 1;
}

/** Weight of a density class: 5 is rural, 6 and 7 dispersed. */
export function densityWeight(norm: Norm, density: number): number {
	if (density === 5) return norm.densityWeights.rural;
	return density > 5 ? norm.densityWeights.dispersed : 1;
}

/** Weight of a national quintile; 0 below the priority and where the index is unknown. */
export function fdepWeight(norm: Norm, quintile: number): number {
	return quintile < Math.max(1, norm.priorityFrom) ? 0 : (norm.fdepWeights[quintile - 1] ?? 0);
}

/** Required FTE per inhabitant of a remainder. */
export function remainderRate(norm: Norm, quintile: number, density: number, apl?: number): number {
	const weight =
		fdepWeight(norm, quintile) * accessWeight(norm, quintile, apl) * densityWeight(norm, density);
	return weight / norm.baseRatio;
}

/** Quintiles and density classes, their 0 (unknown) included. */
const QUINTILES = 6;
const DENSITIES = 8;

/** `remainderRate` before access, at `quintile × DENSITIES + density`: 48 rates for thousands of cells. */
function remainderRates(norm: Norm): Float64Array {
	return Float64Array.from({ length: QUINTILES * DENSITIES }, (_, i) =>
		remainderRate(norm, Math.floor(i / DENSITIES), i % DENSITIES)
	);
}

/**
 * Raises each group that has any need to `floorFte`, in proportion to the need of its cells; a group of which
 * only a part lies inside needs that part (`insideShare`) of the floor.
 */
function raiseToFloor(
	need: Float64Array,
	groups: Members,
	floorFte: number,
	insideShare?: ArrayLike<number>
): void {
	const { start, items } = groups;
	for (let group = 0; group + 1 < start.length; group++) {
		const end = start[group + 1]!;
		const floor = floorFte * (insideShare?.[group] ?? 1);
		let sum = 0;
		for (let i = start[group]!; i < end; i++) sum += need[items[i]!]!;
		if (sum <= 0 || sum >= floor) continue;
		for (let i = start[group]!; i < end; i++) need[items[i]!] = floor * (need[items[i]!]! / sum);
	}
}

/** Required FTE of each cell before floors and envelope. */
export function baseNeed(atlas: Atlas, norm: Norm): Float64Array {
	const { population, qpv, quintile, density, apl } = atlas.cells;
	const rates = remainderRates(norm);
	const weighsAccess = norm.access.enabled && apl !== undefined;
	const need = new Float64Array(population.length);
	for (let cell = 0; cell < need.length; cell++) {
		const people = population[cell]!;
		if (qpv[cell]! >= 0) need[cell] = people / norm.qpvRatio;
		else {
			const rate = rates[quintile[cell]! * DENSITIES + density[cell]!]!;
			need[cell] = people * (weighsAccess ? rate * accessWeight(norm, quintile[cell]!, apl[cell]) : rate);
		}
	}
	return need;
}

/**
 * Required FTE of each cell before the envelope: base need, floor of each QPV, then of each EPCI with any need (pro
 * rata to the inhabitants inside where the region's border cuts it).
 */
export function flooredNeed(atlas: Atlas, norm: Norm): Float64Array {
	const need = baseNeed(atlas, norm);
	raiseToFloor(need, atlas.cellsOf.qpv, norm.floorFte);
	raiseToFloor(need, atlas.cellsOf.epci, norm.floorFte, atlas.epcis.insideShare);
	return need;
}

/** Required FTE of each cell: with floors, then the envelope if there is one. `funded` is the FTE that the campaign funds. */
export function needOf(atlas: Atlas, norm: Norm, funded: number): Float64Array {
	const need = flooredNeed(atlas, norm);
	if (norm.envelope === 'none') return need;
	let sum = 0;
	for (const value of need) sum += value;
	const envelope = norm.envelope === 'funded' ? funded : norm.envelope;
	if (sum > 0) for (let cell = 0; cell < need.length; cell++) need[cell] = envelope * (need[cell]! / sum);
	return need;
}
