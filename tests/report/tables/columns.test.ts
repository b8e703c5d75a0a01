import { describe, expect, it } from 'vitest';
import { resultsSchema } from '../../../src/lib/report/tables/open-data';
import { frenchText, worded, type ExportColumn } from '../../../src/lib/report/tables/export-table';
import { levelTable } from '../../../src/lib/report/tables/level-table';
import { resultRows, RESULT_COLUMNS } from '../../../src/lib/report/tables/results-rows';
import { cellsTable } from '../../../src/lib/report/tables/cell-table';
import { RESULTS_USAGE } from '../../../scripts/lib/results/options';
import { CELL, silentAtlas } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';
import { smallTable } from '../../fixtures/small-table';

const column = (kind: ExportColumn['kind'], words?: Record<string, string>): ExportColumn => ({
	name: 'x',
	label: 'X',
	kind,
	description: '',
	...(words && { words })
});

describe('a value in a French file', () => {
	it('has a decimal comma and no more decimals than mean something', () => {
		expect(frenchText(0.1 + 0.2, column('fte'))).toBe('0,3');
		expect(frenchText(1 / 3, column('fte'))).toBe('0,333333');
		expect(frenchText(-1.25, column('fte'))).toBe('-1,25');
		expect(frenchText(1431.07, column('people'))).toBe('1431');
		expect(frenchText(0.352678912345, column('percent'))).toBe('0,352679');
		expect(frenchText(12.345, column('km'))).toBe('12,3');
	});

	it('is empty where it has no meaning, and 0 where rounding leaves less than nothing', () => {
		expect(frenchText(NaN, column('fte'))).toBe('');
		expect(frenchText(undefined, column('text'))).toBe('');
		expect(frenchText(-0.0000001, column('fte'))).toBe('0');
	});

	it('is the word of a code', () => {
		const classes = column('text', { none: 'Aucun médiateur' });
		expect(frenchText('none', classes)).toBe('Aucun médiateur');
		expect(worded('other', classes)).toBe('other');
	});
});

describe('the columns of the files', () => {
	it('of the published results keep their names and their order', () => {
		expect(RESULT_COLUMNS).toEqual([
			'code',
			'nom',
			'population',
			'population_qpv',
			'fdep',
			'quintile',
			'postes',
			'etp',
			'etp_10k',
			'besoin',
			'ecart',
			'besoin_non_couvert',
			'couverture',
			'classe',
			'manque_qpv',
			'manque_hors_qpv',
			'besoin_qpv',
			'besoin_hors_qpv',
			'etp_qpv',
			'etp_hors_qpv',
			'certitude',
			'rang',
			'rang_min',
			'rang_max'
		]);
	});

	it('of the table name the net gap, and give the class as a code, with its word', () => {
		const table = levelTable(smallTable('commune'), ['ecart-net', 'couverture-fourchette', 'classe'], [2]);
		expect(table.columns.map(({ name }) => name)).toEqual([
			'nom',
			'code',
			'ecart_net',
			'couverture_fourchette_min',
			'couverture_fourchette_max',
			'classe'
		]);
		expect(table.rows[0]?.at(-1)).toBe('partial');
		expect(table.columns.at(-1)?.words?.partial).toBe('De la moitié au besoin');
	});

	it('of the cells are figures of the catalogue too', () => {
		const { columns } = cellsTable(smallResults(), [0]);
		expect(columns.slice(4).map(({ name, label }) => [name, label])).toEqual([
			['population', 'Habitants'],
			['fdep', 'FDep 2020'],
			['quintile', 'Quintile'],
			['etp', 'ETP financés'],
			['besoin', 'ETP requis'],
			['plancher', 'dont plancher'],
			['ecart_net', 'Écart net'],
			['structures', 'Structures']
		]);
	});

	it('of inhabitants are empty where nobody gives them', () => {
		const { results } = smallTable('qpv', { atlas: silentAtlas });
		const { rows } = cellsTable(results, [CELL.qpv1, CELL.qpv2in63001, CELL.c42002]);
		expect(rows.map((row) => row[4])).toEqual([12_000, undefined, 0]);
		const published = (level: 'qpv' | 'commune') => resultRows(results, level).map((row) => row.slice(2, 4));
		expect(published('qpv')).toEqual([
			[12_000, 12_000],
			[undefined, undefined]
		]);
		expect(published('commune').slice(1, 4)).toEqual([
			[0, 0],
			[30_000, undefined],
			[10_000, undefined]
		]);
	});

	it('are all in the help of the command line', () => {
		for (const name of RESULT_COLUMNS) expect(RESULTS_USAGE).toMatch(new RegExp(`^ {2}${name} `, 'm'));
	});
});

describe('the schema of the published results', () => {
	const { fields } = resultsSchema();

	it('has a field a column, with its unit, and the codes of the class and of the certainty', () => {
		expect(fields.map(({ name }) => name)).toEqual(RESULT_COLUMNS);
		expect(fields.find(({ name }) => name === 'besoin')).toMatchObject({
			title: 'ETP requis',
			type: 'number',
			unit: 'ETP'
		});
		expect(fields.find(({ name }) => name === 'classe')?.constraints).toEqual({
			required: true,
			enum: [
				...['none', 'very-low', 'low', 'partial', 'minor'],
				...['met', 'outside-priority', 'no-need', 'unknown']
			]
		});
		expect(fields.find(({ name }) => name === 'certitude')?.constraints).toEqual({
			required: true,
			enum: ['manque-sur', 'sans-manque-sur', 'incertain', 'inconnu']
		});
		expect(fields.slice(-3).map(({ name, type }) => [name, type])).toEqual([
			['rang', 'integer'],
			['rang_min', 'integer'],
			['rang_max', 'integer']
		]);
	});

	it('is true of every value', () => {
		for (const row of resultRows(smallResults(), 'commune'))
			row.forEach((value, i) => {
				const { type, name } = fields[i]!;
				if (value === undefined) return;
				if (type === 'string') expect(value, name).toBeTypeOf('string');
				else expect(value, name).toBeTypeOf('number');
				if (type === 'integer') expect(Number.isInteger(value), name).toBe(true);
			});
	});
});
