import { describe, expect, it } from 'vitest';
import { readCensus } from '../../../src/lib/data/census/census';
import { smallCensus } from '../../fixtures/small-census';

describe('the published census', () => {
	it('is read back as it was written', () => {
		expect(readCensus(JSON.parse(JSON.stringify(smallCensus)), 'census.json')).toEqual(smallCensus);
	});

	it('that is damaged says so in French, with its name', () => {
		expect(() => readCensus([{ id: 'a' }], 'census.json')).toThrow(
			'Le fichier «\u202Fcensus.json\u202F» est endommagé.'
		);
	});
});
