import { itemsOf, type Atlas, type BaseLevel } from '../../domain/territory/atlas';
import { isCut } from './parts';
import type { Manifest } from '../bundle/manifest';

/**
 * The published files that hold the contours of these territories of a level; where they are cut by département,
 * those of the départements that the territories have land in come after the file of what is not cut.
 */
export function contourFiles(
	{ roles, parts }: Pick<Manifest, 'roles' | 'parts'>,
	{ cells, cellsOf, communes }: Atlas,
	level: BaseLevel,
	positions: Iterable<number>
): string[] {
	if (level === 'qpv') return [roles.qpvGeometry];
	if (!parts || !isCut(level)) return [roles.geometry];
	const departements = new Set<number>();
	for (const position of positions)
		for (const cell of itemsOf(cellsOf[level], position))
			departements.add(communes.departement[cells.commune[cell]!]!);
	return [roles.geometry, ...[...departements].sort((a, b) => a - b).map((part) => parts[part]!)];
}
