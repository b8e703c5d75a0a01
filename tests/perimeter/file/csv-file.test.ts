import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/perimeter/file/csv-file';
import { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { known, lists } from './known';

/** With another Beaumont, of the Loire. */
const twoBeaumonts = {
	...lists,
	territories: {
		...lists.territories,
		commune: {
			codes: [...lists.territories.commune.codes, '42020'],
			names: [...lists.territories.commune.names, 'Beaumont']
		}
	},
	population: [...lists.population, 500]
};

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

	it('takes EPCIs by their names, their kind in full or left out', () => {
		const written =
			'Intercommunalité\nCommunauté de communes Thiers Dore et Montagne\nThiers Dore et Montagne\nBas-Pays\n';
		expect(read(written)).toMatchObject({
			epcis: ['200070712'],
			communes: [],
			unknown: [{ code: 'Bas-Pays', line: 4 }],
			notes: [
				'La colonne «\u202FIntercommunalité\u202F» est lue comme des noms d’EPCI.',
				expect.stringMatching(/^Ligne 2\u202F: .+ est lu comme 200070712/),
				expect.stringMatching(/^Ligne 3\u202F: .+ est lu comme 200070712/)
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
			'Aucune colonne de «\u202Fliste.csv\u202F» ne contient de code ni de nom connu de la région Petite-Région'
		],
		['\u0000\u0001PK', 'Aucune colonne']
	])('is refused in a sentence where it holds no code: %j', (text, sentence) => {
		expect(() => read(text)).toThrow(sentence);
	});

	it.each([1, 2, 8])('with a heading, %i lines and a final line break is read', (count) => {
		const text = `code;nom\n${'63430;Thiers\n'.repeat(count)}`;
		expect(read(text)).toMatchObject({ communes: ['63430'], unknown: [], notes: [] });
	});

	it('takes the finest of its levels: communes, not the EPCI that stands before them', () => {
		expect(read('epci;commune\n200070712;63430\n200070712;63151\n')).toMatchObject({
			communes: ['63430', '63151'],
			epcis: []
		});
	});

	it('asks where rows name a QPV and others a commune only', () => {
		const found = read('commune;qpv\n63430;QN06301M\n63151;\n');
		if (found.kind !== 'readings') throw new Error('a question was expected');
		expect(found.question).toBe(
			'Des lignes nomment un QPV, d’autres une commune seulement. Que faut-il ajouter\u202F?'
		);
		expect(found.readings.map(({ label, outcome }) => [label, outcome.qpvs, outcome.communes])).toEqual([
			['Les QPV, et les communes des autres lignes', ['QN06301M'], ['63151']],
			['Les communes', [], ['63430', '63151']]
		]);
	});

	it('reads postal codes by their heading and the names beside them', () => {
		expect(read('Code postal;Commune\n63300;Thiers\n63430;Pont-du-Château\n')).toMatchObject({
			communes: ['63430', '63284'],
			homonyms: [],
			notes: ['2\u00A0codes postaux sont lus comme leur commune\u202F: 63300 Thiers, 63430 Pont-du-Château.']
		});
		expect(read('Code INSEE;Code postal\n63430;63300\n')).toMatchObject({ communes: ['63430'] });
	});

	it('keeps a postal code of several communes to be decided on', () => {
		expect(read('CP\n63300\n63110\n')).toMatchObject({
			communes: ['63032'],
			homonyms: [{ line: 2, text: '63300', codes: ['63151', '63430'] }]
		});
	});

	it('asks whether its codes are Insee codes or postal codes where they can be both', () => {
		const found = read('code\n63430\n63300\n');
		if (found.kind !== 'readings') throw new Error('a question was expected');
		expect(
			found.readings.map(({ label, outcome }) => [label, outcome.communes, outcome.homonyms.length])
		).toEqual([
			['Ce sont des codes Insee', ['63430'], 1],
			['Ce sont des codes postaux', ['63284'], 1]
		]);
	});

	it('of names is read as communes, an arrondissement as its commune', () => {
		expect(read('Ville\nthiers\nLyon 3e\n')).toMatchObject({
			communes: ['63430', '69123'],
			notes: [
				'La colonne «\u202FVille\u202F» est lue comme des noms de communes.',
				'Ligne 3\u202F: Le code 69383 est un arrondissement\u202F: il est reporté sur 69123 Lyon (codes de 2025).'
			]
		});
		expect(read('Thiers\nEscoutoux\n')).toMatchObject({ communes: ['63430', '63151'] });
	});

	it('of names takes a commune that has merged as the one that holds its land', () => {
		expect(read('Commune\nThiers\nSainte Agathe\n')).toMatchObject({
			communes: ['63430', '42084'],
			notes: [
				'La colonne «\u202FCommune\u202F» est lue comme des noms de communes.',
				'Ligne 3\u202F: «\u202FSainte Agathe\u202F» n’est plus une commune\u202F: elle est dans 42084 (Solore-en-Forez) (codes de 2025).'
			]
		});
	});

	it('of names is told by the département of the row where several communes have one', () => {
		const both = new KnownPlaces(twoBeaumonts);
		expect(readCsv('Commune;Département\nBeaumont;63\nThiers;63\n', 'liste.csv', both)).toMatchObject({
			communes: ['63032', '63430'],
			homonyms: []
		});
		expect(readCsv('Commune;Département\nBeaumont;69\n', 'liste.csv', both)).toMatchObject({
			communes: [],
			homonyms: [{ text: 'Beaumont', codes: ['63032', '42020'] }]
		});
	});

	it('does not take inhabitants for codes', () => {
		expect(read('epci;population\n200070712;1001\n')).toMatchObject({ epcis: ['200070712'], communes: [] });
	});

	it('takes a QPV in lower case and the code of an arrondissement', () => {
		expect(read('code\nqn06301m\n69381\n')).toMatchObject({ qpvs: ['QN06301M'], communes: ['69123'] });
	});
});
