import { expect, test } from 'vitest';
import type { Level } from '../../../src/lib/domain/territory/atlas';
import { surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { sheetTables } from '../../../src/lib/report/dossier/sheet-tables';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';

/** Role, code and inhabitants of the rows of a sheet's figures, what it is compared with left out. */
function rowsOf(level: Level, code: string) {
	const results = smallResults();
	const position = smallAtlas.territories[level].codes.indexOf(code);
	const { columns, rows } = sheetTables(results, level, position, surenessAmong(results)(level))[0]!;
	const people = columns.findIndex(({ name }) => name === 'population');
	return rows
		.filter(([role]) => role !== 'comparaison')
		.map((row) => [row[0], row[2] ?? row[1], row[people]]);
}

test('a commune has its QPVs and the rest for parts, none where it has no QPV', () => {
	expect(rowsOf('commune', '63002')).toEqual([
		['ce territoire', '63002', 10_000],
		['partie', 'QN06302M', 1_000],
		['partie', 'hors QPV', 9_000]
	]);
	expect(rowsOf('commune', '42001')).toEqual([['ce territoire', '42001', 8_000]]);
});

test('a QPV has what it has in each of its communes for parts, where there are several', () => {
	expect(rowsOf('qpv', 'QN06301M')).toEqual([['ce territoire', 'QN06301M', 12_000]]);
	expect(rowsOf('qpv', 'QN06302M').slice(1)).toEqual([
		['partie', '63001', 3_000],
		['partie', '63002', 1_000]
	]);
});
