import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/lib/domain/words/context';
import { identityOf } from '../../../src/lib/domain/words/identity';
import { nameOf } from '../../../src/lib/domain/words/names';
import { atlas, BELLEVUE, THIERS } from '../../panel/small-region';

const people = (population: number, uncountedQpvs = 0) => ({ population, uncountedQpvs });

describe('who a territory is', () => {
	test('a commune has its code, its postal code if it was found by it, its EPCI and its département', () => {
		expect(identityOf(atlas, 'commune', THIERS, people(11_637), '63300')).toEqual([
			'Commune, Insee 63430',
			'code postal 63300',
			'CC Thiers Dore et Montagne, Puy-de-Dôme',
			'11\u202F637\u00A0hab.'
		]);
	});

	test('a QPV has its code and its commune', () => {
		expect(identityOf(atlas, 'qpv', 0, people(3828))).toEqual([
			'QPV QN06301M',
			'Thiers, Puy-de-Dôme',
			'3\u202F828\u00A0hab.'
		]);
		// That of another region, whose figures are in no file here.
		expect(identityOf(atlas, 'qpv', 0, people(0, 1)).at(-1)).toBe('habitants inconnus');
	});

	test('an EPCI and a département count their communes', () => {
		expect(identityOf(atlas, 'epci', 1, people(16_637))).toEqual([
			'EPCI 200070712',
			'Puy-de-Dôme',
			'2\u00A0communes',
			'16\u202F637\u00A0hab.'
		]);
		expect(identityOf(atlas, 'departement', 0, people(1041))).toEqual([
			'Département 15',
			'2\u00A0communes',
			'1\u202F041\u00A0hab.'
		]);
	});

	test('a region is nowhere but in itself', () => {
		expect(contextOf(atlas, 'region', 0)).toBe('');
	});

	test('a name gets its typographic apostrophe', () => {
		expect(nameOf(atlas, 'commune', BELLEVUE)).toBe('Bellevue-d’en-Haut');
	});
});
