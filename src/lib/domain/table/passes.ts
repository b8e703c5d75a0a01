import { FRR_CLASSES, positionOf, type BaseLevel } from '../territory/atlas';
import { CERTAINTIES } from '../figures/certainty-codes';
import { COVERAGE_CLASSES } from '../figures/classes';
import { reachesFte } from '../figures/catalogue/format';
import { folded } from '../text/french';
import { isSilent } from '../territory/profile';
import { DENSITY_GROUPS } from '../territory/density';
import { activeFields, CERTAINTY_PARTS, QUINTILES, type Filter, type FilterField } from './filter';
import { priorityBit } from './remark-values';
import type { Table } from './table';

type Test = (position: number) => boolean;

/** `thie do` finds « CC Thiers Dore et Montagne »; `634` finds the codes that begin with it. */
function textTest({ geography, results, level }: Table, text: string): Test {
	const query = folded(text);
	const words = query.split(' ');
	const names = geography.foldedNames();
	const { codes } = results.atlas.territories[level];
	return (i) =>
		words.every((word) => names[i]!.includes(` ${word}`)) ||
		codes[i]!.toLowerCase().startsWith(query.replaceAll(' ', ''));
}

function placeTest({ geography, results }: Table, place: BaseLevel, codes: readonly string[]): Test {
	const wanted = new Set(codes.map((code) => positionOf(results.atlas.territories[place], code)));
	const main = geography.main(place);
	return (i) => wanted.has(main[i]!);
}

/** Tests membership of small positions: `wanted` are entries of `all`. */
function kindTest<T>(column: ArrayLike<number>, all: readonly T[], wanted: readonly T[]): Test {
	const accepted = new Set(wanted.map((value) => all.indexOf(value)));
	return (i) => accepted.has(column[i]!);
}

function testOf(table: Table, filter: Filter, field: FilterField): Test {
	const { results, level, geography } = table;
	const { population, quintile } = results.profiles[level];
	switch (field) {
		case 'text':
			return textTest(table, filter.text);
		case 'departements':
			return placeTest(table, 'departement', filter.departements);
		case 'epci':
			return placeTest(table, 'epci', [filter.epci ?? '']);
		case 'classes':
			return kindTest(table.classes(), COVERAGE_CLASSES, filter.classes);
		case 'quintiles':
			return kindTest(quintile, [0, ...QUINTILES], filter.quintiles);
		case 'withQpv': {
			const { total } = table.covered('qpv');
			return (i) => total[i]! > 0 === filter.withQpv;
		}
		case 'densities':
			return kindTest(geography.density().kind, DENSITY_GROUPS, filter.densities);
		case 'frr':
			return kindTest(geography.frr().kind, FRR_CLASSES, filter.frr);
		case 'certainties':
		case 'qpvCertainties':
		case 'outsideCertainties':
			return kindTest(table.sureness(CERTAINTY_PARTS[field]).certainty, CERTAINTIES, filter[field]);
		case 'structuresFrom': {
			const structures = table.structures();
			return (i) => structures[i]! >= (filter.structuresFrom ?? 0);
		}
		case 'populationFrom':
			return (i) => population[i]! >= (filter.populationFrom ?? 0);
		case 'populationTo':
			// As many as asked may live in a QPV that does not say it.
			return (i) => population[i]! <= (filter.populationTo ?? Infinity) && !isSilent(level, population[i]!);
		case 'missingFrom': {
			const { unmet } = results.coverage[level];
			return (i) => reachesFte(unmet[i]!, filter.missingFrom ?? 0);
		}
		case 'missingOutsideFrom': {
			const { unmet } = results.coverage[level].outside;
			return (i) => reachesFte(unmet[i]!, filter.missingOutsideFrom ?? 0);
		}
		case 'remark': {
			const { priorities } = table.remarks();
			const wish = filter.remark ?? 'any';
			const bits = wish === 'any' ? 0xff : priorityBit(wish);
			return (i) => (priorities[i]! & bits) > 0;
		}
		case 'among': {
			const codes = new Set(filter.among?.codes);
			return (i) => codes.has(results.atlas.territories[level].codes[i]!);
		}
		default:
			throw new TypeError(field satisfies never);
	}
}

/** 1 for each territory of the level that satisfies every criterion: for the table, and for the map. */
export function passesOf(table: Table, filter: Filter): Uint8Array {
	const passes = new Uint8Array(table.count).fill(1);
	for (const field of activeFields(filter, table.level)) {
		const test = testOf(table, filter, field);
		for (let i = 0; i < passes.length; i++) if (passes[i] === 1 && !test(i)) passes[i] = 0;
	}
	return passes;
}
