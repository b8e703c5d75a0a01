import { describe, expect, it } from 'vitest';
import { Remarks } from '../../src/lib/state/remarks.svelte';
import { memoryDevice as device } from '../fixtures/memory-device';
import { remark } from '../fixtures/remarks';

const KEY = 'essai';

/** A remark that is being written. */
const writing = (text: string) => ({
	fields: { priority: 'normal', text, reason: '', service: 'CPAM', date: '2025-11-03' } as const
});

describe('the remarks of this device', () => {
	it('are there again when the page comes back', () => {
		const store = device();
		new Remarks(store, KEY).save(remark());
		expect(new Remarks(store, KEY).own).toEqual([remark()]);
	});

	it('are one a territory and service: saving again replaces', () => {
		const remarks = new Remarks(device(), KEY);
		remarks.save(remark());
		remarks.save(remark({ text: 'Elle a ouvert.' }));
		expect(remarks.own).toEqual([remark({ text: 'Elle a ouvert.' })]);
		// An edit may change the service: the old one goes.
		remarks.save(remark({ service: 'CPAM' }), remark());
		expect(remarks.own).toEqual([remark({ service: 'CPAM' })]);
	});

	it('can be taken back once removed, and leave nothing when all are erased', () => {
		const store = device();
		const remarks = new Remarks(store, KEY);
		remarks.save(remark());
		remarks.remove(remark());
		expect([remarks.own, store.texts.size]).toEqual([[], 0]);
		remarks.undo();
		expect(new Remarks(store, KEY).own).toEqual([remark()]);
		expect(remarks.canUndo).toBe(false);
	});

	it('stay on screen, and say so, where the device is full or refuses', () => {
		for (const store of [device({}, 10), undefined]) {
			const remarks = new Remarks(store, KEY);
			remarks.save(remark());
			expect(remarks.own).toEqual([remark()]);
			expect(remarks.problem).toContain('Exportez-les en CSV');
		}
	});

	it('put aside what cannot be read, and erase nothing', () => {
		const store = device();
		store.texts.set(KEY, '{"half":');
		const remarks = new Remarks(store, KEY);
		expect(remarks.unreadable.text).toBe('{"half":');
		remarks.save(remark());
		expect(store.texts.get(`${KEY}:illisible`)).toBe('{"half":');
		// Still there on another day, until it is erased.
		const again = new Remarks(store, KEY);
		expect([again.own, again.unreadable.text]).toEqual([[remark()], '{"half":']);
		again.unreadable.erase();
		expect(store.texts.has(`${KEY}:illisible`)).toBe(false);
	});

	it('stand apart from those that are published, which are read only', () => {
		const remarks = new Remarks(device(), KEY);
		remarks.published = [remark({ service: 'ARS' })];
		remarks.save(remark());
		expect(remarks.on('commune', '63001').map(({ service, origin }) => `${service} ${origin}`)).toEqual([
			'ARS published',
			'Délégation du Puy-de-Dôme device'
		]);
	});

	it('come with what was being written when the page was left, until it is saved or given up', () => {
		const store = device();
		const remarks = new Remarks(store, KEY);
		remarks.setDraft('commune:63001', writing('À moitié'));
		new Remarks(store, KEY).setDraft('epci:200000001', writing('Ailleurs'));
		expect(new Remarks(store, KEY).drafts['commune:63001']).toEqual(writing('À moitié'));
		remarks.setDraft('commune:63001', undefined);
		expect(Object.keys(new Remarks(store, KEY).drafts)).toEqual(['epci:200000001']);
		remarks.setDraft('epci:200000001', undefined);
		expect([...store.texts.keys()]).toEqual([]);
	});

	it('keep drafts for the session, and say so, where the device refuses', () => {
		for (const store of [device({}, 0), undefined]) {
			const remarks = new Remarks(store, KEY);
			remarks.setDraft('commune:63001', writing('À moitié'));
			remarks.setDraft('epci:200000001', writing('Ailleurs'));
			expect(Object.keys(remarks.drafts)).toEqual(['commune:63001', 'epci:200000001']);
			expect(remarks.problem).toContain('refuse de garder ce que vous écrivez');
		}
	});

	it('keep what the device has no room for, though another text is refused or another tab heard', () => {
		const before = device();
		new Remarks(before, KEY).setDraft('commune:63001', writing('Hier'));
		const remarks = new Remarks(device(Object.fromEntries(before.texts), 0), KEY);
		remarks.setDraft('commune:63001', writing('Aujourd’hui'));
		remarks.save(remark());
		remarks.setDraft('epci:200000001', writing('Ailleurs'));
		remarks.readDrafts();
		expect(remarks.drafts).toEqual({
			'commune:63001': writing('Aujourd’hui'),
			'epci:200000001': writing('Ailleurs')
		});
	});

	it.each([
		['a text that is empty', { text: ' ' }],
		['a date that is none', { date: '2025-02-30' }],
		['a high priority without a reason', { priority: 'high' as const }],
		['a territory without a code', { code: '' }]
	])('are put aside with %s, which no form would have kept', (_, part) => {
		const text = JSON.stringify([remark(part)]);
		const remarks = new Remarks(device({ [KEY]: text }), KEY);
		expect([remarks.own, remarks.unreadable.text]).toEqual([[], text]);
	});

	it('are put aside where a service has two on a territory', () => {
		const text = JSON.stringify([remark(), remark({ text: 'Encore.' })]);
		const remarks = new Remarks(device({ [KEY]: text }), KEY);
		expect([remarks.own, remarks.unreadable.text]).toEqual([[], text]);
	});

	it.each([
		'{"commune:63001":{"fields":{"text":"seul"}}}',
		'{"nulle part":{}}',
		'{"version":2,"drafts":{}}',
		'7'
	])('put drafts that are none aside: %s', (text) => {
		const store = device({ [`${KEY}:brouillons`]: text });
		const remarks = new Remarks(store, KEY);
		expect([remarks.drafts, remarks.unreadableDrafts.text]).toEqual([{}, text]);
		remarks.setDraft('commune:63001', writing('Nouveau'));
		expect(store.texts.get(`${KEY}:brouillons:illisible`)).toBe(text);
	});

	it('read drafts of before there was a version', () => {
		const store = device({ [`${KEY}:brouillons`]: JSON.stringify({ 'commune:63001': writing('Avant') }) });
		expect(new Remarks(store, KEY).drafts).toEqual({ 'commune:63001': writing('Avant') });
	});

	it('agree with another tab', () => {
		const store = device();
		const [here, there] = [new Remarks(store, KEY), new Remarks(store, KEY)];
		there.save(remark());
		there.setDraft('commune:63001', writing('Là-bas'));
		here.read();
		here.readDrafts();
		expect([here.own, here.drafts]).toEqual([[remark()], { 'commune:63001': writing('Là-bas') }]);
		there.replace([]);
		there.setDraft('commune:63001', undefined);
		here.read();
		here.readDrafts();
		expect([here.own, here.drafts]).toEqual([[], {}]);
	});

	it('find room to put aside what a full device keeps', () => {
		const store = device({ [KEY]: '{"half":' });
		let used = 8;
		const full = {
			...store,
			setItem(key: string, text: string) {
				if (used + text.length > 10) throw new DOMException('full', 'QuotaExceededError');
				used += text.length;
				store.setItem(key, text);
			},
			removeItem(key: string) {
				used -= store.getItem(key)?.length ?? 0;
				store.removeItem(key);
			}
		};
		expect(new Remarks(full, KEY).unreadable.text).toBe('{"half":');
		expect([...store.texts]).toEqual([[`${KEY}:illisible`, '{"half":']]);
	});
});
