import { expect, test } from 'vitest';
import { announcedTerritory } from '../../../src/lib/domain/words/sentences/announced';
import { smallResults } from '../../fixtures/small-results';
import { spaced } from '../../fixtures/spaced';

const results = smallResults();
const said = (position: number, indicator: 'coverage' | 'gap') =>
	spaced(announcedTerritory(results, 'commune', position, indicator));

test('a territory is said with its class and the value of what is shown', () => {
	expect(said(0, 'coverage')).toBe(
		'Saint-Étienne-le-Bas : De la moitié au besoin, 0,40 ETP financé pour 0,46 requis.'
	);
	expect(said(0, 'gap')).toBe('Saint-Étienne-le-Bas : De la moitié au besoin, 0,06 ETP manquant.');
});

test('a class without a value is said once', () => {
	expect(said(1, 'coverage')).toBe('Les Déserts : Donnée absente.');
});
