import { describe, expect, it } from 'vitest';
import { Remarks } from '../../src/lib/state/remarks.svelte';
import { remark } from '../fixtures/remarks';

const KEY = 'essai';

/** A device that keeps so many characters; 0 refuses everything. */
function device(room = Infinity) {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem(key: string, text: string) {
			if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, text);
		},
		removeItem: (key: string) => void kept.delete(key)
	};
}

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
		expect([remarks.own, store.kept.size]).toEqual([[], 0]);
		remarks.undo();
		expect(new Remarks(store, KEY).own).toEqual([remark()]);
		expect(remarks.canUndo).toBe(false);
	});

	it('stay on screen, and say so, where the device is full or refuses', () => {
		for (const store of [device(10), undefined]) {
			const remarks = new Remarks(store, KEY);
			remarks.save(remark());
			expect(remarks.own).toEqual([remark()]);
			expect(remarks.problem).toContain('Exportez-les en CSV');
		}
	});

	it('put aside what cannot be read, and erase nothing', () => {
		const store = device();
		store.kept.set(KEY, '{"half":');
		const remarks = new Remarks(store, KEY);
		expect(remarks.unreadable.text).toBe('{"half":');
		remarks.save(remark());
		expect(store.kept.get(`${KEY}:illisible`)).toBe('{"half":');
		// Still there on another day, until it is erased.
		const again = new Remarks(store, KEY);
		expect([again.own, again.unreadable.text]).toEqual([[remark()], '{"half":']);
		again.unreadable.erase();
		expect(store.kept.has(`${KEY}:illisible`)).toBe(false);
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
		const writing = new Remarks(store, KEY);
		writing.setDraft('commune:63001', { fields: { text: 'À moitié' } });
		new Remarks(store, KEY).setDraft('epci:200000001', { fields: { text: 'Ailleurs' } });
		expect(new Remarks(store, KEY).drafts['commune:63001']).toEqual({ fields: { text: 'À moitié' } });
		writing.setDraft('commune:63001', undefined);
		expect(Object.keys(new Remarks(store, KEY).drafts)).toEqual(['epci:200000001']);
		writing.setDraft('epci:200000001', undefined);
		expect([...store.kept.keys()]).toEqual([]);
	});

	it('keep a draft for the session where the device refuses', () => {
		const remarks = new Remarks(device(0), KEY);
		remarks.setDraft('commune:63001', { fields: {} });
		expect(remarks.drafts['commune:63001']).toEqual({ fields: {} });
	});
});
