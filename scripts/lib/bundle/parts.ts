import type { LevelShape } from '../geometry/levels';
import { topojsonText, type Borders } from '../geometry/topojson';
import type { Region } from '../region';
import { hashedFile, type BundleFile } from './publish';

/** With more communes than this, contours are cut into one file a département: no region of France has as many. */
export const WHOLE_UP_TO = 6_000;

/** The shapes of one département, by level; what crosses its border is cut there. */
export interface DepartementPart {
	readonly communes: readonly LevelShape[];
	readonly epcis: readonly LevelShape[];
	readonly arrondissements: readonly LevelShape[];
}

/** One part a département, in their order, all on the same borders; `undefined` for a region drawn whole. */
export function departementParts(
	region: Region,
	communes: readonly LevelShape[],
	merged: (territoryOf: ArrayLike<number>) => LevelShape[]
): DepartementPart[] | undefined {
	if (region.communes.length <= WHOLE_UP_TO) return undefined;
	const count = region.territories.departement.codes.length;
	const cut = (territoryOf: Int32Array, territories: number) => {
		const both = Int32Array.from(territoryOf, (territory, commune) =>
			territory < 0 ? -1 : region.departement[commune]! * territories + territory
		);
		const shapes: LevelShape[][] = Array.from({ length: count }, () => []);
		for (const { id, polygons } of merged(both))
			shapes[Math.floor(id / territories)]!.push({ id: id % territories, polygons });
		return shapes;
	};
	const epcis = cut(region.epci, region.territories.epci.codes.length);
	const arrondissements = cut(region.arrondissement, region.territories.arrondissement.codes.length);
	const inDepartement: LevelShape[][] = Array.from({ length: count }, () => []);
	for (const shape of communes) inDepartement[region.departement[shape.id]!]!.push(shape);
	return inDepartement.map((shapes, i) => ({
		communes: shapes,
		epcis: epcis[i]!,
		arrondissements: arrondissements[i]!
	}));
}

/** A file a département, named for its code. */
export function partFiles(
	parts: readonly DepartementPart[],
	borders: Borders,
	codes: readonly string[]
): BundleFile[] {
	return parts.map((part, i) =>
		hashedFile(`geometry-${codes[i]!}`, 'json', topojsonText(borders, { ...part }))
	);
}
