import { itemsOf, type Atlas, type Level } from './atlas';

/** QPVs among some cells whose inhabitants nobody gives. */
export interface SilentQpvs {
	readonly silentQpvs: number;
	/** Those that are there without the rest of their commune, which their inhabitants are counted in: these are left out. */
	readonly uncountedQpvs: number;
}

export function silentAmong({ cells: { commune, qpv }, qpvs }: Atlas, cells: Uint32Array): SilentQpvs {
	const silent = cells.filter((cell) => qpvs.population[qpv[cell]!] === 0);
	if (silent.length === 0) return { silentQpvs: 0, uncountedQpvs: 0 };
	const rests = new Set(Array.from(cells, (cell) => qpv[cell]! < 0 && commune[cell]));
	const countOf = (some: Uint32Array) => new Set(some.map((cell) => qpv[cell]!)).size;
	return {
		silentQpvs: countOf(silent),
		uncountedQpvs: countOf(silent.filter((cell) => !rests.has(commune[cell]!)))
	};
}

/** Whether there is a QPV in a territory, be its inhabitants known or not. */
export const holdsQpv = ({ cells, cellsOf }: Atlas, level: Level, position: number): boolean =>
	itemsOf(cellsOf[level], position).some((cell) => cells.qpv[cell]! >= 0);
