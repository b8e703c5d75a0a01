import { FDEP_ORIGINS, FRR_CLASSES, type BaseLevel } from '../../domain/territory/atlas';
import type { Columns } from './columns';

/** Columns of positions, and the territories that each may name; `-1` where a territory may have none. */
const POSITIONS: Readonly<Record<string, { readonly level: BaseLevel; readonly from: 0 | -1 }>> = {
	'cell.commune': { level: 'commune', from: 0 },
	'cell.qpv': { level: 'qpv', from: -1 },
	'commune.epci': { level: 'epci', from: -1 },
	'commune.arrondissement': { level: 'arrondissement', from: -1 },
	'commune.departement': { level: 'departement', from: -1 },
	'commune.contourOf': { level: 'commune', from: -1 }
};
/** More people than any territory of France has. */
const MOST_PEOPLE = 1e8;
/** Least and most of other columns; `whole` where a value between two others means nothing. */
const RANGES: Readonly<Record<string, { readonly most: number; readonly whole: boolean }>> = {
	'cell.population': { most: MOST_PEOPLE, whole: false },
	'commune.population': { most: MOST_PEOPLE, whole: false },
	'qpv.population': { most: MOST_PEOPLE, whole: false },
	'epci.population': { most: MOST_PEOPLE, whole: false },
	'commune.quintile': { most: 5, whole: true },
	'commune.density': { most: 7, whole: true },
	'commune.frr': { most: FRR_CLASSES.length - 1, whole: true },
	'commune.fdepOrigin': { most: FDEP_ORIGINS.length - 1, whole: true }
};

const isWithin = (value: number, least: number, most: number, whole: boolean) =>
	value >= least && value <= most && (!whole || Number.isInteger(value));

/**
 * The first column that holds what cannot be: a position that no list has, a rank that no scale has, people beyond
 * number; or that is not as long as its list. `countOf` says how many territories a level has.
 */
export function impossibleColumn(
	columns: Columns,
	countOf: (level: BaseLevel) => number
): string | undefined {
	const lengths: Readonly<Record<string, number | undefined>> = {
		cell: columns.get('cell.commune')?.length,
		commune: countOf('commune'),
		epci: countOf('epci'),
		qpv: countOf('qpv')
	};
	for (const [name, column] of columns) {
		const length = lengths[name.split('.', 1)[0]!];
		if (length !== undefined && column.length !== length) return name;
		const position = POSITIONS[name];
		const range = RANGES[name];
		const least = position?.from ?? 0;
		const most = position ? countOf(position.level) - 1 : range?.most;
		if (most === undefined) continue;
		const whole = range?.whole ?? true;
		for (const value of column) if (!isWithin(value, least, most, whole)) return name;
	}
	return undefined;
}
