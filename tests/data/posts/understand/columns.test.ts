import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../src/lib/data/posts/choices';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { placesOf, saidOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (lines: readonly string[], choices: readonly Choice[] = []) =>
	understood({ 'liste.csv': lines.join('\n') }, places, { choices });

describe('places in several columns', () => {
	it.each([
		['Commune 1;Commune 2', 'Thiers;Ambert'],
		['Commune principale;Autres communes', 'Thiers;Ambert'],
		['Code INSEE 1;Code INSEE 2', '63430;63003']
	])('%s are all read', async (headings, cells) => {
		const list = await read([
			`Structure;ETP;${headings}`,
			`A;1;${cells}`,
			'B;1;63300;'.replace('63300', /INSEE/.test(headings) ? '63300' : 'Riom')
		]);
		expect(placesOf(list)).toEqual(['commune 63003 commune 63430', 'commune 63300']);
		expect(list.questions).toEqual([]);
	});

	it('where the structure is, is no place of its posts', async () => {
		const list = await read([
			'Structure;Adresse de la structure;Code postal de la structure;Ville de la structure;Commune d’intervention;ETP',
			'Mutualité;12 rue de la Paix;63000;Clermont-Ferrand;Issoire;1'
		]);
		expect(placesOf(list)).toEqual(['commune 63178']);
		expect(saidOf(list)).toContain(
			'« Ville de la structure » dit où est la structure, pas où le poste intervient'
		);
	});

	it('where the structure is alone, is asked about', async () => {
		const list = await read(['Structure;Ville siège;ETP', 'Mutualité;Riom;1']);
		expect(told(list)).toMatchObject({ posts: 0, pending: 1, questions: ['colonne code'] });
		const answered = await read(
			['Structure;Ville siège;ETP', 'Mutualité;Riom;1'],
			[{ kind: 'colonne', value: 'code', answer: 'Ville siège' }]
		);
		expect(placesOf(answered)).toEqual(['commune 63300']);
	});

	it('that say different communes are asked about, and may be meant both', async () => {
		const lines = [
			'Commune d’implantation;Structure;Communes d’intervention;ETP',
			'Riom;A;Thiers;1',
			'Issoire;B;Issoire;1'
		];
		expect(told(await read(lines))).toMatchObject({ pending: 2, questions: ['colonne commune'] });
		const both = await read(lines, [{ kind: 'colonne', value: 'commune', answer: 'chacune' }]);
		expect(placesOf(both)).toEqual(['commune 63300 commune 63430', 'commune 63178']);
	});

	it('a commune beside another place is asked about where neither holds the other', async () => {
		const list = await read([
			'Commune;Structure;Lieu d’intervention;ETP',
			'Clermont-Ferrand;A;Issoire et Ambert;1',
			'Riom;B;Riom;0,5',
			'Riom;C;accueil du CCAS;0,5'
		]);
		expect(told(list)).toMatchObject({
			posts: 2,
			pending: 1,
			questions: ['territoire Clermont-Ferrand (Issoire et Ambert)']
		});
		expect(list.questions[0]!.candidates.map(({ answer }) => answer)).toEqual([
			'63113',
			'63178',
			'63003',
			'63178 + 63003'
		]);
	});

	it('an EPCI checks the commune beside it, and tells homonyms', async () => {
		// Beaumont is in Clermont Auvergne Métropole (Puy-de-Dôme), and three others elsewhere.
		const list = await read([
			'Commune;EPCI;Structure;ETP',
			'Thiers;CC Thiers Dore et Montagne;A;1',
			'Riom;CC Thiers Dore et Montagne;B;1',
			'Beaumont;Clermont Auvergne Métropole;C;1'
		]);
		expect(placesOf(list)).toEqual(['commune 63430', 'commune 63032']);
		expect(told(list).questions).toEqual(['territoire Riom (CC Thiers Dore et Montagne)']);
	});

	it('the code of a quarter and its name are held against each other', async () => {
		// QN06901M is Monod - Baratin - Cacard; QN06902M is Centre (Givors), not Les Buers.
		const list = await read(['Code QPV;QPV;Structure;ETP', 'QN06901M;Monod;A;1', 'QN06902M;Les Buers;B;1']);
		expect(placesOf(list)).toEqual(['qpv QN06901M']);
		expect(told(list).questions).toEqual(['territoire QN06902M Les Buers']);
	});

	it('numbers about places are none', async () => {
		const list = await read([
			'Structure;Commune;Population;ETP;Nb hab QPV',
			'A;Thiers;11763;1;1500',
			'B;Riom;19500;1;1200'
		]);
		expect(placesOf(list)).toEqual(['commune 63430', 'commune 63300']);
	});
});

