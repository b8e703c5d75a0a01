import { expect, it } from 'vitest';
import { drawnQpvs, uncertainOf } from '../../../src/lib/domain/choropleth/legend';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { silentAtlas } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { smallResults } from '../../fixtures/small-results';

const results = smallResults();

it('counts the QPVs that are drawn and their inhabitants: all of them, or those that pass', () => {
	expect(drawnQpvs(results, undefined)).toEqual({ count: 2, population: 16_000, silent: 0 });
	expect(drawnQpvs(results, Uint8Array.of(0, 1))).toEqual({ count: 1, population: 4_000, silent: 0 });
});

it('counts apart the QPVs whose inhabitants nobody gives', () => {
	expect(drawnQpvs(smallTable('qpv', { atlas: silentAtlas }).results, undefined)).toEqual({
		count: 2,
		population: 12_000,
		silent: 1
	});
});

it('counts what is hatched as uncertain, and nothing where nothing is', () => {
	const choropleth = choroplethOf(results, 'commune', 'coverage');
	expect(uncertainOf(results, choropleth)).toEqual({ count: 0, population: 0, silent: 0 });
	const uncertain = Uint8Array.of(1, 1, 0, 0, 1);
	expect(uncertainOf(results, { ...choropleth, uncertain })).toMatchObject({ count: 3, population: 18_000 });
});
