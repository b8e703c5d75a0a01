import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/lib/data/posts/source/read-source';
import { listFile, refusalOf, textsOf } from './cells';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array) => {
	const { sheets, said } = await readSource(bytes, 'liste.csv');
	return { texts: textsOf(sheets[0]!), said: said.map((one) => one.replace(/[\u202f\u00a0]/g, ' ')) };
};

describe('a text file', () => {
	it('of French Excel has its apostrophes, and it is said that it was read in Windows-1252', async () => {
		const { sheets, said } = await readSource(listFile('B15-bis-csv-excel-fr.csv'), 'B15.csv');
		expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
		expect(sheets[0]?.rows[2]?.cells[1]?.text).toBe('Centre social "Les Voirons"\nAntenne d’Annemasse');
		expect(sheets[0]?.rows[1]?.cells[9]).toEqual({ text: '1004', kind: 'text' });
		expect(said).toHaveLength(1);
	});

	it('of Excel on a Mac is Mac OS Roman', async () => {
		// médiateur ; œuvre d’été – Ville
		const bytes = Uint8Array.of(
			...[0x6d, 0x8e, 0x64, 0x69, 0x61, 0x74, 0x65, 0x75, 0x72, 0x3b, 0xcf, 0x75, 0x76, 0x72, 0x65],
			...[0x20, 0x64, 0xd5, 0x8e, 0x74, 0x8e, 0x20, 0xd0, 0x20, 0x56, 0x69, 0x6c, 0x6c, 0x65, 0x0d]
		);
		const { texts, said } = await read(bytes);
		expect(texts).toEqual([[1, 'médiateur', 'œuvre d’été – Ville']]);
		expect(said[0]).toContain('Mac OS Roman');
	});

	it('in UTF-16 is read, and said', async () => {
		const { texts, said } = await read(
			Uint8Array.from([0xff, 0xfe, ...Array.from('é\t1\r\n', (letter) => [letter.charCodeAt(0), 0]).flat()])
		);
		expect(texts).toEqual([[1, 'é', '1']]);
		expect(said[0]).toContain('UTF-16');
	});

	it.each([
		['Windows-1252', 'MÃ©diateur;lâ€™Ã‰tat;52 â‚¬;Ã  Lyon', ['Médiateur', 'l’État', '52 €', 'à Lyon']],
		['Latin-1', 'LycÃ©e;Saint-Ã\u0089tienne', ['Lycée', 'Saint-Étienne']],
		['Mac OS Roman', 'M√©diateur;l‚Äô√âtat', ['Médiateur', 'l’État']],
		['Windows-1252, twice', 'MÃƒÂ©diateur;1', ['Médiateur', '1']]
	])('encoded twice by %s is put right, and said', async (_, text, cells) => {
		const { texts, said } = await read(utf8(text));
		expect(texts).toEqual([[1, ...cells]]);
		expect(said[0]).toContain('encodés deux fois');
	});

	it('with rows in two encodings is put right', async () => {
		const { texts } = await read(Uint8Array.from([...utf8('é;1\n'), 0xe8, ...utf8(';2\n')]));
		expect(texts).toEqual([
			[1, 'é', '1'],
			[2, 'è', '2']
		]);
	});

	it('of sound French is left as it is', async () => {
		const text = 'Île-d’Yeu;« Âge » – 52 € ; cœur…\nHÔPITAL;naïf, Ÿ\n';
		expect((await read(utf8(text))).said).toEqual([]);
	});

	it('says how many characters are lost in it', async () => {
		expect((await read(utf8('Saint-\uFFFDtienne;1'))).said[0]).toContain('Des caractères sont perdus');
	});

	it('shows an error of the spreadsheet that it comes from as an error', async () => {
		const { sheets } = await readSource(utf8('a;#N/A\n'), 'a.csv');
		expect(sheets[0]?.rows[0]?.cells[1]).toEqual({ text: '#N/A', error: '#N/A', kind: 'text' });
	});

	it('with a quotation mark that is left open is refused with its line', async () => {
		expect(await refusalOf(utf8('a;b\n1;2\n"x;3'))).toContain('ligne 3.');
	});
});

describe('what is no list is refused with what to do', () => {
	const bytes = (...first: number[]) => Uint8Array.of(...first, 1, 2, 3);
	it.each([
		['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'l.xls', 'ancien classeur Excel'],
		[
			'a protected one',
			Uint8Array.from([
				0xd0,
				0xcf,
				0x11,
				0xe0,
				...Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
			]),
			'l.xlsx',
			'protégé par un mot de passe'
		],
		['a PDF', utf8('%PDF-1.7'), 'l.pdf', 'est un PDF'],
		['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'l.png', 'est une image'],
		[
			'a page saved as a workbook',
			utf8('<html><table><tr><td>a'),
			'l.xls',
			'bien que son nom soit celui d’un classeur'
		],
		['a page', utf8('<!doctype html>'), 'l.csv', 'est une page web'],
		['a compressed file', bytes(0x1f, 0x8b), 'l.gz', 'est une archive'],
		['a formatted text', utf8('{\\rtf1'), 'l.rtf', 'RTF'],
		['XML', utf8('<?xml version="1.0"?><a/>'), 'l.xml', 'est du XML'],
		['other bytes', bytes(1, 0, 0, 7, 9), 'l.bin', 'n’est ni un CSV ni un classeur XLSX']
	])('%s', async (_, content, file, sentence) => {
		expect(await refusalOf(content, file)).toContain(sentence);
	});
});
