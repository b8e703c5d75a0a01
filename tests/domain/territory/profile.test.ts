import { describe, expect, it } from 'vitest';
import { FDEP_CUTS, quintileOf } from '../../../src/lib/domain/territory/fdep';
import { profilesOf } from '../../../src/lib/domain/figures/results';
import { expectColumn } from '../../fixtures/close';
import { smallAtlas } from '../../fixtures/small-atlas';

const profiles = profilesOf(smallAtlas);

describe('who lives in a territory', () => {
	it('is the sum of its cells', () => {
		expectColumn(profiles.commune.population, [8_000, 0, 30_000, 10_000, 10_000]);
		expectColumn(profiles.qpv.population, [12_000, 4_000]);
		expectColumn(profiles.epci.population, [8_000, 40_000]);
		expectColumn(profiles.departement.population, [8_000, 50_000]);
		expectColumn(profiles.region.population, [58_000]);
	});

	it('says how many live in QPVs', () => {
		expectColumn(profiles.commune.qpvPopulation, [0, 0, 15_000, 1_000, 0]);
		expectColumn(profiles.qpv.qpvPopulation, [12_000, 4_000]);
		expectColumn(profiles.region.qpvPopulation, [16_000]);
	});
});

describe('the index of a territory', () => {
	it('is the published one for a commune, even where nobody lives', () => {
		expectColumn(profiles.commune.fdep, [0.5, -0.2, 1, 0.1, NaN]);
		expect(Array.from(profiles.commune.quintile)).toEqual([4, 2, 5, 3, 0]);
	});

	it('is the mean of its cells weighted by inhabitants, those without index left out', () => {
		expectColumn(profiles.qpv.fdep, [1, 0.775]); // (3 × 1 + 1 × 0.1) ÷ 4
		expectColumn(profiles.epci.fdep, [0.5, 0.775]); // (30 × 1 + 10 × 0.1) ÷ 40
		expectColumn(profiles.departement.fdep, [0.5, 0.775]);
		expectColumn(profiles.region.fdep, [35 / 48]); // (8 × 0.5 + 31) ÷ 48
		expect(Array.from(profiles.epci.quintile)).toEqual([4, 4]);
		expect(Array.from(profiles.qpv.quintile)).toEqual([5, 4]);
	});
});

describe('a quintile', () => {
	it('ends at its cut point, included', () => {
		expect(FDEP_CUTS).toEqual([-0.7595, -0.1677, 0.2796, 0.8247]);
		expect(
			[-3, -0.7595, -0.7594, -0.1677, -0.1676, 0.2796, 0.2797, 0.8247, 0.8248, 9].map(quintileOf)
		).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
	});

	it('is 0 where the index is unknown', () => {
		expect(quintileOf(NaN)).toBe(0);
	});
});
