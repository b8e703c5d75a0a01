import { describe, expect, it } from 'vitest';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { filteredChoropleth } from '../../../src/lib/domain/choropleth/filtered';
import { mapSummary } from '../../../src/lib/domain/choropleth/map-summary';
import { smallResults } from '../../fixtures/small-results';
import { spaced } from '../../fixtures/spaced';

const results = smallResults();
const plain = choroplethOf(results, 'commune', 'coverage');

describe('the map in words', () => {
	it('tells the most and the least', () => {
		// 0.4 ÷ 0.456, 1.9375 ÷ 3.625, and 0.5125 ÷ 0.1667 in L’Isle-d’Aval.
		expect(spaced(mapSummary(results, plain))).toMatch(
			/3 communes ont une valeur. Le plus : L’Isle-d’Aval, 30[78] %. Le moins : Le Puy-Neuf, 53 %\.$/
		);
	});

	it('tells them of what passes the filter only', () => {
		const seen = filteredChoropleth(plain, Uint8Array.of(1, 0, 1, 0, 0));
		expect(spaced(mapSummary(results, seen))).toMatch(
			/Hors du filtre : 3 sur 5. 2 communes ont une valeur. Le plus : Saint-Étienne-le-Bas, 88 %. Le moins : Le Puy-Neuf, 53 %\.$/
		);
	});
});
