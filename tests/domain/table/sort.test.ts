import { describe, expect, it } from 'vitest';
import { sortAfter, sortedRows } from '../../../src/lib/domain/table/sort';
import { DEFAULT_SORT, type SortKey } from '../../../src/lib/domain/table/sort-params';
import { codesOf, smallTable } from '../../fixtures/small-table';

const table = smallTable('commune');
const all = new Uint8Array(5).fill(1);
const up = (column: SortKey['column']): SortKey => ({ column, descending: false });
const down = (column: SortKey['column']): SortKey => ({ column, descending: true });
const sorted = (...keys: SortKey[]) => codesOf(table, sortedRows(table, all, keys));

describe('the order of the rows', () => {
	it('begins with what lacks most', () => {
		// Missing: 1.6875, 1/6 − 0.1075 = 0.059, 0.056, then those that lack nothing, by code.
		expect(sorted(...DEFAULT_SORT)).toEqual(['63001', '63002', '42001', '42002', '63003']);
	});

	it('is that of the codes without a key', () => {
		expect(sorted()).toEqual(['42001', '42002', '63001', '63002', '63003']);
	});

	it('puts what has no value last, either way', () => {
		expect(sorted(down('quintile'))).toEqual(['63001', '42001', '63002', '42002', '63003']);
		expect(sorted(up('quintile'))).toEqual(['42002', '63002', '42001', '63001', '63003']);
	});

	it('follows the alphabet without its accents', () => {
		// L’Isle-d’Aval, Le Puy-Neuf, Les Déserts, Œuvre-sans-Indice, Saint-Étienne-le-Bas
		expect(sorted(up('nom'))).toEqual(['63002', '63001', '42002', '63003', '42001']);
		expect(sorted(down('nom'))).toEqual(['42001', '63003', '42002', '63001', '63002']);
	});

	it('goes by the next key where the first ties, then by code', () => {
		expect(sorted(up('departement'), down('population'))).toEqual([
			'42001',
			'42002',
			'63001',
			'63002',
			'63003'
		]);
		expect(sorted(down('departement'), up('population'), up('nom'))).toEqual([
			'63002',
			'63003',
			'63001',
			'42002',
			'42001'
		]);
	});

	it('begins with the worst class', () => {
		// partial, partial, met, then twice unknown
		expect(sorted(up('classe'))).toEqual(['42001', '63001', '63002', '42002', '63003']);
	});

	it('holds only the rows that pass, and leaves aside a column that the level has not', () => {
		const some = Uint8Array.of(0, 1, 0, 1, 1);
		expect(codesOf(table, sortedRows(table, some, [up('communes-couvertes'), down('population')]))).toEqual([
			'63002',
			'63003',
			'42002'
		]);
	});
});

describe('a click on a header', () => {
	it('sorts by that column alone: figures from the largest, words from the first', () => {
		expect(sortAfter(DEFAULT_SORT, 'population')).toEqual([down('population')]);
		expect(sortAfter(DEFAULT_SORT, 'nom')).toEqual([up('nom')]);
	});

	it('turns the order round the second time', () => {
		expect(sortAfter([down('population'), up('nom')], 'population')).toEqual([up('population')]);
		expect(sortAfter([down('population'), up('nom')], 'nom')).toEqual([up('nom')]);
	});

	it('adds a key where it is asked to, or turns it round where it stands', () => {
		expect(sortAfter([down('ecart-net')], 'nom', true)).toEqual([down('ecart-net'), up('nom')]);
		expect(sortAfter([down('ecart-net'), up('nom')], 'ecart-net', true)).toEqual([
			up('ecart-net'),
			up('nom')
		]);
	});
});
