import * as v from 'valibot';
import { itemsOf, positionOf, type Atlas, type PerimeterLevel } from '../../domain/territory/atlas';
import {
	cellsOfParts,
	perimetersOf,
	withPerimeters,
	type CellPerimeter
} from '../../domain/territory/perimeter';
import { parsePerimeter } from '../../domain/territory/perimeter-code';
import { profileOf } from '../../domain/territory/profile';
import { postCounts } from '../../domain/campaign/placement';
import type { Presence, Profiles } from '../../domain/figures/results';
import { BundleError, PLACES_COLUMNS, type AllPlaces, type Places } from './bundle';

/** The published list of local health contracts: a few lines, read only when they are asked for. */
export const contractsSchema = v.array(
	v.object({
		code: v.string(),
		name: v.string(),
		level: v.picklist(['epci', 'commune']),
		codes: v.array(v.string()),
		start: v.optional(v.number()),
		end: v.optional(v.number()),
		inForce: v.picklist(['oui', 'non', 'inconnu']),
		source: v.string()
	})
);

/** The contracts of a published file as perimeters of the atlas. */
export function readContracts(atlas: Atlas, value: unknown, file: string): CellPerimeter[] {
	const result = v.safeParse(contractsSchema, value);
	if (!result.success)
		throw new BundleError(
			`Le fichier «\u202F${file}\u202F» est endommagé. Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.`
		);
	return result.output.map(({ code, name, level, codes, ...contract }) => {
		const parts = { epcis: [], communes: [], qpvs: [], [level === 'epci' ? 'epcis' : 'communes']: codes };
		return { code, name, cells: cellsOfParts(atlas, parts).cells, contract };
	});
}

/**
 * Where the perimeters of a level are: the bounds of their communes and QPVs together; their point is that of
 * the commune or QPV nearest to the middle of the inhabitants, so that it is on their surface.
 */
export function placesOfPerimeters(atlas: Atlas, places: AllPlaces, level: PerimeterLevel): Places {
	const { count } = atlas.territories[level];
	const made = Object.fromEntries(PLACES_COLUMNS.map((name) => [name, new Float64Array(count)]));
	const columns = made as unknown as Places; // Every column of `Places` is in PLACES_COLUMNS.
	for (let position = 0; position < count; position++) {
		const each = Array.from(itemsOf(atlas.cellsOf[level], position), (cell) => {
			const qpv = atlas.cells.qpv[cell]!;
			const [from, at] = qpv < 0 ? [places.commune, atlas.cells.commune[cell]!] : [places.qpv, qpv];
			return { from, at, people: atlas.cells.population[cell]! + 1 };
		});
		const people = each.reduce((sum, one) => sum + one.people, 0);
		const mean = (name: 'lon' | 'lat') =>
			each.reduce((sum, one) => sum + one.from[name][one.at]! * one.people, 0) / people;
		const [lon, lat] = [mean('lon'), mean('lat')];
		const distance = ({ from, at }: (typeof each)[number]) =>
			((from.lon[at]! - lon) * Math.cos((lat * Math.PI) / 180)) ** 2 + (from.lat[at]! - lat) ** 2;
		const nearest = each.reduce((best, one) => (distance(one) < distance(best) ? one : best));
		columns.lon[position] = nearest.from.lon[nearest.at]!;
		columns.lat[position] = nearest.from.lat[nearest.at]!;
		columns.west[position] = Math.min(...each.map(({ from, at }) => from.west[at]!));
		columns.south[position] = Math.min(...each.map(({ from, at }) => from.south[at]!));
		columns.east[position] = Math.max(...each.map(({ from, at }) => from.east[at]!));
		columns.north[position] = Math.max(...each.map(({ from, at }) => from.north[at]!));
	}
	return columns;
}

/** What is computed of an atlas, and must follow when it takes perimeters. */
export interface Charted {
	readonly atlas: Atlas;
	readonly places: AllPlaces;
	readonly profiles: Profiles;
	readonly presences: ReadonlyMap<string, Presence>;
}

/** The same with other perimeters at a level: what the other levels have is kept as it is. */
export function chartPerimeters(
	charted: Charted,
	level: PerimeterLevel,
	perimeters: readonly CellPerimeter[]
): Charted {
	const atlas = withPerimeters(charted.atlas, level, perimeters);
	const presences = [...charted.presences].map(([id, presence]): [string, Presence] => {
		const posts = { ...presence.posts, [level]: postCounts(atlas, presence.placement, level) };
		return [id, { ...presence, posts }];
	});
	return {
		atlas,
		places: { ...charted.places, [level]: placesOfPerimeters(atlas, charted.places, level) },
		profiles: { ...charted.profiles, [level]: profileOf(atlas, level) },
		presences: new Map(presences)
	};
}

/** The same with one perimeter more at a level, unless its code is there already. */
export function chartOneMore(charted: Charted, level: PerimeterLevel, perimeter: CellPerimeter): Charted {
	if (positionOf(charted.atlas.territories[level], perimeter.code) !== undefined) return charted;
	return chartPerimeters(charted, level, [...perimetersOf(charted.atlas, level), perimeter]);
}

/** The perimeter that an address or a code spells out; `undefined` where it holds no known code. */
export function perimeterOfCode(atlas: Atlas, code: string): CellPerimeter | undefined {
	const parsed = parsePerimeter(atlas, code);
	return parsed && { code, name: parsed.name, cells: parsed.cells };
}
