import { describe, expect, it } from 'vitest';
import {
	assembleAtlas,
	isLevel,
	itemsOf,
	membersOf,
	positionOf
} from '../../../src/lib/domain/territory/atlas';
import { CELL, smallAtlas, smallParts } from '../../fixtures/small-atlas';

const cellsOf = (level: 'commune' | 'qpv' | 'epci' | 'departement' | 'region', position: number) =>
	Array.from(itemsOf(smallAtlas.cellsOf[level], position));

describe('an atlas', () => {
	it('gives each territory its cells, a QPV over two communes those of both', () => {
		expect(cellsOf('commune', 2)).toEqual([CELL.qpv1, CELL.qpv2in63001, CELL.rest63001]);
		expect(cellsOf('qpv', 1)).toEqual([CELL.qpv2in63001, CELL.qpv2in63002]);
		expect(cellsOf('epci', 0)).toEqual([CELL.c42001, CELL.c42002]);
		expect(cellsOf('departement', 1)).toEqual([2, 3, 4, 5, 6, 7]);
		expect(cellsOf('region', 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	});

	it('leaves a commune without EPCI out of every EPCI', () => {
		expect(smallAtlas.territoryOf.epci[CELL.c63003]).toBe(-1);
		expect([...cellsOf('epci', 0), ...cellsOf('epci', 1)]).not.toContain(CELL.c63003);
	});

	it('gives each cell the index and the density of its commune', () => {
		expect(Array.from(smallAtlas.cells.fdep)).toEqual([0.5, -0.2, 1, 1, 1, 0.1, 0.1, NaN]);
		expect(Array.from(smallAtlas.cells.quintile)).toEqual([4, 2, 5, 5, 5, 3, 3, 0]);
		expect(Array.from(smallAtlas.cells.density)).toEqual([5, 7, 2, 2, 2, 6, 6, 3]);
	});

	it('has a column of access to GPs only where it was built with one', () => {
		expect(smallAtlas.cells.apl).toBeUndefined();
		const withApl = assembleAtlas({ ...smallParts, apl: Float64Array.of(1, 2, 3, 4, 5) });
		expect(Array.from(withApl.cells.apl ?? [])).toEqual([1, 2, 3, 3, 3, 4, 4, 5]);
	});

	it('finds a territory by its code, and none where there is none', () => {
		const { commune } = smallAtlas.territories;
		expect(commune.codes.map((code) => positionOf(commune, code))).toEqual([0, 1, 2, 3, 4]);
		expect(positionOf(commune, '42000')).toBeUndefined();
		expect(positionOf(commune, '99999')).toBeUndefined();
		expect(positionOf(smallAtlas.territories.qpv, '')).toBeUndefined();
	});

	it('knows its levels by name', () => {
		expect(isLevel('arrondissement')).toBe(true);
		expect(isLevel('canton')).toBe(false);
		expect(isLevel(undefined)).toBe(false);
	});
});

describe('members of groups', () => {
	it('keep the order of positions, and −1 belongs nowhere', () => {
		const members = membersOf([1, -1, 0, 1, 3], 4);
		expect([0, 1, 2, 3].map((group) => Array.from(itemsOf(members, group)))).toEqual([[2], [0, 3], [], [4]]);
	});
});
