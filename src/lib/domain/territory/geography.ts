import { FRR_CLASSES, itemsOf, type Atlas, type BaseLevel, type Level } from './atlas';
import { folded } from '../text/french';
import { mainTerritory, territoriesAmong } from './containment';
import { DENSITY_GROUPS, densityGroup } from './density';
import { lazy, lazyBy } from '../text/lazy';

/** The kind of place where most people of each territory live, and the share of them who do. */
export interface MainKind {
	/** −1 where unknown. */
	readonly kind: Int8Array;
	readonly share: Float64Array;
}

/** What the table knows of the territories of a level that no norm and no campaign changes. */
export interface Geography {
	readonly atlas: Atlas;
	readonly level: Level;
	/** Names as the search compares them, with a space before each word. */
	readonly foldedNames: () => readonly string[];
	/** Rank of each name of a level in alphabetical order. */
	readonly nameRanks: (level: Level) => Uint32Array;
	/** The territory of another level where most people live (an EPCI over two départements has one); −1: none. */
	readonly main: (level: BaseLevel) => Int32Array;
	/** Names of the other territories of that level, where there are several. */
	readonly others: (level: BaseLevel, position: number) => readonly string[];
	/** Position in `DENSITY_GROUPS`. */
	readonly density: () => MainKind;
	/** Position in `FRR_CLASSES`. */
	readonly frr: () => MainKind;
}

const foldedOf = (names: readonly string[]) => names.map((name) => ` ${folded(name)}`);

function ranksOf(texts: readonly string[]): Uint32Array {
	const order = Uint32Array.from(texts.keys()).sort((a, b) =>
		texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b
	);
	const ranks = new Uint32Array(order.length);
	order.forEach((position, rank) => (ranks[position] = rank));
	return ranks;
}

function mainTerritories(atlas: Atlas, level: Level, other: BaseLevel): Int32Array {
	return Int32Array.from(
		{ length: atlas.territories[level].count },
		(_, position) => mainTerritory(atlas, itemsOf(atlas.cellsOf[level], position), other) ?? -1
	);
}

/** Where nobody lives, the kind of the first cell. */
function mainKinds(atlas: Atlas, level: Level, kinds: number, kindOf: (cell: number) => number): MainKind {
	const { count } = atlas.territories[level];
	const kind = new Int8Array(count);
	const share = new Float64Array(count);
	const people = new Float64Array(kinds);
	for (let position = 0; position < count; position++) {
		const cells = itemsOf(atlas.cellsOf[level], position);
		people.fill(0);
		let all = 0;
		for (const cell of cells) {
			const here = kindOf(cell);
			all += atlas.cells.population[cell]!;
			if (here >= 0) people[here]! += atlas.cells.population[cell]!;
		}
		const most = Math.max(...people);
		kind[position] = most > 0 ? people.indexOf(most) : cells.length > 0 ? kindOf(cells[0]!) : -1;
		share[position] = all > 0 ? most / all : 0;
	}
	return { kind, share };
}

/** Everything is computed when it is first asked for, then kept. */
export function geographyOf(atlas: Atlas, level: Level): Geography {
	const foldedNames = lazyBy((of: Level) => foldedOf(atlas.territories[of].names));
	const main = lazyBy((other: BaseLevel) => mainTerritories(atlas, level, other));
	return {
		atlas,
		level,
		foldedNames: () => foldedNames(level),
		nameRanks: lazyBy((of: Level) => ranksOf(foldedNames(of))),
		main,
		others: (other, position) => {
			const mainOne = main(other)[position]!;
			return territoriesAmong(atlas, itemsOf(atlas.cellsOf[level], position), other)
				.filter((found) => found !== mainOne)
				.map((found) => atlas.territories[other].names[found]!);
		},
		density: lazy(() =>
			mainKinds(atlas, level, DENSITY_GROUPS.length, (cell) => densityGroup(atlas.cells.density[cell]!))
		),
		frr: lazy(() =>
			mainKinds(atlas, level, FRR_CLASSES.length, (cell) => atlas.communes.frr[atlas.cells.commune[cell]!]!)
		)
	};
}
