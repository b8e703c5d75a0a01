import type { Atlas, BaseLevel, Level } from '../territory/atlas';
import { curly, enumerated } from '../text/french';
import { territoriesAmong } from '../territory/containment';
import { LEVEL_WORDS } from './words';

/** Name of a territory as the screen prints it. */
export function nameOf(atlas: Atlas, level: Level, position: number): string {
	return curly(atlas.territories[level].names[position] ?? '');
}

/** Names of territories that stand side by side: two that share a name say their levels. */
export function namesBeside(
	atlas: Atlas,
	places: readonly { readonly level: Level; readonly position: number }[]
): string[] {
	const names = places.map(({ level, position }) => nameOf(atlas, level, position));
	return names.map((name, i) =>
		names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${LEVEL_WORDS[places[i]!.level].one})`
	);
}

/** Names of the territories of `level` that share a cell with `cells`: `a, b et c`, or `a et 4 autres`. */
export function namesAmong(atlas: Atlas, cells: Uint32Array, level: BaseLevel): string {
	const names = territoriesAmong(atlas, cells, level).map((position) => nameOf(atlas, level, position));
	return names.length > 3 ? `${names[0]} et ${names.length - 1}\u00A0autres` : enumerated(names);
}
