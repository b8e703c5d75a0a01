import { describe, expect, it } from 'vitest';
import { filteredChoropleth, qpvPasses } from '../../../src/lib/domain/choropleth/filtered';
import { seenThrough } from '../../../src/lib/domain/view/map-options';
import { choroplethOf, tallyOf } from '../../../src/lib/domain/choropleth/choropleth';
import { NO_FILTER } from '../../../src/lib/domain/table/filter';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';

const results = smallResults();

describe('a filtered choropleth', () => {
	it('leaves blank what does not pass, in a class of its own that is counted', () => {
		const choropleth = filteredChoropleth(
			choroplethOf(results, 'commune', 'coverage'),
			Uint8Array.from([1, 0, 0, 1, 0])
		);
		expect(Array.from(choropleth.classOf, (index) => choropleth.classes[index]!.label)).toEqual([
			'De la moitié au besoin',
			'Hors du filtre',
			'Hors du filtre',
			'Besoin couvert',
			'Hors du filtre'
		]);
		const tally = tallyOf(choropleth, smallProfiles.commune.population);
		expect(tally.at(-1)?.territories).toBe(3);
	});

	it('draws no circle for what does not pass', () => {
		const plain = choroplethOf(results, 'commune', 'need');
		const choropleth = filteredChoropleth(plain, Uint8Array.from([1, 0, 0, 0, 0]));
		expect(Array.from(choropleth.magnitude!)).toEqual([plain.magnitude![0], 0, 0, 0, 0]);
	});
});

describe('the map through a filter', () => {
	it('keeps the QPVs that have a part in a territory that passes', () => {
		const { qpv, commune } = smallAtlas.cells;
		const cell = qpv.findIndex((position) => position >= 0);
		const passes = new Uint8Array(smallAtlas.territories.commune.count);
		passes[commune[cell]!] = 1;
		expect(qpvPasses(smallAtlas, 'commune', passes)[qpv[cell]!]).toBe(1);
		expect(Array.from(qpvPasses(smallAtlas, 'commune', passes.fill(0)))).toEqual(
			smallAtlas.territories.qpv.codes.map(() => 0)
		);
	});

	it('is the plain map without a filter, and says what passes with one', () => {
		const wish = {
			level: 'commune',
			indicator: 'coverage',
			classing: undefined,
			hatched: undefined
		} as const;
		expect(seenThrough(results, { ...wish, filter: undefined })).toEqual({
			choropleth: choroplethOf(results, 'commune', 'coverage'),
			qpvChoropleth: choroplethOf(results, 'qpv', 'coverage')
		});
		const { passes } = seenThrough(results, { ...wish, filter: { ...NO_FILTER, classes: ['met'] } });
		expect(Array.from(passes!)).toEqual([0, 0, 0, 1, 0]);
	});
});
