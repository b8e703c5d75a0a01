import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedText, readCells, readDelimited } from '../../../src/lib/data/files/delimited';

const cellsOf = (text: string) => readDelimited(text).rows.map(({ cells }) => cells);

describe('the separator is told from the rows', () => {
	it.each([1, 2, 8])('with a heading, %i lines and a final line break', (count) => {
		for (const ending of ['\n', '\r\n', '\r']) {
			const text = `code;nom${ending}${`63430;Thiers${ending}`.repeat(count)}`;
			const { rows } = readCells(text);
			expect(rows).toHaveLength(count + 1);
			expect(rows.at(-1)).toEqual({ line: count + 1, cells: ['63430', 'Thiers'] });
		}
	});

	it.each([
		[';', 'id;etp\nP1;0,8\nP2;1,5\n'],
		[';', '63430;0,5'],
		[',', 'id,nom\nP1,Thiers\n'],
		['\t', 'id\tetp\nP1\t0,8\n'],
		[';', 'Liste des postes, 2025\nid;etp\nP1;1\n'],
		[',', 'a,"x;y;z"\nb,"x;y"\n']
	])('%j in %j', (separator, text) => {
		expect(readDelimited(text).separator).toBe(separator);
	});
});

describe('rows', () => {
	it('say the line where they begin, whatever breaks stand inside quotation marks', () => {
		const text = '\uFEFFa;b\r\n"un\ndeux";1\r\n\r\n"x ""y""";2\r\n';
		expect(readCells(text).rows).toEqual([
			{ line: 1, cells: ['a', 'b'] },
			{ line: 2, cells: ['un\ndeux', '1'] },
			{ line: 5, cells: ['x "y"', '2'] }
		]);
	});

	it('may end in different ways in one file', () => {
		expect(cellsOf('a;b\r\n1;2\n3;"4"\r5;6')).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4'],
			['5', '6']
		]);
	});

	it('say where a quotation mark is left open, or not doubled', () => {
		expect(readDelimited('a;b\n1;2\n"x;3').wrongQuotes).toEqual([3]);
		const { rows, wrongQuotes } = readDelimited('a;b\n"x"y";2\n3;12" de haut\n');
		expect(wrongQuotes).toEqual([2]);
		expect(rows.map(({ cells }) => cells)).toEqual([
			['a', 'b'],
			['x"y', '2'],
			['3', '12" de haut']
		]);
	});

	it('may have spaces after a quotation mark, and an empty last cell', () => {
		expect(cellsOf('a;b\n"x" ;\n"";"""x"')).toEqual([
			['a', 'b'],
			['x', ''],
			['', '"x']
		]);
	});

	it('come after the separator, where Excel says it first', () => {
		const { separator, rows } = readDelimited('sep=,\r\na;b,c\r\n');
		expect(separator).toBe(',');
		expect(rows).toEqual([{ line: 2, cells: ['a;b', 'c'] }]);
	});
});

describe('what is written is read back as it was', () => {
	it('names that a spreadsheet would run come back without the apostrophe that we add', () => {
		const written = delimitedText(
			[['@Santé', '-P1', '=1+1', '+33', "'=1", "'l'été", 3, undefined]],
			';',
			'\n'
		);
		expect(written).toBe("'@Santé;'-P1;'=1+1;'+33;''=1;'l'été;3;\n");
		expect(readCells(written).rows).toEqual([
			{ line: 1, cells: ['@Santé', '-P1', '=1+1', '+33', "'=1", "'l'été", '3', ''] }
		]);
	});

	it('whatever is in the cells', () => {
		const cell = fc
			.string({ unit: fc.constantFrom(...`ab;,"'=+-@\n\t €é`), maxLength: 8 })
			.map((text) => text.trim());
		const table = fc
			.integer({ min: 2, max: 4 })
			.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
		fc.assert(
			fc.property(table, fc.constantFrom(';' as const, ',' as const), (rows, separator) => {
				// A heading of its own tells the separator, and a last column keeps blank rows.
				const whole = [['tête', 'b', 'c', 'd'].slice(0, rows[0]!.length), ...rows].map((row) => [
					'x',
					...row
				]);
				const text = delimitedText(whole, separator, '\r\n');
				fc.pre(readDelimited(text).separator === separator);
				expect(readCells(text).rows.map(({ cells }) => cells)).toEqual(whole);
			})
		);
	});
});
