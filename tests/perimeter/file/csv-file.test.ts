import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/perimeter/file/csv-file';
import { known } from './known';

const read = (text: string) => readCsv(text, 'liste.csv', known);

describe('a CSV of codes', () => {
	it('is read from the column that holds codes, whatever its name and its separator', () => {
		expect(read('\uFEFFnom;insee;note\r\nThiers;63430;a\r\nTDM;200070712;b\r\nTours;QN06301M;c\r\n')).toEqual(
			{
				kind: 'codes',
				communes: ['63430'],
				epcis: ['200070712'],
				qpvs: ['QN06301M'],
				unknown: [],
				homonyms: [],
				notes: []
			}
		);
	});

	it('may have no heading, and each code counts once', () => {
		expect(read('63430\n42084\n63430\n')).toMatchObject({ communes: ['63430', '42084'] });
	});

	it('gets back the zero that a spreadsheet has eaten, and says so', () => {
		expect(read('code\n1001\n')).toMatchObject({
			communes: ['01001'],
			notes: ['1\u00A0code à quatre chiffres\u202F: le zéro de tête, qu’un tableur efface, a été remis.']
		});
	});

	it('names the commune that absorbed an old code, and its line', () => {
		expect(read('code\n63430\n42109\n')).toMatchObject({
			communes: ['63430', '42084'],
			unknown: [],
			notes: [
				'Ligne 3\u202F: 42109 n’est plus un code de commune en 2025\u202F; il est compris dans Solore-en-Forez (42084).'
			]
		});
	});

	it('lists what it does not know, with the line', () => {
		expect(read('code,nom\n63430,Thiers\n75056,Paris\nabc,\n')).toMatchObject({
			communes: ['63430'],
			unknown: [
				{ code: '75056', line: 3 },
				{ code: 'abc', line: 4 }
			]
		});
	});

	it.each([
		['', 'Le fichier «\u202Fliste.csv\u202F» est vide'],
		[
			'a,b\nc,d\n',
			'Aucune colonne de «\u202Fliste.csv\u202F» ne contient de code connu de la région Petite-Région'
		],
		['\u0000\u0001PK', 'Aucune colonne']
	])('is refused in a sentence where it holds no code: %j', (text, sentence) => {
		expect(() => read(text)).toThrow(sentence);
	});
});
