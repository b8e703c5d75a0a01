/**
 * The geography everything is computed on. A *cell* is one QPV's part in one commune, or one commune's
 * remainder outside its QPVs; a territory of any level is a set of cells, so sums always agree.
 */

/** Levels that share the cells out: a cell is in one territory of each at most. */
export const BASE_LEVELS = ['commune', 'qpv', 'epci', 'arrondissement', 'departement', 'region'] as const;
export type BaseLevel = (typeof BASE_LEVELS)[number];
/** Levels of chosen sets of cells, which may overlap: local health contracts, and perimeters of one's own. */
export const PERIMETER_LEVELS = ['cls', 'perimetre'] as const;
export type PerimeterLevel = (typeof PERIMETER_LEVELS)[number];

export const LEVELS = [...BASE_LEVELS, ...PERIMETER_LEVELS] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
	return (LEVELS as readonly unknown[]).includes(value);
}

export const isPerimeterLevel = (level: Level): level is PerimeterLevel =>
	(PERIMETER_LEVELS as readonly Level[]).includes(level);

/** The territories of one level, in code order; a territory is named by its position in these arrays. */
export interface Territories {
	readonly level: Level;
	readonly count: number;
	readonly codes: readonly string[];
	readonly names: readonly string[];
}

/** Columns, one entry a cell. `qpv` is −1 in a remainder, `fdep` NaN and `quintile` 0 where unknown. */
export interface Cells {
	readonly count: number;
	readonly commune: Int32Array;
	readonly qpv: Int32Array;
	/** Inhabitants; a QPV shared by two communes is shared by area, so parts may be fractional. */
	readonly population: Float64Array;
	readonly fdep: Float64Array;
	readonly quintile: Uint8Array;
	/** Insee's communal density grid, 1 (densest) to 7; 0 where unknown. */
	readonly density: Uint8Array;
	/** GP visits per inhabitant and year; absent unless the bundle was built with APL. */
	readonly apl?: Float64Array;
}

/** Rural zoning as the source words it; the first is outside, the last where the source does not cover the commune. */
export const FRR_CLASSES = [
	'',
	'frr',
	'frr-plus',
	'beneficiaire',
	'beneficiaire-partiel',
	'inconnu'
] as const;
export const FRR_UNKNOWN = FRR_CLASSES.indexOf('inconnu');

/** How a commune came by its index: published, or carried over from codes that are no longer communes. */
export const FDEP_ORIGINS = [
	'published',
	'code-changed',
	'merged',
	're-established',
	'arrondissements',
	'unknown'
] as const;

/** What is known of a commune beyond its cells; one entry a commune. */
export interface Communes {
	readonly epci: Int32Array;
	readonly arrondissement: Int32Array;
	readonly departement: Int32Array;
	readonly population: Float64Array;
	readonly fdep: Float64Array;
	readonly quintile: Uint8Array;
	readonly density: Uint8Array;
	/** Position in `FRR_CLASSES`. */
	readonly frr: Uint8Array;
	/** Position in `FDEP_ORIGINS`. */
	readonly fdepOrigin: Uint8Array;
	/** −1 where the commune has its own contour, else the commune whose contour holds it. */
	readonly contourOf: Int32Array;
	/** F-EDI deprivation index, NaN where unknown; absent unless the bundle was built with it. */
	readonly fEdi?: Float64Array;
}

export interface Qpvs {
	/** Published inhabitants, census 2020. */
	readonly population: Float64Array;
	readonly households: Float64Array;
	/** Share of people under the 60 % poverty line, in percent; NaN where not published. */
	readonly povertyRate: Float64Array;
}

/** What is known of an EPCI beyond its cells; one entry an EPCI. */
export interface Epcis {
	/** Inhabitants of all its communes, those outside the region included. */
	readonly population: Float64Array;
	/** Share of its inhabitants who live inside the region: 1 but where the border cuts it. */
	readonly insideShare: Float64Array;
}

/** Compressed rows: the members of `i` are `items[start[i] … start[i + 1])`. */
export interface Members {
	readonly start: Uint32Array;
	readonly items: Uint32Array;
}

/** What is known of a local health contract (CLS) beyond its cells. */
export interface Contract {
	/** Years, where they are known. */
	readonly start?: number;
	readonly end?: number;
	readonly inForce: 'oui' | 'non' | 'inconnu';
	/** Page where it was read. */
	readonly source: string;
}

export interface Atlas {
	readonly region: { readonly code: string; readonly nom: string };
	/** Year of the commune codes (code officiel géographique, 1 January). */
	readonly cog: string;
	readonly cells: Cells;
	readonly communes: Communes;
	readonly qpvs: Qpvs;
	readonly epcis: Epcis;
	readonly territories: Readonly<Record<Level, Territories>>;
	/** For each level that shares the cells out, the territory of each cell, −1 where it has none. */
	readonly territoryOf: Readonly<Record<BaseLevel, Int32Array>>;
	/** For each level, the cells of each territory. */
	readonly cellsOf: Readonly<Record<Level, Members>>;
	/** One entry a CLS; absent until they are loaded. The list is partial. */
	readonly contracts?: readonly Contract[];
}

