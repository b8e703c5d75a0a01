import { describe, expect, it } from 'vitest';
import { censusCountOf, structureKey, type KnownStructure } from '../../../src/lib/domain/census/census';
import { knownIn } from '../../../src/lib/domain/census/here';
import { knownMarks } from '../../../src/lib/domain/census/marks';
import { knownRow, mediatorWords } from '../../../src/lib/domain/census/row';
import { knownNamed } from '../../../src/lib/domain/census/search';
import { censusWords } from '../../../src/lib/domain/census/words';
import { positionOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallCensus } from '../../fixtures/small-census';

const idsIn = (level: Level, code: string) =>
	knownIn(smallAtlas, smallCensus, level, positionOf(smallAtlas.territories[level], code)!).map(
		({ id }) => id
	);

describe('structures known in a territory', () => {
	it('are those that have their place there, or work somewhere in it', () => {
		expect(idsIn('commune', '42001')).toEqual(['maison-du-bas-42001', 'ville-du-puy-63002']);
		expect(idsIn('commune', '63003')).toEqual(['ville-du-puy-63001']);
		expect(idsIn('region', '84')).toHaveLength(4);
	});

	it('work in a commune where their QPV is, where their EPCI is, where their département is', () => {
		expect(idsIn('commune', '63002')).toEqual([
			'ville-du-puy-63001',
			'reseau-du-puy-63001',
			'ville-du-puy-63002'
		]);
		expect(idsIn('qpv', 'QN06301M')).toEqual(['ville-du-puy-63001', 'reseau-du-puy-63001']);
		expect(idsIn('commune', '42002')).toEqual(['ville-du-puy-63002']);
	});
});

describe('a number of structures', () => {
	it('counts a name once, and a network apart', () => {
		expect(censusCountOf(smallCensus)).toEqual({ structures: 2, networks: 1 });
		expect(censusWords({ structures: 2, networks: 1 })).toBe('2\u00A0structures et 1\u00A0réseau');
		expect(censusWords({ structures: 1, networks: 0 })).toBe('1\u00A0structure');
	});

	it('takes two names of one structure for the same', () => {
		expect(structureKey('Ville de Grenoble - médiation paire en santé (Service santé)')).toBe(
			'ville de grenoble'
		);
		expect(structureKey('Ville de Grenoble, médiation paire en santé')).toBe('ville de grenoble');
		expect(structureKey('AÉSIO Santé (ex Mutualité)')).toBe('aesio sante');
		expect(structureKey('Ville de Bourg-en-Bresse')).toBe('ville de bourg en bresse');
	});
});

describe('a known structure in words', () => {
	it('says where it is, where it works, and where that was read', () => {
		expect(knownRow(smallAtlas, smallCensus[1]!)).toEqual({
			id: 'ville-du-puy-63001',
			name: 'Ville du Puy',
			type: 'Collectivité',
			network: false,
			place: 'Le Puy-Neuf',
			departement: { code: '63', name: 'Puy-de-Dôme' },
			works: 'Œuvre-sans-Indice · QPV Les Tours et La Plaine',
			mediators: 'nombre de médiateurs non publié',
			year: 'année non donnée',
			funding: 'non vu',
			source: { text: 'Diaporama « Le Puy »' },
			reading: 'texte complet'
		});
		expect(knownRow(smallAtlas, smallCensus[0]!)).toMatchObject({
			name: 'Maison du Bas, médiation d’en bas',
			year: '2023',
			source: { text: 'exemple.fr', href: 'https://www.exemple.fr/bas?page=1' }
		});
	});

	it.each<[Pick<KnownStructure, 'mediators' | 'fte' | 'type'>, string]>([
		[{ type: 'autre', mediators: 1 }, '1\u00A0médiateur'],
		[{ type: 'autre', mediators: 4, fte: 2 }, '4\u00A0médiateurs'],
		[{ type: 'autre', mediators: 'plusieurs' }, 'plusieurs médiateurs, sans nombre'],
		[{ type: 'autre' }, 'nombre de médiateurs non publié'],
		[{ type: 'autre', fte: 2 }, '2\u00A0ETP selon la source'],
		[{ type: 'réseau', mediators: 18 }, '18\u00A0médiateurs en tout, à ne pas ajouter à ceux de ses membres']
	])('%j reads "%s"', (structure, words) => {
		expect(mediatorWords(structure)).toBe(words);
	});
});

describe('the search of a structure', () => {
	const named = (typed: string) => knownNamed(smallCensus, typed).map(({ id }) => id);

	it('finds the beginnings of the words of its name, in any order, without accents', () => {
		expect(named('puy vil')).toEqual(['ville-du-puy-63001', 'ville-du-puy-63002']);
		expect(named('reseau')).toEqual(['reseau-du-puy-63001']);
		expect(named('édiation')).toEqual([]);
	});

	it('waits for two letters', () => {
		expect(named('m')).toEqual([]);
		expect(named('ma')).toEqual(['maison-du-bas-42001']);
	});
});

describe('the marks of the map', () => {
	const points = { lon: [3, 3.1, 3.2, 3.3, 3.4], lat: [45, 45.1, 45.2, 45.3, 45.4] };

	it('are one a commune, at its point, with all that is known there', () => {
		const marks = knownMarks(smallAtlas, points, smallCensus);
		expect(marks.map(({ id, lng, lat, rows }) => [id, lng, lat, rows.length])).toEqual([
			['42001', 3, 45, 1],
			['63001', 3.2, 45.2, 2],
			['63002', 3.3, 45.3, 1]
		]);
		expect(marks[1]!.label).toBe(
			'Le Puy-Neuf\u202F: 1\u00A0structure et 1\u00A0réseau d’après des sources publiques'
		);
	});
});
