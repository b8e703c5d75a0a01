import { assembleAtlas, itemsOf, positionOf, type Atlas, type AtlasParts } from '../territory/atlas';
import { quintileOf, weightedMean } from '../territory/fdep';
import type { FormerCodes } from '../territory/former-codes';

/** For each commune of today, the older communes that its land was, with the share of their people that it has. */
function origins(older: Atlas, newer: Atlas, { merged, splits }: FormerCodes) {
	const now = newer.territories.commune;
	const from: { readonly commune: number; readonly share: number }[][] = now.codes.map(() => []);
	older.territories.commune.codes.forEach((code, commune) => {
		const at = positionOf(now, merged[code] ?? code);
		if (at === undefined) return;
		const parts = [
			at,
			...splits.flatMap((split) => {
				const child = split.parent === code ? positionOf(now, split.code) : undefined;
				const existed = positionOf(older.territories.commune, split.code) !== undefined;
				return child === undefined || existed ? [] : [child];
			})
		];
		const people = parts.map((part) => newer.communes.population[part]!);
		const all = people.reduce((sum, some) => sum + some, 0);
		parts.forEach((part, i) =>
			from[part]!.push({ commune, share: all > 0 ? people[i]! / all : 1 / parts.length })
		);
	});
	return from;
}

/** The population of the newer cells as it was: cell by cell where the QPVs are the same, else pro rata to today's. */
function olderPopulation(older: Atlas, newer: Atlas, from: ReturnType<typeof origins>): Float64Array {
	const population = new Float64Array(newer.cells.count);
	const qpvCode = (atlas: Atlas, cell: number) => atlas.territories.qpv.codes[atlas.cells.qpv[cell]!] ?? '';
	from.forEach((parts, commune) => {
		const cells = itemsOf(newer.cellsOf.commune, commune);
		const before = new Map<string, number>();
		let total = 0;
		for (const { commune: old, share } of parts)
			for (const cell of itemsOf(older.cellsOf.commune, old)) {
				const people = older.cells.population[cell]! * share;
				const code = qpvCode(older, cell);
				before.set(code, (before.get(code) ?? 0) + people);
				total += people;
			}
		const same =
			before.size === cells.length && Array.from(cells).every((cell) => before.has(qpvCode(newer, cell)));
		let today = 0;
		for (const cell of cells) today += newer.cells.population[cell]!;
		for (const cell of cells)
			population[cell] = same
				? before.get(qpvCode(newer, cell))!
				: total * (today > 0 ? newer.cells.population[cell]! / today : 1 / cells.length);
	});
	return population;
}

/** Index and density of today's communes as they were: the mean of the communes joined, the class of the largest. */
function olderIndex(older: Atlas, newer: Atlas, from: ReturnType<typeof origins>) {
	const { communes } = older;
	const fdep = new Float64Array(newer.communes.fdep.length).fill(NaN);
	const quintile = new Uint8Array(fdep.length);
	const density = new Uint8Array(fdep.length);
	from.forEach((parts, commune) => {
		const people = ({ commune: old, share }: { commune: number; share: number }) =>
			communes.population[old]! * share;
		const indexOf = (part: (typeof parts)[number]) => communes.fdep[part.commune]!;
		const mean = weightedMean(parts, people, indexOf);
		if (parts.length === 1) fdep[commune] = indexOf(parts[0]!);
		// Where nobody lived, each commune counts the same.
		else fdep[commune] = Number.isNaN(mean) ? weightedMean(parts, () => 1, indexOf) : mean;
		quintile[commune] =
			parts.length === 1 ? communes.quintile[parts[0]!.commune]! : quintileOf(fdep[commune]!);
		const largest = [...parts].sort((a, b) => people(b) - people(a))[0];
		density[commune] = largest ? communes.density[largest.commune]! : 0;
	});
	return { fdep, quintile, density };
}

/**
 * The newer geography with what has not changed yet: older people and index after `boundaries`, the older index
 * alone after `population`, nothing older after `index`.
 */
export function changedAtlas(
	older: Atlas,
	newer: Atlas,
	former: FormerCodes,
	changed: 'boundaries' | 'population' | 'index'
): Atlas {
	if (changed === 'index') return newer;
	const from = origins(older, newer, former);
	const population = changed === 'boundaries' ? olderPopulation(older, newer, from) : newer.cells.population;
	// Access to GPs is not compared: today's stands on both sides.
	const now = newer.cells.apl;
	const apl =
		now &&
		newer.communes.population.map((_, commune) => now[itemsOf(newer.cellsOf.commune, commune)[0]!] ?? NaN);
	const parts: AtlasParts = {
		region: newer.region,
		cog: newer.cog,
		territories: newer.territories,
		cells: { commune: newer.cells.commune, qpv: newer.cells.qpv, population },
		communes: { ...newer.communes, ...olderIndex(older, newer, from) },
		qpvs: newer.qpvs,
		...(apl && { apl })
	};
	return assembleAtlas(parts);
}
