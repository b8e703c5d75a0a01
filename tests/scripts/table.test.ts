import { describe, expect, test } from 'vitest';
import { numberIn, readSourceTable, uniqueBy } from '../../scripts/lib/table';
import { fixture, tableOf } from './inputs';

describe('readTable', () => {
	test('reads columns wherever they are, under any of their names', () => {
		expect(readSourceTable(tableOf('B;x;a\n2;9;1\n'))).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
	});

	test('leaves out the byte order mark and blank lines', () => {
		expect(readSourceTable(tableOf('\uFEFFa,b\r\n1,2\r\n\r\n'))).toEqual([
			{ line: 2, cells: { a: '1', b: '2' } }
		]);
	});

	test('keeps a comma inside quotes, and counts the lines that a quoted cell runs over', () => {
		expect(readSourceTable(tableOf('a,b\n"1,5","deux\nlignes"\n3,4\n'))).toEqual([
			{ line: 2, cells: { a: '1,5', b: 'deux\nlignes' } },
			{ line: 4, cells: { a: '3', b: '4' } }
		]);
	});

	test('reads names with commas between quotes', () => {
		const input = {
			...fixture('quoted-structures.csv', 'cls'),
			source: { columns: { structure: ['structure'], qpv: ['qpv'] } }
		};
		expect(readSourceTable(input).map(({ cells }) => cells)).toEqual([
			{
				structure: 'Ville de Grenoble - médiation paire en santé (Service promotion de la santé)',
				qpv: 'QPV et quartiers de veille active (permanence citée : MDH Teisseire, secteur 5)'
			},
			{ structure: 'IREPS Auvergne-Rhône-Alpes, délégation du Rhône', qpv: 'QPV (non nommés)' }
		]);
	});

	test('stops on a missing column, with the columns wanted and found', () => {
		expect(() => readSourceTable(fixture('renamed-score-column.csv', 'fdep'))).toThrow(
			'renamed-score-column.csv, ligne 1\u202F: colonnes absentes\u202F: fdep20 ou Indice de défavorisation en quintiles' +
				' (lu\u202F: «\u202Fcode_commune, population_2020, fdep_2020, quintile_population\u202F»\u202F; attendu\u202F: code_commune'
		);
	});

	test('stops on a line with too few cells', () => {
		expect(() => readSourceTable(tableOf('a,b\n1,2\n3\n'))).toThrow(
			'essai.csv, ligne 3\u202F: nombre de cellules inattendu (lu\u202F: «\u202F1\u202F»\u202F; attendu\u202F: 2)'
		);
	});

	test('stops on a quote that is never closed', () => {
		expect(() => readSourceTable(tableOf('a,b\n1,"2\n'))).toThrow('essai.csv, ligne 2\u202F: CSV illisible');
	});
});

describe('cells', () => {
	const [row] = readSourceTable(tableOf('a;b\n1,5;douze\n'));

	test('numbers have a decimal comma or point', () => {
		expect(numberIn(tableOf(''), row!, 'a', { min: 0, max: 2 })).toBe(1.5);
	});

	test('a number out of its range stops the run with line, column, value and range', () => {
		expect(() => numberIn(tableOf(''), row!, 'a', { min: 1, max: 5, integer: true })).toThrow(
			'essai.csv, ligne 2, colonne «\u202Fa\u202F»\u202F: nombre attendu (lu\u202F: «\u202F1,5\u202F»\u202F; attendu\u202F: un entier de 1 à 5)'
		);
		expect(() => numberIn(tableOf(''), row!, 'b', { min: 0, max: 2 })).toThrow(
			'lu\u202F: «\u202Fdouze\u202F»'
		);
	});

	test('a key that comes twice stops the run', () => {
		const input = tableOf('a,b\n1,2\n3,4\n1,5\n');
		expect(() => uniqueBy(input, readSourceTable(input), 'a')).toThrow(
			'essai.csv, ligne 4, colonne «\u202Fa\u202F»\u202F: valeur déjà lue à la ligne 2'
		);
	});
});
