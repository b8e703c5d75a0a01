import { gridOver } from '../geometry/grid';
import { communeLevel, levelMerger, type LevelShape } from '../geometry/levels';
import { localSnap } from '../geometry/snap';
import type { Borders } from '../geometry/topojson';
import { vertexTopologyOf } from '../geometry/vertices';
import { welded } from '../geometry/weld';
import type { MultiPolygon } from '../geojson';
import type { Notices } from '../notices';
import type { Region } from '../region';
import { closeSmallGaps, restoreAbsorbed } from './filled-gaps';
import { departementParts, type DepartementPart } from './parts';

/** Step of the drawing grid, in metres: a vertex is within 18 m of its source, within 45 m where it was moved. */
export const STEP_M = 25;

export interface DrawnLevels {
	readonly borders: Borders;
	readonly communes: readonly LevelShape[];
	readonly epcis: readonly LevelShape[];
	readonly arrondissements: readonly LevelShape[];
	readonly departements: readonly LevelShape[];
	readonly region: readonly LevelShape[];
	/** The shapes département by département; absent for a region that is drawn whole. */
	readonly parts: readonly DepartementPart[] | undefined;
}

/**
 * Draws all levels on shared borders; where some still cross after the repair, it is a notice. `absorbed` names, for
 * each commune, the communes merged into it since the contours were drawn.
 */
export function drawnLevels(
	region: Region,
	contours: readonly (MultiPolygon | undefined)[],
	absorbed: readonly (readonly string[])[],
	notices: Notices
): DrawnLevels {
	const name = (commune: number) => `${region.communes[commune]!.code} ${region.communes[commune]!.nom}`;
	const shapes = contours.flatMap((polygons, id) => (polygons ? [{ id, name: name(id), polygons }] : []));
	const topology = vertexTopologyOf(welded(shapes), notices);
	const nameOf = (shape: number) => shapes[shape]!.name;
	closeSmallGaps(topology, nameOf, notices);
	restoreAbsorbed(topology, (shape) => absorbed[shapes[shape]!.id]!, nameOf, notices);
	const grid = gridOver(topology.points, STEP_M);
	const { arcs, cells, moved, conflicts } = localSnap(topology, grid);
	for (const [vertex] of conflicts) notices.add('contour-crossing-left', topology.points[vertex]!.join(' '));
	for (const vertex of moved) notices.add('contour-point-moved', topology.points[vertex]!.join(' '));
	const merged = levelMerger(topology.geometries, arcs, cells);
	const borders = { arcs, cells, grid };
	const communes = communeLevel(topology.geometries);
	return {
		borders,
		communes,
		epcis: merged(region.epci),
		arrondissements: merged(region.arrondissement),
		departements: merged(region.departement),
		region: merged(new Int32Array(region.communes.length)),
		parts: departementParts(region, communes, merged)
	};
}
