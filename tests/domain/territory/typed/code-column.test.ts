import { describe, expect, it } from 'vitest';
import { codeColumn, headingSays } from '../../../../src/lib/domain/territory/typed/code-column';
import { typedLists } from '../../../fixtures/typed-places';
import { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';

/** Three codes that are Insee codes and postal codes of other communes: 43157, 63032, 63430. */
const places = new KnownPlaces({
	...typedLists,
	postal: { ...typedLists.postal, '43157': [2], '63032': [5], '69010': [8] }
});
const column = (heading: string | undefined, ...rows: (string | [string, string])[]) =>
	codeColumn(
		heading,
		rows.map((row) =>
			typeof row === 'string' ? { value: row, others: [] } : { value: row[0], others: [row[1]] }
		),
		places
	);
const read = (...args: Parameters<typeof column>) => {
	const found = column(...args);
	return found.kind === 'read' ? found.as : found.kind;
};

describe('five digits are Insee codes or postal codes', () => {
	it('by the names beside them, whatever the heading', () => {
		expect(read('code', ['63430', 'Thiers'])).toEqual(['insee']);
		expect(read('code', ['63430', 'Pont du Château'])).toEqual(['postal']);
		expect(read('Code postal', ['63430', 'Thiers'])).toEqual(['insee']);
		expect(read('code', ['69003', 'Lyon 3e'])).toEqual(['postal']);
	});

	it('each by its own name, where a column mixes them', () => {
		expect(read('code', ['63430', 'Thiers'], ['63300', 'Escoutoux'])).toEqual(['insee', 'postal']);
		expect(read('code', ['63430', 'Thiers'], ['63300', 'Escoutoux'], '43157')).toBe('ask');
	});

	it('as the rows that have a name, where the others have none', () => {
		expect(read('code', ['63430', 'Pont-du-Château'], '43157')).toEqual(['postal', 'postal']);
	});

	it('by the heading, where nothing is named', () => {
		expect(read('Code postal', '63430', '43157')).toEqual(['postal', 'postal']);
		expect(read('code_insee', '63430', '43157', '63032')).toEqual(['insee', 'insee', 'insee']);
	});

	it('by what is known, where the heading says nothing either', () => {
		expect(read('code', '63430', '63284')).toEqual(['insee', 'insee']);
		expect(read(undefined, '63300', '69600')).toEqual(['postal', 'postal']);
		// The postal code of one commune alone, its own, is no other reading.
		expect(column('code', '69010')).toEqual({ kind: 'read', as: ['insee'] });
	});

	it('are asked about where both readings hold for three codes, or the postal one for more', () => {
		expect(column('code', '63430', '43157', '63032')).toEqual({
			kind: 'ask',
			said: 'Les codes de «\u202Fcode\u202F» se lisent de deux façons, codes Insee ou codes postaux\u202F: 63430 est un code Insee (Thiers) et un code postal (Pont-du-Château).'
		});
		expect(read('code', '63430', '63300')).toBe('ask');
	});

	it('are Insee codes for one or two, and the other reading is said', () => {
		expect(column(undefined, '63430')).toEqual({
			kind: 'read',
			as: ['insee'],
			said: '63430 est un code Insee (Thiers) et un code postal (Pont-du-Château)\u202F: il est lu comme code Insee.'
		});
	});

	it('and other codes are nobody’s question', () => {
		expect(read('code', 'QN06306M', '200070712', '', 'Thiers')).toEqual(['insee', 'insee', 'insee', 'insee']);
		expect(read('code')).toEqual([]);
	});
});

it.each([
	['Code postal', 'postal'],
	['CP', 'postal'],
	['codePostal', 'postal'],
	['Code INSEE', 'insee'],
	['code_commune', 'insee'],
	['CODGEO', 'insee'],
	['code', undefined],
	['nom', undefined],
	[undefined, undefined]
])('the heading %j says %s', (heading, says) => {
	expect(headingSays(heading)).toBe(says);
});
