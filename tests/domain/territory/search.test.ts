import { describe, expect, it } from 'vitest';
import type { PostalCodes } from '../../../src/lib/domain/territory/typed/known-places';
import { search, searchIndexOf } from '../../../src/lib/domain/territory/search';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles } from '../../fixtures/small-results';

const postal: PostalCodes = { '42000': [0], '42600': [1], '63430': [2, 3] };
const index = searchIndexOf(smallAtlas, (level) => smallProfiles[level].population, { postal });
const codes = (typed: string, perLevel?: number) =>
	search(index, typed, perLevel).map(({ level, position }) => smallAtlas.territories[level].codes[position]);

describe('the search', () => {
	it('finds a name without its accents and hyphens, shortened or not', () => {
		for (const typed of ['saint etienne', 'St-Étienne', 'st etienne', 'SAINT-ETIENNE-LE-BAS', 'saint e'])
			expect(codes(typed)).toEqual(['42001']);
	});

	it('finds a name whatever its apostrophe or ligature', () => {
		for (const typed of ['l isle', 'L’Isle', "l'isle d'aval"]) expect(codes(typed)).toEqual(['63002']);
		expect(codes('oeuvre')).toEqual(['63003']);
		expect(codes('œuv')).toEqual(['63003']);
	});

	it('finds a name by the beginning of any of its words, in any order', () => {
		expect(codes('deserts')).toEqual(['42002']);
		expect(codes('bas saint')).toEqual(['42001']);
		expect(codes('serts')).toEqual([]);
	});

	it('groups by level: communes, QPVs, EPCIs, départements, region', () => {
		// "puy": commune Le Puy-Neuf, EPCI CA du Puy, département Puy-de-Dôme.
		expect(codes('puy')).toEqual(['63001', '200000002', '63']);
		expect(codes('p')).toEqual(['63001', 'QN06302M', '200000002', '63', '84']);
	});

	it('puts the beginning of a name before the beginning of a word, then the most peopled first', () => {
		// "l" begins Le Puy-Neuf, L'Isle-d'Aval and Les Déserts, and one word of Saint-Étienne-le-Bas.
		expect(codes('les')).toEqual(['42002', 'QN06301M']);
		expect(codes('l').slice(0, 4)).toEqual(['63001', '63002', '42002', '42001']);
	});

	it('finds the communes of a postal code, and says that it was one', () => {
		expect(search(index, '42000')).toEqual([{ level: 'commune', position: 0, postal: '42000' }]);
		expect(search(index, '63430')).toEqual([
			{ level: 'commune', position: 2, postal: '63430' },
			{ level: 'commune', position: 3, postal: '63430' }
		]);
	});

	it('puts the most peopled commune of a postal code first', () => {
		// 63001 has 30 000 inhabitants, 42001 8 000, 63002 10 000.
		const shared: PostalCodes = { '63999': [0, 3, 2] };
		const other = searchIndexOf(smallAtlas, (level) => smallProfiles[level].population, { postal: shared });
		expect(search(other, '63999').map(({ position }) => position)).toEqual([2, 3, 0]);
	});

	it('puts a level first where the whole name is what was typed', () => {
		expect(codes('loire')).toEqual(['42']);
		const named = { ...smallAtlas.territories.departement, names: ['Les', 'Puy-de-Dôme'] };
		const atlas = { ...smallAtlas, territories: { ...smallAtlas.territories, departement: named } };
		const other = searchIndexOf(atlas, (level) => smallProfiles[level].population, {});
		expect(search(other, 'les').map(({ level }) => level)).toEqual(['departement', 'commune', 'qpv']);
	});

	it('finds codes by their beginning, a commune once', () => {
		expect(codes('63002')).toEqual(['63002']);
		expect(codes('QN063')).toEqual(['QN06301M', 'QN06302M']);
		expect(codes('qn06302m')).toEqual(['QN06302M']);
		expect(codes('42')).toEqual(['42001', '42002', '42']);
	});

	it('keeps a commune’s own code among the communes of a postal code', () => {
		const crowded: PostalCodes = { '63003': [0, 1, 2, 3] };
		const other = searchIndexOf(smallAtlas, (level) => smallProfiles[level].population, { postal: crowded });
		const found = search(other, '63003', 3).map(({ position }) => position);
		expect(found).toHaveLength(3);
		expect(found).toContain(4);
		expect(search(other, '63003', 3).find(({ position }) => position === 4)?.code).toBe('63003');
	});

	it('finds a name whose words are run together, from any of them on', () => {
		for (const typed of ['lisle d’aval', 'lisledaval', 'isle daval', 'lisle'])
			expect(codes(typed)).toEqual(['63002']);
		expect(codes('lepuy')).toEqual(['63001']);
		expect(codes('sledaval')).toEqual([]);
	});

	it('finds a name with a word cut down to its first and last letters', () => {
		// "bs" stands for Bas, "pn" ends as nothing of Le Puy-Neuf does.
		expect(codes('etienne bs')).toEqual(['42001']);
		expect(codes('puy pn')).toEqual([]);
		expect(codes('bs le')).toEqual([]);
	});

	it('finds the commune of an arrondissement by name and by code, and says which it is', () => {
		const former = {
			merged: { '42999': '42001' },
			arrondissements: { '63981': '63001', '63982': '63001' },
			splits: []
		};
		const other = searchIndexOf(smallAtlas, (level) => smallProfiles[level].population, { postal, former });
		for (const typed of ['le puy neuf 2e', 'Le Puy-Neuf 2', '63982'])
			expect(search(other, typed)).toEqual([{ level: 'commune', position: 2, arrondissement: 2 }]);
		expect(search(other, 'le puy neuf 3e')).toEqual([]);
		expect(search(other, '42999')).toEqual([{ level: 'commune', position: 0, former: '42999' }]);
	});

	it('finds a commune by its code without the zero that a spreadsheet eats', () => {
		const { territories } = smallAtlas;
		const atlas = {
			...smallAtlas,
			territories: {
				...territories,
				commune: { ...territories.commune, codes: ['01004', '42002', '63001', '63002', '63003'] }
			}
		};
		const other = searchIndexOf(atlas, (level) => smallProfiles[level].population, {});
		expect(search(other, '1004')).toEqual([{ level: 'commune', position: 0 }]);
	});

	it('finds the commune that holds the land of one that has merged, by its name, after those of today', () => {
		const other = searchIndexOf(smallAtlas, (level) => smallProfiles[level].population, {
			formerNames: { 'Cran-Gevrier': [3], 'Saint-Étienne-d’Autrefois': [1] }
		});
		expect(search(other, 'cran g')).toEqual([{ level: 'commune', position: 3, formerName: 'Cran-Gevrier' }]);
		expect(search(other, 'st etienne')).toEqual([
			{ level: 'commune', position: 0 },
			{ level: 'commune', position: 1, formerName: 'Saint-Étienne-d’Autrefois' }
		]);
	});

	it('gives as many of each level as asked', () => {
		expect(codes('l', 1)).toEqual(['63001', 'QN06301M', '42']);
	});

	it('has nothing to say to nothing, or to what is nowhere', () => {
		expect(codes('')).toEqual([]);
		expect(codes(' - ')).toEqual([]);
		expect(codes('xyzzy')).toEqual([]);
	});
});
