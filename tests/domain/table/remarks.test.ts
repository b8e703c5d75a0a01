import { describe, expect, it } from 'vitest';
import { COLUMN_IDS } from '../../../src/lib/domain/table/column-ids';
import { hasColumn, TABLE_COLUMNS } from '../../../src/lib/domain/table/columns';
import { NO_FILTER } from '../../../src/lib/domain/table/filter';
import { passesOf } from '../../../src/lib/domain/table/passes';
import { sortedRows } from '../../../src/lib/domain/table/sort';
import { tableOf } from '../../../src/lib/domain/table/table';
import type { Remark } from '../../../src/lib/domain/remarks/remarks';
import { remark } from '../../fixtures/remarks';
import { codesOf, smallTable } from '../../fixtures/small-table';

const bare = smallTable('commune');
const told = (remarks: readonly Remark[]) =>
	tableOf(bare.results, bare.geography, bare.nearest, () => remarks);
const remarks = [
	remark({ text: 'Deux lignes\nen une.' }),
	remark({ priority: 'high', reason: 'Fermeture', text: "Plus d'accueil.", service: 'CPAM' }),
	remark({ code: '63002', priority: 'low', reason: 'Projet' }),
	remark({ level: 'epci', code: '200000001' })
];
const table = told(remarks);

describe('the remarks in the table', () => {
	it('are those of the level, the highest priority first, on one line', () => {
		const texts = [0, 2, 3].map((i) => TABLE_COLUMNS.remarque.text(table, i));
		expect(texts).toEqual([
			'',
			'haute\u202F: Plus d’accueil. · normale\u202F: Deux lignes en une.',
			'basse\u202F: Une maison de santé ouvre en mars.'
		]);
	});

	it('are filtered by any, or by a priority that one of them has', () => {
		const codes = (wish: 'any' | 'high' | 'normal' | 'low') => {
			const passes = passesOf(table, { ...NO_FILTER, remark: wish });
			return codesOf(table, sortedRows(table, passes, [{ column: 'code', descending: false }]));
		};
		expect(codes('any')).toEqual(['63001', '63002']);
		expect(codes('normal')).toEqual(['63001']);
		expect(codes('low')).toEqual(['63002']);
	});

	it('are sorted from the highest priority, those without any last', () => {
		const rows = sortedRows(table, passesOf(table, NO_FILTER), [{ column: 'remarque', descending: false }]);
		expect(codesOf(table, rows).slice(0, 2)).toEqual(['63001', '63002']);
	});

	it('change no figure: every other column says the same with and without them', () => {
		for (const id of COLUMN_IDS.filter((id) => id !== 'remarque' && hasColumn('commune', id, undefined))) {
			expect(Array.from(TABLE_COLUMNS[id].values(table)), id).toEqual(
				Array.from(TABLE_COLUMNS[id].values(bare))
			);
			for (let i = 0; i < table.count; i++)
				expect(TABLE_COLUMNS[id].text(table, i), id).toBe(TABLE_COLUMNS[id].text(bare, i));
		}
	});
});
