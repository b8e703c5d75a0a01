import { describe, expect, it } from 'vitest';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { filteredChoropleth } from '../../../src/lib/domain/choropleth/filtered';
import { filterSummary, mapSummary } from '../../../src/lib/domain/choropleth/map-summary';
import { INDICATORS } from '../../../src/lib/domain/figures/indicator';
import { BASE_LEVELS } from '../../../src/lib/domain/territory/atlas';
import { smallResults } from '../../fixtures/small-results';
import { spaced } from '../../fixtures/spaced';

const results = smallResults();
const coverage = choroplethOf(results, 'commune', 'coverage');
const through = (...passes: number[]) => filteredChoropleth(coverage, Uint8Array.from(passes));

describe('the map in words', () => {
	it('counts the territories of each class, and names the most and the least', () => {
		expect(spaced(mapSummary(results, coverage))).toBe(
			'Couverture du besoin, par commune. De la moitié au besoin : 2 sur 5 ; Besoin couvert : 1 sur 5 ; Donnée absente : 2 sur 5. 3 communes ont une valeur. Le plus : L’Isle-d’Aval, 308 %. Le moins : Le Puy-Neuf, 53 %.'
		);
	});

	it('says each indicator in its own unit', () => {
		const gap = mapSummary(results, choroplethOf(results, 'epci', 'gap'));
		expect(spaced(gap)).toContain('Le plus : CA du Puy, 1,75 ETP. Le moins : CC du Bas, 0,06 ETP.');
		const index = mapSummary(results, choroplethOf(results, 'epci', 'fdep'));
		expect(spaced(index)).toContain('Le plus : CA du Puy, 0,78. Le moins : CC du Bas, 0,50.');
	});

	it('has the least and the most, or the one value, at every level and for every indicator', () => {
		for (const level of BASE_LEVELS)
			for (const indicator of INDICATORS)
				expect(spaced(mapSummary(results, choroplethOf(results, level, indicator)))).toMatch(
					/(?:Le plus : .+ Le moins : .+\.|a une valeur : .+\.)$/
				);
	});

	it('speaks of what passes a filter alone', () => {
		expect(spaced(mapSummary(results, through(1, 0, 0, 1, 0)))).toBe(
			'Couverture du besoin, par commune, 2 sur 5 d’après le filtre. De la moitié au besoin : 1 sur 2 ; Besoin couvert : 1 sur 2. 2 communes ont une valeur. Le plus : L’Isle-d’Aval, 308 %. Le moins : Saint-Étienne-le-Bas, 88 %.'
		);
		expect(spaced(mapSummary(results, through(1, 0, 0, 0, 0)))).toMatch(
			/1 commune a une valeur : Saint-Étienne-le-Bas, 88 %\.$/
		);
		expect(spaced(mapSummary(results, through(0, 0, 0, 0, 0)))).toBe(
			'Couverture du besoin, par commune, 0 sur 5 d’après le filtre.'
		);
	});

	it('has no extremes of what is drawn instead of the indicator', () => {
		const words = { title: 'Variation des ETP', unit: 'ETP' };
		expect(spaced(mapSummary(results, { ...coverage, words }))).toBe(
			'Variation des ETP, par commune. De la moitié au besoin : 2 sur 5 ; Besoin couvert : 1 sur 5 ; Donnée absente : 2 sur 5.'
		);
	});
});

describe('what a filter has brought', () => {
	// 42001 needs 8 000 ÷ 40 000 × 2.28 = 0.456 FTE and has 0.4: 0.06 is missing.
	it('is how many it keeps, what they lack and their classes', () => {
		expect(spaced(filterSummary(results, through(1, 0, 0, 0, 0)))).toBe(
			'Le filtre garde 1 commune sur 5, 0,06 ETP manquant. De la moitié au besoin : 1.'
		);
		expect(spaced(filterSummary(results, through(0, 0, 0, 0, 0)))).toBe('Le filtre garde 0 commune sur 5.');
	});

	it('is nothing without a filter', () => {
		expect(filterSummary(results, coverage)).toBe('');
	});
});
