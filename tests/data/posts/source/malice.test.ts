import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/lib/data/posts/source/read-source';
import { odsOf, rowXml, simpleXlsx, workbookParts, xlsxOf } from '../../../fixtures/workbooks';
import { listFile, refusalOf, sheetsOf } from './cells';

const sheet = (rows: string, after = '') => xlsxOf({ sheets: [{ name: 'S', rows, after }] });
const cellFarAway = (place: string) => sheet(`<row><c r="${place}" t="str"><v>x</v></c></row>`);
const small = simpleXlsx([
	['id_poste', 'etp'],
	['P1', 0.8],
	['P2', 1]
]);

/** The archive with one number of its directory changed, for every entry. */
function withDirectory(bytes: Uint8Array, at: number, change: (before: number) => number, size: 2 | 4 = 4) {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let i = 0; i + 46 < copy.length; i++) {
		if (view.getUint32(i, true) !== 0x02014b50) continue;
		if (size === 4) view.setUint32(i + at, change(view.getUint32(i + at, true)), true);
		else view.setUint16(i + at, change(view.getUint16(i + at, true)), true);
	}
	return copy;
}

describe('a workbook made to do harm is refused with a sentence', () => {
	it.each([
		['a cell at the end of the sheet', listFile('sparse-XFD1048576.xlsx'), 'cellule remplie en XFD1048576'],
		['row two thousand million', listFile('sparse-r-2e9.xlsx'), 'annonce une ligne 2000000000'],
		['a wrong checksum', listFile('wrong-crc-etp9.xlsx'), 'somme de contrôle'],
		['three hundred megabytes of spaces', sheet(' '.repeat(3e8)), 'une fois décompressé'],
		['forty megabytes of spaces', sheet(' '.repeat(4e7)), 'presque que du vide'],
		[
			'five thousand sheets',
			xlsxOf({ sheets: Array.from({ length: 5000 }, (_, i) => ({ name: `S${i}`, rows: '' })) }),
			'5 000 onglets'
		],
		[
			'a document type',
			xlsxOf({
				sheets: [{ name: 'S', rows: '' }],
				more: { 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>') }
			}),
			'type de document'
		],
		['elements inside elements', sheet('<a>'.repeat(100_000)), 'emboîtés'],
		['an element that never ends', sheet(`<row a="${'x'.repeat(2.5e7)}"/>`), 'XML'],
		[
			'a cell given twice',
			sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>9</v></c></row>'),
			'deux fois'
		],
		['a row given twice', sheet(rowXml(1, ['a']) + rowXml(1, ['b'])), 'deux fois'],
		['a cell outside its row', sheet('<row r="1"><c r="A2"><v>1</v></c></row>'), 'pas sur sa ligne'],
		[
			'millions of merged cells',
			sheet(
				Array.from({ length: 3000 }, (_, i) => rowXml(i + 1, ['a'])).join(''),
				`<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(5000)}</mergeCells>`
			),
			'fusionne trop de cellules'
		],
		['a column too many', cellFarAway('SG1'), 'moins de 500 colonnes'],
		[
			'rows repeated without end',
			odsOf(
				'<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>'
			),
			'plus de 200 000 lignes'
		],
		[
			'one sheet under two names',
			zipSync({
				...workbookParts({
					sheets: [
						{ name: 'A', rows: '' },
						{ name: 'B', rows: '' }
					]
				}),
				'xl/_rels/workbook.xml.rels': strToU8(
					'<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
				)
			}),
			'pas un classeur Excel complet'
		],
		['entries longer than they say', withDirectory(small, 24, (size) => size - 1), 'plus long qu’annoncé'],
		['entries shorter than they say', withDirectory(small, 24, (size) => size + 1), 'plus court qu’annoncé'],
		['an unknown compression', withDirectory(small, 10, () => 12, 2), 'manière inconnue'],
		['a password', withDirectory(small, 8, (flags) => flags | 1, 2), 'mot de passe'],
		['entries elsewhere', withDirectory(small, 42, () => 4e9), 'pas un classeur Excel complet'],
		['the same name twice', zipSync({ 'xl/a.xml': strToU8('a'), 'XL\\a.xml': strToU8('b') }), 'deux fois'],
		['another archive', zipSync({ 'photo.jpg': strToU8('x') }), 'archive ZIP'],
		[
			'a Word document',
			zipSync({ '[Content_Types].xml': strToU8(''), 'word/document.xml': strToU8('') }),
			'document Word'
		],
		[
			'a binary workbook',
			zipSync({ '[Content_Types].xml': strToU8(''), 'xl/workbook.bin': strToU8('') }),
			'.xlsb'
		],
		['a Numbers workbook', zipSync({ 'Index/Document.iwa': strToU8('') }), 'Numbers']
	])('%s', async (_, bytes, sentence) => {
		const start = performance.now();
		expect(await refusalOf(bytes)).toContain(sentence);
		// The machine does other things, too: alone, each takes far less.
		expect(performance.now() - start).toBeLessThan(10_000);
	});

	it('but a cell far below in an honest list costs nothing', async () => {
		const [read] = await sheetsOf(
			sheet(rowXml(1, ['a']) + '<row r="1048576"><c r="C1048576"><v>1</v></c></row>')
		);
		expect(read?.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
			[1, 1],
			[1_048_576, 3]
		]);
	});
});