describe('several columns of FTE', () => {
	it('are asked about where they differ, however sure one of their headings is', async () => {
		const lines = [
			'Structure;ETP total;Commune;ETP par site',
			'ADES;1;Villeurbanne;0,6',
			'ADES;1;Bron;0,4',
			'CCAS;0,5;Givors;0,5'
		];
		expect(told(await read(lines))).toMatchObject({ posts: 0, pending: 3, questions: ['colonne etp'] });
		const bySite = await read(lines, [{ kind: 'colonne', value: 'etp', answer: 'ETP par site' }]);
		expect(told(bySite)).toMatchObject({ posts: 3, fte: 1.5, questions: [] });
	});

	it('that say the same in another unit, or are of other years, are not', async () => {
		const list = await read([
			'Structure;Commune;ETP 2025;ETP 2026;Quotité',
			'A;Thiers;1;0,5;50 %',
			'B;Riom;1;0,8;80 %'
		]);
		expect(told(list)).toMatchObject({ posts: 2, fte: 1.3, questions: [] });
	});
});

describe('what a column of funding holds is told by its values', () => {
	it.each([
		['Mode de financement', ['CPOM', 'appel à projets'], undefined],
		['Cofinancement (O/N)', ['O', 'N'], undefined],
		['Financement', ['52 000', '26000'], 'montant'],
		['Type de financement', ['ARS', 'FIR'], 'financeur'],
		['Financement', ['ARS', 'Département'], 'financeur']
	])('%s: %j', async (heading, [one, other], meaning) => {
		const list = await read([`Structure;ETP;Commune;${heading}`, `A;1;Thiers;${one!}`, `B;1;Riom;${other!}`]);
		expect(list.columns[0]!.columns[3]!.meaning).toBe(meaning);
	});

	it('a state of the post is no kind of structure', async () => {
		const list = await read(['Structure;ETP;Commune;Statut', 'A;1;Thiers;pourvu', 'B;1;Riom;en poste']);
		expect(told(list)).toMatchObject({ posts: 2, errors: 0, questions: [] });
	});

	it('a number of convention or of SIRET is no amount', async () => {
		const list = await read([
			'SIRET;Structure;ETP;Commune',
			'12345678900011;A;1;Thiers',
			'12345678900029;B;1;Riom'
		]);
		expect(told(list)).toMatchObject({ posts: 2, errors: 0 });
	});
});

describe('amounts', () => {
	it.each([
		['Montant mensuel', 4300, 51_600],
		['Montant total sur 3 ans', 156_000, 52_000],
		['2026', 52_000, 52_000]
	])('under %s are those of a year, which is said', async (heading, written, euros) => {
		const list = await read([`Structure;ETP;Commune;2025;${heading}`, `A;1;Thiers;;${written}`]);
		expect(list.account.total.euros).toBe(euros);
	});

	it('beside their funders, in one cell', async () => {
		const list = await read([
			'Structure;ETP;Commune;Financements',
			'A;1;Thiers;ARS : 30 000 + CPAM 12 000',
			'B;1;Riom;ARS (40 k€), Ville (12 000 €/an)',
			'C;1;Issoire;FIR 2026'
		]);
		expect(list.posts.map(({ funding }) => funding)).toEqual([
			[
				{ funder: 'ARS', amount: 30_000 },
				{ funder: 'CPAM', amount: 12_000 }
			],
			[
				{ funder: 'ARS', amount: 40_000 },
				{ funder: 'Ville', amount: 12_000 }
			],
			[{ funder: 'FIR 2026' }]
		]);
	});

	it('beside their funders that a column contradicts: it is said', async () => {
		const list = await read([
			'Structure;ETP;Commune;Financeurs;Montant',
			'A;1;Thiers;ARS 30 000, CPAM 12 000;50000'
		]);
		expect(list.account.total.euros).toBe(42_000);
		expect(saidOf(list)).toContain('font 42 000 € : ils sont lus à la place de cette case');
	});
});

it('a sheet’s name can be the place of its posts', async () => {
	const list = ['Structure;ETP;Montant', 'A;1;52000'];
	expect(told(await read(list))).toMatchObject({ pending: 1, questions: ['colonne code'] });
});
