import { itemsOf, positionOf, type Atlas, type BaseLevel, type Level } from '../territory/atlas';
import type { KnownStructure } from './census';

/** Structures that are known to have their place or to work somewhere in a territory, in the census's order. */
export function knownIn(
	atlas: Atlas,
	census: readonly KnownStructure[],
	level: Level,
	position: number
): KnownStructure[] {
	const here = new Set(itemsOf(atlas.cellsOf[level], position));
	const touches = (other: BaseLevel, code: string) => {
		const at = positionOf(atlas.territories[other], code);
		return at !== undefined && itemsOf(atlas.cellsOf[other], at).some((cell) => here.has(cell));
	};
	return census.filter(
		({ commune, works }) =>
			touches('commune', commune) || works.some(({ level: other, code }) => touches(other, code))
	);
}
