import { describe, expect, it } from 'vitest';
import type { Level } from '../../../../src/lib/domain/territory/atlas';
import {
	typedAmong,
	typedPostal,
	typedTerritory,
	type Typed
} from '../../../../src/lib/domain/territory/typed/typed';
import { typedPlaces } from '../../../fixtures/typed-places';

const typed = (text: string, level: Level = 'commune', at?: string) =>
	typedTerritory(text, level, typedPlaces, at);
const codesOf = (read: Typed) =>
	read.kind === 'exact' || read.kind === 'mended' ? read.meant.map(({ code }) => code) : [];

describe('a territory as it is published', () => {
	it.each<[Level, string, string]>([
		['commune', '63430', 'Thiers'],
		['qpv', 'QN06306M', 'Thiers'],
		['epci', '200070712', 'CC Thiers Dore et Montagne'],
		['departement', '63', 'Puy-de-Dôme']
	])('%s %s is %s, with nothing to say', (level, code, name) => {
		expect(typed(code, level)).toEqual({ kind: 'exact', meant: [{ level, code, name, weight: 1 }] });
	});
});

describe('what was mended is said', () => {
	it.each<[string, Level, string, string, string]>([
		['1004', 'commune', '01004', 'zero', 'Le zéro initial manquait (tableur)\u202F: le code est lu 01004.'],
		['1', 'departement', '01', 'zero', 'Le zéro initial manquait (tableur)\u202F: le code est lu 01.'],
		['qn06306m', 'qpv', 'QN06306M', 'writing', 'Le code est lu QN06306M.'],
		['200 070 712', 'epci', '200070712', 'writing', 'Le code est lu 200070712.'],
		["'63430", 'commune', '63430', 'writing', 'Le code est lu 63430.'],
		[
			'69152',
			'commune',
			'69149',
			'merged',
			'Le code 69152 n’est plus celui d’une commune\u202F: il est reporté sur 69149 Oullins-Pierre-Bénite (codes de 2025).'
		],
		[
			'69381',
			'commune',
			'69123',
			'arrondissement',
			'Le code 69381 est un arrondissement\u202F: il est reporté sur 69123 Lyon (codes de 2025).'
		],
		[
			'63110',
			'commune',
			'63032',
			'postal',
			'63110 est un code postal\u202F: il est lu 63032 (Beaumont), le code Insee de la commune.'
		]
	])('%s (%s) is %s: %s', (text, level, code, how, said) => {
		const read = typed(text, level);
		expect(codesOf(read)).toEqual([code]);
		expect(read).toMatchObject({ kind: 'mended', how, said });
	});

	it('a lost zero and a code of another year are both said', () => {
		expect(typed('4 2109')).toMatchObject({
			said: 'Le code est lu 42109. Le code 42109 n’est plus celui d’une commune\u202F: il est reporté sur 42084 Solore-en-Forez (codes de 2025).'
		});
	});

	it('a commune that was split is its parts for an older file, by their inhabitants', () => {
		const read = typed('63430', 'commune', '2024-12-31');
		// 11 500 and 1 300 of 12 800.
		expect(read.kind === 'mended' && read.meant.map(({ code, weight }) => [code, weight])).toEqual([
			['63430', 0.8984375],
			['63151', 0.1015625]
		]);
		expect(typed('63430', 'commune', '2025-12-31').kind).toBe('exact');
	});
});

describe('a name', () => {
	it.each([
		['thiers', '63430'],
		['PONT DU CHATEAU', '63284'],
		['le puy en velay', '43157'],
		['Puy-en-Velay (Le)', '43157'],
		['Puy-en-Velay, Le', '43157'],
		['Larbresle', '69010'],
		['Arbresle', '69010'],
		['Beaumont (63)', '63032'],
		['Beaumont (Haute-Loire)', '43022'],
		['lyon 3e', '69123'],
		['Lyon 03', '69123'],
		['Lyon 1er arrondissement', '69123'],
		['3e arrondissement de Lyon', '69123']
	])('%s is the commune %s', (text, code) => {
		expect(codesOf(typed(text))).toEqual([code]);
	});

	it('of several communes is a question that names them', () => {
		expect(typed('beaumont')).toEqual({
			kind: 'several',
			candidates: [
				{ level: 'commune', code: '43022', name: 'Beaumont' },
				{ level: 'commune', code: '63032', name: 'Beaumont' }
			],
			said: '«\u202Fbeaumont\u202F» est le nom de 2 territoires\u202F: Beaumont (43022) et Beaumont (63032). Donnez le code de celui qui est voulu.'
		});
	});

	it.each(['Beaumont (01)', 'Lyon 4e', 'Thier', 'Le Puy', '(63)', ''])(
		'%j is not taken for another',
		(text) => {
			expect(typed(text).kind).toBe('unknown');
		}
	);

	it('that is unknown has a nearest one, and a code of another level is recognised', () => {
		expect(typed('Thier')).toMatchObject({ kind: 'unknown', nearest: { code: '63430' } });
		expect(typed('QN06306M')).toMatchObject({ kind: 'unknown', elsewhere: { level: 'qpv' } });
		expect(typed('63431')).toMatchObject({ kind: 'unknown', code: '63431', nearest: { code: '63430' } });
	});
});

describe('a postal code', () => {
	it('is the commune that its row names, by name or by arrondissement', () => {
		expect(codesOf(typedPostal('63300', ['12', 'Thiers'], typedPlaces)!)).toEqual(['63430']);
		expect(codesOf(typedPostal('69003', ['Lyon 3e'], typedPlaces)!)).toEqual(['69123']);
	});

	it('of several communes, none of them named, is a question', () => {
		expect(typedPostal('63300', ['Lyon'], typedPlaces)).toMatchObject({
			kind: 'several',
			said: '63300 est un code postal, et non un code Insee\u202F: il dessert Escoutoux (63151) et Thiers (63430). Donnez le code Insee de la commune voulue.'
		});
	});

	it('that lost its zero is one too; what is none is not read', () => {
		expect(codesOf(typedPostal('1500', [], typedPlaces)!)).toEqual(['01004']);
		expect(typedPostal('63999', [], typedPlaces)).toBeUndefined();
	});
});

it('without a level, a code is what it has the form of, and a name the first level that has it', () => {
	const among = (text: string) => typedAmong(text, ['qpv', 'commune', 'epci'], typedPlaces);
	expect(among('200070712')).toMatchObject({ kind: 'exact', meant: [{ level: 'epci' }] });
	expect(among('qn06306m')).toMatchObject({ kind: 'mended', meant: [{ level: 'qpv' }] });
	expect(among('63430')).toMatchObject({ kind: 'exact', meant: [{ level: 'commune' }] });
	expect(among('Beaumont').kind).toBe('several');
	expect(among('75056').kind).toBe('unknown');
});