describe('a text made to do harm is refused with a sentence', () => {
	const filled = (byte: number, length = 20e6) => new Uint8Array(length).fill(byte);
	it.each([
		['one line of 20 MB', filled(97), '20 000 000 caractères'],
		['separators alone', filled(59), 'plus de 500 colonnes'],
		['line breaks alone', filled(10), 'plus de 200 000 lignes'],
		['a million quotation marks', filled(34, 1e6), '499 999 caractères'],
		['one more', filled(34, 1e6 + 1), 'Un guillemet droit ouvert'],
		['zeros', filled(0), 'n’est ni un CSV ni un classeur'],
		['a zero far away', Uint8Array.of(...filled(97, 5000), 0), 'caractères nuls'],
		['more than 50 MB', filled(97, 50_000_001), '50 Mo']
	])('%s', async (_, bytes, sentence) => {
		expect(await refusalOf(bytes)).toContain(sentence);
	});
});

describe('no file makes the reader throw', () => {
	const isReading = async (bytes: Uint8Array) => {
		const { sheets, refused } = await readSource(bytes, 'x');
		return refused === undefined || (sheets.length === 0 && refused.endsWith('.'));
	};

	it('of random bytes, whatever they begin with', async () => {
		const begin = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x3c]);
		await fc.assert(
			fc.asyncProperty(begin, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
				expect(await isReading(Uint8Array.from([...first, ...rest]))).toBe(true);
			})
		);
	});

	it('of a workbook with some of its bytes changed', async () => {
		const changes = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(changes, async (list) => {
				const bytes = small.slice();
				for (const [at, byte] of list) bytes[at] = byte;
				expect(await isReading(bytes)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	it('of a sheet whose XML is any text', async () => {
		const xml = fc.string({
			unit: fc.constantFrom(
				'<',
				'/>',
				'>',
				'</c>',
				'<c r="A1">',
				'<row r="1">',
				'<v>1</v>',
				'&#x110000;',
				'"',
				'a'
			)
		});
		await fc.assert(
			fc.asyncProperty(xml, async (rows) => {
				expect(await isReading(sheet(rows))).toBe(true);
			})
		);
	});
});

describe('what is read does not depend on the order', () => {
	const cell = fc.oneof(fc.constantFrom('a', 'Thiers', '#REF!', 'é & <'), fc.integer({ min: 1, max: 99 }));
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

	it('of the rows in the file', async () => {
		await fc.assert(
			fc.asyncProperty(rows, fc.infiniteStream(fc.nat(99)), async (lines, keys) => {
				const xml = lines.map((cells, i) => rowXml(i + 1, cells));
				const order = xml.map((row) => [keys.next().value ?? 0, row] as const).sort(([a], [b]) => a - b);
				expect(await sheetsOf(sheet(order.map(([, row]) => row).join('')))).toEqual(
					await sheetsOf(sheet(xml.join('')))
				);
			})
		);
	});

	it('of the sheets', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(rows, { minLength: 2, maxLength: 4 }), async (all) => {
				const sheets = all.map((lines, i) => ({
					name: `S${i}`,
					rows: lines.map((cells, at) => rowXml(at + 1, cells)).join('')
				}));
				const read = await sheetsOf(xlsxOf({ sheets }));
				expect(await sheetsOf(xlsxOf({ sheets: sheets.toReversed() }))).toEqual(read.toReversed());
			})
		);
	});
});
