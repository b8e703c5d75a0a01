import { describe, expect, it } from 'vitest';
import { forget, keep, readCurrent, readKeptPerimeters, writeCurrent } from '../../src/lib/perimeter/kept';
import { memoryDevice } from '../fixtures/memory-device';

const KEPT = 'maillage:perimetres';
const CURRENT = 'maillage:perimetre-en-cours';

describe('perimeters kept on the device', () => {
	it('replace the one of the same name, newest first, and can be erased', () => {
		const store = memoryDevice();
		keep(store, 'A~1', '2026-01-01');
		keep(store, 'B~2', '2026-01-02');
		keep(store, 'A~3', '2026-01-03');
		expect(readKeptPerimeters(store)).toEqual([
			{ code: 'A~3', date: '2026-01-03' },
			{ code: 'B~2', date: '2026-01-02' }
		]);
		expect(forget(store, 'A~3')).toBe(true);
		expect(readKeptPerimeters(store)).toEqual([{ code: 'B~2', date: '2026-01-02' }]);
		expect(store.texts.get(KEPT)).toBe('{"version":1,"list":[{"code":"B~2","date":"2026-01-02"}]}');
	});

	it('are none where the device refuses', () => {
		expect(keep(undefined, 'A~1', '2026-01-01')).toBe(false);
		expect(forget(undefined, 'A~1')).toBe(false);
		expect(readKeptPerimeters(undefined)).toEqual([]);
	});

	it.each([
		'{"a":',
		'[{"code":"Pays","date":"2026-01-01"}]',
		'[{"code":"Pays~z2.abc","date":"2026-01-01"}]',
		'[{"code":"Pays~63430","date":"demain"}]',
		'[{"code":"Pays~63430","date":"2026-01-01"},{"code":"Pays~63430","date":"2026-01-02"}]'
	])('are unreadable where the device holds something else: %s', (text) => {
		expect(readKeptPerimeters(memoryDevice({ [KEPT]: text }))).toBe('unreadable');
	});
});

describe('the perimeter that was being made', () => {
	it('is kept with its version, and forgotten', () => {
		const store = memoryDevice();
		expect(writeCurrent(store, 'Pays_de_Thiers~200070712,-63430,QN06301M')).toBe(true);
		expect(store.texts.get(CURRENT)).toBe('{"version":1,"code":"Pays_de_Thiers~200070712,-63430,QN06301M"}');
		expect(readCurrent(store)).toBe('Pays_de_Thiers~200070712,-63430,QN06301M');
		writeCurrent(store, undefined);
		expect([store.texts.size, readCurrent(store)]).toEqual([0, undefined]);
	});

	it('of before there was a version is its code alone', () => {
		expect(readCurrent(memoryDevice({ [CURRENT]: 'Pays~63430' }))).toBe('Pays~63430');
	});

	it.each(['Pays', 'Pays~', 'Pays~<b>', '{"version":2,"code":"Pays~63430"}', '{"version":1,"code":"Pays"}'])(
		'is unreadable where the device holds something else: %s',
		(text) => {
			expect(readCurrent(memoryDevice({ [CURRENT]: text }))).toBe('unreadable');
		}
	);
});
