import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { keptDate, keptList, readJson, writeJson, writeList } from '../../../src/lib/data/files/device-json';
import { memoryDevice } from '../../fixtures/memory-device';

const names = keptList(v.object({ name: v.string() }), ({ name }) => name);

describe('what is kept on a device as JSON', () => {
	it('carries its version', () => {
		const store = memoryDevice();
		expect(writeList(store, 'noms', [{ name: 'a' }])).toBe(true);
		expect(store.texts.get('noms')).toBe('{"version":1,"list":[{"name":"a"}]}');
		expect(readJson(store, 'noms', names)).toEqual([{ name: 'a' }]);
		writeJson(store, 'noms', { plan: 'x' });
		expect(store.texts.get('noms')).toBe('{"version":1,"plan":"x"}');
	});

	it('leaves nothing behind where there is nothing to keep', () => {
		const store = memoryDevice();
		writeList(store, 'noms', [{ name: 'a' }]);
		writeList(store, 'noms', []);
		expect(store.texts.size).toBe(0);
		expect(readJson(store, 'noms', names)).toBeUndefined();
	});

	it('of before there was a version is read', () => {
		expect(readJson(memoryDevice({ noms: '[{"name":"a"}]' }), 'noms', names)).toEqual([{ name: 'a' }]);
	});

	it.each([
		'',
		'{',
		'null',
		'{"version":2,"list":[]}',
		'{"version":1}',
		'{"list":[]}',
		'{"version":1,"list":[],"more":1}',
		'[{"name":1}]',
		'[{"name":"a"},{"name":"a"}]'
	])('%j is unreadable', (text) => {
		expect(readJson(memoryDevice({ noms: text }), 'noms', names)).toBe('unreadable');
	});

	it('is not kept where the device is full or refuses', () => {
		expect(writeList(memoryDevice({}, 0), 'noms', [{ name: 'a' }])).toBe(false);
		expect(writeList(undefined, 'noms', [{ name: 'a' }])).toBe(false);
	});

	it.each([
		['2026-01-02', true],
		['2026-01-02T10:00:00.000Z', true],
		['2026-13-02', false],
		['2 janvier 2026', false],
		['', false],
		['2026-01-02T10:00:00.000Z<b>', false]
	])('has a date: %s %s', (text, held) => {
		expect(v.is(keptDate, text)).toBe(held);
	});
});
