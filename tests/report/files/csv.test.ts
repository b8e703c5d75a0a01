import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralised } from '../../../src/lib/data/files/csv-cells';
import { companionText, toCsv } from '../../../src/lib/report/files/csv';
import type { ExportColumn, ExportValue } from '../../../src/lib/report/tables/export-table';
import { plainCsv } from '../../../src/lib/report/files/plain-csv';
import { smallProvenance } from '../../fixtures/small-provenance';

const column = (name: string, kind: ExportColumn['kind']): ExportColumn => ({
	name,
	label: name,
	kind,
	description: ''
});
const columns = [column('nom', 'text'), column('ecart_net', 'fte')];
const french = (rows: readonly (readonly ExportValue[])[]) =>
	toCsv({ columns, rows }, smallProvenance(), 'french', 'apart');

describe('a text that a spreadsheet would run', () => {
	it.each([
		['=HYPERLINK("http://x";"y")', '\'=HYPERLINK("http://x";"y")'],
		['+33 4', "'+33 4"],
		['-2 ans', "'-2 ans"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\tcmd', "'\tcmd"],
		['\rcmd', "'\rcmd"],
		['Le Puy = Velay', 'Le Puy = Velay'],
		['', '']
	])('%j is written %j', (text, expected) => {
		expect(neutralised(text)).toBe(expected);
	});

	it('is no formula in either CSV, whatever it is', () => {
		fc.assert(
			fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
				const text = sign + rest;
				for (const [csv, delimiter] of [
					[french([[text, 1]]).slice(1), ';'],
					[plainCsv(['nom', 'ecart_net'], [[text, 1]]), ',']
				] as const) {
					const { data } = Papa.parse<string[]>(csv, { delimiter });
					expect(data[1]?.[0]).toBe(`'${text}`);
				}
			})
		);
	});
});

describe('the CSV that French Excel opens', () => {
	it('begins with a byte order mark, and has semicolons and decimal commas', () => {
		const lines = french([['Ambert', 1.25]]).split('\r\n');
		expect(lines[0]).toBe('\uFEFFnom;ecart_net');
		expect(lines[1]).toBe('Ambert;1,25');
	});

	it('leaves a negative number a number, and what has no meaning empty', () => {
		const lines = french([
			['a', -0.5],
			['b', undefined],
			['c', NaN],
			['d', -1e-17]
		]).split('\r\n');
		expect(lines.slice(1, 5)).toEqual(['a;-0,5', 'b;', 'c;', 'd;0']);
	});

	it('says where it comes from above its heading and an empty line, and nothing under its rows', () => {
		const text = toCsv({ columns, rows: [['a', 1]] }, smallProvenance(), 'french');
		const [above = '', table] = text.split('\r\n\r\n');
		expect(table).toBe('nom;ecart_net\r\na;1\r\n');
		expect(french([['a', 1]])).toBe('\uFEFFnom;ecart_net\r\na;1\r\n');
		for (const words of [
			'données de démonstration',
			'Campagne;fin 2025 (2025-12)',
			'Ratio dans les QPV : 3 000 (défaut 6 000)',
			'Licence;Licence Ouverte 2.0 (Etalab)',
			'Adresse de la vue;https://exemple.fr/territoire/epci/200070712',
			'RP 2020'
		])
			expect(above.replace(/\s/gu, ' ')).toContain(words.replace(/\s/gu, ' '));
	});

	it('quotes what holds a separator, a quote or a line', () => {
		expect(french([['a;"b"\nc', 1]])).toContain('"a;""b""\nc";1');
	});
});

it('the file beside a CSV says what the file is, each column and each source', () => {
	const text = companionText({ columns }, smallProvenance()).replace(/\s/gu, ' ');
	for (const words of ['données de démonstration', 'Campagne : fin 2025', 'ecart_net : ', 'RP 2020'])
		expect(text).toContain(words);
});

it('the CSV for programs has the digits that mean something, and not what floats are off by', () => {
	const values = [0.36569999999999997, 2.3157512191603584, 28561.000000000004, -1e-17, 0.1 + 0.2, 1e-7];
	const lines = toCsv(
		{ columns, rows: values.map((value) => ['a', value]) },
		smallProvenance(),
		'plain'
	).split('\r\n');
	expect(lines.slice(1, -1).map((line) => line.split(',')[1])).toEqual([
		'0.3657',
		'2.31575121916',
		'28561',
		'0',
		'0.3',
		'1e-7'
	]);
});

it('the CSV for programs has the same names, a point, and says where it comes from on each row', () => {
	const [head, row] = toCsv({ columns, rows: [['Ambert', -1.25]] }, smallProvenance(), 'plain').split('\r\n');
	expect(head).toBe('nom,ecart_net,campagne,donnees,norme,licence,adresse,definitions');
	expect(row?.replace(/\s/gu, ' ')).toBe(
		'Ambert,-1.25,2025-12,données de démonstration,Ratio dans les QPV : 3 000 (défaut 6 000),Licence Ouverte 2.0 (Etalab),https://exemple.fr/territoire/epci/200070712,2'
	);
});