/** What an atlas is made from; `assembleAtlas` derives the rest. Positions are those of `territories`. */
export interface AtlasParts {
	readonly region: { readonly code: string; readonly nom: string };
	readonly cog: string;
	readonly territories: Readonly<Record<BaseLevel, { codes: readonly string[]; names: readonly string[] }>>;
	readonly cells: {
		readonly commune: ArrayLike<number>;
		readonly qpv: ArrayLike<number>;
		readonly population: ArrayLike<number>;
	};
	readonly communes: Communes;
	readonly qpvs: Qpvs;
	/** Inhabitants of each EPCI, those outside the region included; absent: none has any there. */
	readonly epciPopulation?: ArrayLike<number>;
	/** One entry a commune, NaN where unknown. */
	readonly apl?: Float64Array;
}

/** Groups positions 0…n by the number that `groupOf` gives them; −1 belongs nowhere. */
export function membersOf(groupOf: ArrayLike<number>, groups: number): Members {
	const start = new Uint32Array(groups + 1);
	for (let i = 0; i < groupOf.length; i++) {
		const group = groupOf[i]!;
		if (group >= 0) start[group + 1]!++;
	}
	for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!;
	const items = new Uint32Array(start[groups]!);
	const next = start.slice(0, groups);
	for (let i = 0; i < groupOf.length; i++) {
		const group = groupOf[i]!;
		if (group >= 0) items[next[group]!++] = i;
	}
	return { start, items };
}

/** The other way round: for each of `count` items, the groups that hold it, in order. */
export function holdersOf({ start, items }: Members, count: number): Members {
	const holders = new Uint32Array(count + 1);
	for (const item of items) holders[item + 1]!++;
	for (let item = 0; item < count; item++) holders[item + 1]! += holders[item]!;
	const groups = new Uint32Array(items.length);
	const next = holders.slice(0, count);
	for (let group = 0; group + 1 < start.length; group++)
		for (let i = start[group]!; i < start[group + 1]!; i++) groups[next[items[i]!]!++] = group;
	return { start: holders, items: groups };
}

export function itemsOf(members: Members, group: number): Uint32Array {
	return members.items.subarray(members.start[group]!, members.start[group + 1]!);
}

/** Both populations of an EPCI are those of its communes in the year of the codes. */
function epcisOf({ communes, territories, epciPopulation }: AtlasParts): Epcis {
	const inside = new Float64Array(territories.epci.codes.length);
	communes.epci.forEach((epci, commune) => {
		if (epci >= 0) inside[epci]! += communes.population[commune]!;
	});
	const population = Float64Array.from(epciPopulation ?? inside);
	const insideShare = inside.map((people, i) => (people < population[i]! ? people / population[i]! : 1));
	return { population, insideShare };
}

/** Builds the atlas from its parts: every cell takes its commune's index, density and territories. */
export function assembleAtlas(parts: AtlasParts): Atlas {
	const { communes } = parts;
	const commune = Int32Array.from(parts.cells.commune);
	const qpv = Int32Array.from(parts.cells.qpv);
	const viaCommune = (column: ArrayLike<number>) => Int32Array.from(commune, (c) => column[c]!);
	const territoryOf: Record<BaseLevel, Int32Array> = {
		commune,
		qpv,
		epci: viaCommune(communes.epci),
		arrondissement: viaCommune(communes.arrondissement),
		departement: viaCommune(communes.departement),
		region: new Int32Array(commune.length)
	};
	const territories = {} as Record<Level, Territories>;
	const cellsOf = {} as Record<Level, Members>;
	for (const level of PERIMETER_LEVELS) {
		territories[level] = { level, count: 0, codes: [], names: [] };
		cellsOf[level] = membersOf([], 0);
	}
	for (const level of BASE_LEVELS) {
		const { codes, names } = parts.territories[level];
		territories[level] = { level, count: codes.length, codes, names };
		cellsOf[level] = membersOf(territoryOf[level], codes.length);
	}
	return {
		region: parts.region,
		cog: parts.cog,
		cells: {
			count: commune.length,
			commune,
			qpv,
			population: Float64Array.from(parts.cells.population),
			fdep: Float64Array.from(commune, (c) => communes.fdep[c]!),
			quintile: Uint8Array.from(commune, (c) => communes.quintile[c]!),
			density: Uint8Array.from(commune, (c) => communes.density[c]!),
			...(parts.apl && { apl: Float64Array.from(commune, (c) => parts.apl![c]!) })
		},
		communes,
		qpvs: parts.qpvs,
		epcis: epcisOf(parts),
		territories,
		territoryOf,
		cellsOf
	};
}

/** Position of a territory by its code, or `undefined`. Codes are in order, so this is a binary search. */
export function positionOf(territories: Territories, code: string): number | undefined {
	const { codes } = territories;
	let low = 0;
	let high = codes.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = codes[middle]!;
		if (found === code) return middle;
		if (found < code) low = middle + 1;
		else high = middle - 1;
	}
	return undefined;
}
