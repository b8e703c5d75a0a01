import { expect, it } from 'vitest';
import { typedByAnyName } from '../../../../src/lib/domain/territory/typed/other-names';
import { typedPlaces } from '../../../fixtures/typed-places';

it('an EPCI is known by its name without its kind, or with its kind in full', () => {
	for (const text of ['thiers dore et montagne', 'Communauté de communes Thiers Dore et Montagne'])
		expect(typedByAnyName(text, 'epci', typedPlaces)).toMatchObject({
			kind: 'mended',
			how: 'name',
			meant: [{ code: '200070712' }]
		});
});

it('a commune that has merged is the one that holds its land, and that is said', () => {
	expect(typedByAnyName('oullins', 'commune', typedPlaces)).toMatchObject({
		kind: 'mended',
		how: 'merged',
		meant: [{ code: '69149' }],
		said: '«\u202Foullins\u202F» n’est plus une commune\u202F: elle est dans 69149 (Oullins-Pierre-Bénite) (codes de 2025).'
	});
});

it('a name of today is read as it always was, and one that nobody had is unknown', () => {
	expect(typedByAnyName('thiers', 'commune', typedPlaces)).toMatchObject({ meant: [{ code: '63430' }] });
	expect(typedByAnyName('oullins', 'qpv', typedPlaces).kind).toBe('unknown');
	expect(typedByAnyName('nulle part', 'commune', typedPlaces).kind).toBe('unknown');
});
