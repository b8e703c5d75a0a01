import { expect, test } from 'vitest';
import { communeCode, communeCodes, qpvCode } from '../../scripts/lib/codes';

test('a leading zero that a spreadsheet ate comes back', () => {
	expect(communeCode('1001', {})).toBe('01001');
	expect(communeCode('01001', {})).toBe('01001');
});

test('Corsica and overseas keep their codes', () => {
	expect(communeCode('2a004', {})).toBe('2A004');
	expect(communeCode('2B033', {})).toBe('2B033');
	expect(communeCode('97411', {})).toBe('97411');
});

test.each(['', '010', '2C001', '010011', 'QN00101M'])('%j is no commune code', (value) => {
	expect(() => communeCode(value, { file: 'essai.csv', line: 7 })).toThrow(
		'essai.csv, ligne 7\u202F: code de commune mal formé'
	);
});

test('lists are separated by commas or bars', () => {
	expect(communeCodes('69029|69256', {})).toEqual(['69029', '69256']);
	expect(communeCodes('1053, 69256', {})).toEqual(['01053', '69256']);
});

test('QPV codes have their own form', () => {
	expect(qpvCode('QN06911I', {})).toBe('QN06911I');
	expect(() => qpvCode('69123', {})).toThrow('code de QPV mal formé');
});
