import { describe, expect, it } from 'vitest';
import { campaignDate, monthNumber } from '../../../src/lib/domain/campaign/dates';

describe('the month of a campaign', () => {
	it.each([
		['2026-12', { id: '2026-12', label: 'fin 2026', date: '2026-12-31' }],
		['2026-12-31', { id: '2026-12', label: 'fin 2026', date: '2026-12-31' }],
		['2026-5', { id: '2026-05', label: 'mai 2026', date: '2026-05-31' }],
		[' 05/2026 ', { id: '2026-05', label: 'mai 2026', date: '2026-05-31' }],
		['1/12/2026', { id: '2026-12', label: 'fin 2026', date: '2026-12-31' }],
		['31/1/2000', { id: '2000-01', label: 'janvier 2000', date: '2000-01-31' }],
		['2/2028', { id: '2028-02', label: 'février 2028', date: '2028-02-29' }],
		['2/2027', { id: '2027-02', label: 'février 2027', date: '2027-02-28' }],
		['2099-11', { id: '2099-11', label: 'novembre 2099', date: '2099-11-30' }],
		['\t2026-1-2\n', { id: '2026-01', label: 'janvier 2026', date: '2026-01-31' }]
	])('%s is named', (text, expected) => {
		expect(campaignDate(text)).toEqual(expected);
	});

	it.each([
		'2026-13',
		'2026-0',
		'00/2026',
		'13/2026',
		'1999-12',
		'2100-01',
		'126-12',
		'12026-12',
		'2026-123',
		'2026-12-311',
		'2026-12-',
		'le 2026-12',
		'le 12/2026',
		'12/2026 environ',
		'12/20266',
		'111/12/2026',
		'112/2026',
		'décembre 2026',
		''
	])('%s is none', (text) => {
		expect(campaignDate(text)).toBeUndefined();
	});
});

describe('a French month', () => {
	it.each([
		['janvier', 1],
		['Février', 2],
		['AOUT', 8],
		['déc', 12],
		['sept', 9],
		['mar', 3],
		['mai', 5],
		['juin', 6],
		['juil', 7]
	])('%s is month %i', (word, month) => {
		expect(monthNumber(word)).toBe(month);
	});

	it.each(['ju', 'jui', 'ma', 'ja', '', 'mois', 'janviers'])('%s is none, or more than one', (word) => {
		expect(monthNumber(word)).toBeUndefined();
	});
});
