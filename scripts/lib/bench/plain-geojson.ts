/**
 * The same figures as `resultsOf`, as one would first write them over a GeoJSON file: features with their
 * properties as objects, sums in maps by code. What the benchmark compares the columns with.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { BASE_LEVELS, type Atlas, type BaseLevel } from '../../../src/lib/domain/territory/atlas';
import { remainderRate } from '../../../src/lib/domain/norm/need';
import type { Norm } from '../../../src/lib/domain/norm/norm';
import type { Placement } from '../../../src/lib/domain/campaign/placement';
import type { Places } from '../../../src/lib/data/bundle/bundle';

/** A part of a feature: its inhabitants, what its need depends on, the codes of its territories. */
export interface PlainPart {
	readonly population: number;
	readonly quintile: number;
	readonly density: number;
	readonly codes: Readonly<Partial<Record<BaseLevel, string>>>;
	need: number;
	fte: number;
}

export interface PlainProperties {
	readonly code: string;
	readonly nom: string;
	/** One outside its QPVs for a commune, one a commune for a QPV. */
	readonly parts: readonly PlainPart[];
}

export interface PlainSite {
	readonly collection: FeatureCollection<Point, PlainProperties>;
	/** FTE to share over parts, from the campaign. */
	readonly portions: readonly { readonly fte: number; readonly parts: readonly PlainPart[] }[];
	/** Share of an EPCI's inhabitants that lies in the region, by its code: its floor is that share of the norm's. */
	readonly insideShare: ReadonlyMap<string, number>;
}

export interface PlainSums {
	fte: number;
	need: number;
	unmet: number;
	surplus: number;
}

/** Communes and QPVs of the atlas as features, and the campaign's portions pointing at their parts. */
export function plainSiteOf(
	atlas: Atlas,
	places: Readonly<Record<BaseLevel, Places>>,
	placement: Placement
): PlainSite {
	const { cells, territories } = atlas;
	const parts = Array.from({ length: cells.count }, (_, cell): PlainPart => {
		const codes = BASE_LEVELS.flatMap((level) => {
			const position = atlas.territoryOf[level][cell]!;
			return position < 0 ? [] : [[level, territories[level].codes[position]!] as const];
		});
		return {
			population: cells.population[cell]!,
			quintile: cells.quintile[cell]!,
			density: cells.density[cell]!,
			codes: Object.fromEntries(codes),
			need: 0,
			fte: 0
		};
	});
	const featuresOf = (level: 'commune' | 'qpv') => {
		const { codes, names } = territories[level];
		const own = codes.map((): PlainPart[] => []);
		parts.forEach((part, cell) => {
			const position = atlas.territoryOf[level][cell]!;
			if (position >= 0 && (level === 'qpv' || cells.qpv[cell]! < 0)) own[position]!.push(part);
		});
		const { lon, lat } = places[level];
		return codes.map((code, i): Feature<Point, PlainProperties> => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [lon[i]!, lat[i]!] },
			properties: { code, nom: names[i]!, parts: own[i]! }
		}));
	};
	return {
		collection: {
			type: 'FeatureCollection',
			features: [...featuresOf('commune'), ...featuresOf('qpv')]
		},
		portions: placement.portions.map(({ fte, cells }) => ({
			fte,
			parts: Array.from(cells, (cell) => parts[cell]!)
		})),
		insideShare: new Map(territories.epci.codes.map((code, i) => [code, atlas.epcis.insideShare[i]!]))
	};
}

function raiseToFloor(
	parts: readonly PlainPart[],
	level: BaseLevel,
	floorOf: (code: string) => number
): void {
	const sums = new Map<string, number>();
	for (const { codes, need } of parts) {
		const code = codes[level];
		if (code !== undefined) sums.set(code, (sums.get(code) ?? 0) + need);
	}
	for (const part of parts) {
		const code = part.codes[level];
		if (code === undefined) continue;
		const sum = sums.get(code)!;
		const floor = floorOf(code);
		if (sum > 0 && sum < floor) part.need *= floor / sum;
	}
}

/** Figures of every territory of every level, by level and code; FTE shared by population. */
export function plainPass(
	{ collection, portions, insideShare }: PlainSite,
	norm: Norm
): Map<BaseLevel, Map<string, PlainSums>> {
	const parts = collection.features.flatMap(({ properties }) => properties.parts);
	for (const part of parts) {
		const { population, quintile, density, codes } = part;
		part.need = population * (codes.qpv ? 1 / norm.qpvRatio : remainderRate(norm, quintile, density));
		part.fte = 0;
	}
	raiseToFloor(parts, 'qpv', () => norm.floorFte);
	raiseToFloor(parts, 'epci', (code) => norm.floorFte * (insideShare.get(code) ?? 1));
	for (const { fte, parts: sharers } of portions) {
		const people = sharers.reduce((sum, { population }) => sum + population, 0);
		for (const part of sharers)
			part.fte += people > 0 ? (fte * part.population) / people : fte / sharers.length;
	}
	const figures = new Map(BASE_LEVELS.map((level) => [level, new Map<string, PlainSums>()]));
	for (const { codes, fte, need } of parts)
		for (const [level, ofLevel] of figures) {
			const code = codes[level];
			if (code === undefined) continue;
			let sums = ofLevel.get(code);
			if (!sums) ofLevel.set(code, (sums = { fte: 0, need: 0, unmet: 0, surplus: 0 }));
			sums.fte += fte;
			sums.need += need;
			sums.unmet += Math.max(0, need - fte);
			sums.surplus += Math.max(0, fte - need);
		}
	return figures;
}
