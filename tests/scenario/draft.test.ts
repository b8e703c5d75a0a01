import { describe, expect, test } from 'vitest';
import type { TextStore } from '../../src/lib/data/files/device';
import type { Plan } from '../../src/lib/domain/scenario/plan/plan';
import { ScenarioDraft } from '../../src/lib/scenario/draft/draft.svelte';
import { memoryDevice as memory } from '../fixtures/memory-device';

const thiers: Plan = [{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '63430' }] }];
const roanne: Plan = [{ kind: 'add', fte: 0.5, assignments: [{ level: 'commune', code: '42187' }] }];
const opened = (store: TextStore, linked?: Plan, query = '') => {
	const draft = new ScenarioDraft(store, '84', () => query);
	const madeOn = draft.open(linked);
	return { draft, madeOn };
};

describe('a scenario on a device', () => {
	test.each(['1e309', '-1'])('is put aside with a price of %s, which is none', (price) => {
		const store = memory();
		const text = `{"past":[],"plan":"h42218.100","future":[],"query":"","price":${price}}`;
		store.texts.set('maillage:scenario:84', text);
		const { draft } = opened(store);
		expect(draft.price).toBeUndefined();
		expect(draft.unreadable[0].text).toBe(text);
		expect(store.texts.get('maillage:scenario:84:illisible')).toBe(text);
	});

	test.each([
		['a change that no plan has', '{"past":[],"plan":"h42218.100~?","future":[],"query":""}'],
		['a step that no plan has', '{"past":[{"name":"x","plan":"e:P1:99"}],"plan":"","future":[],"query":""}']
	])('is put aside with %s', (_, text) => {
		const store = memory({ 'maillage:scenario:84': text });
		const { draft } = opened(store);
		expect([draft.plan, draft.unreadable[0].text]).toEqual([[], text]);
	});

	test.each([
		[
			'the same one twice',
			'[{"query":"postes=1","date":"2025-12-31"},{"query":"postes=1","date":"2025-12-31"}]'
		],
		['a date that is none', '[{"query":"postes=1","date":"hier"}]']
	])('puts beside a list of scenarios with %s', (_, text) => {
		const store = memory({ 'maillage:scenarios:84': text });
		const { draft } = opened(store);
		expect([draft.aside, draft.unreadable[1].text]).toEqual([[], text]);
	});

	test('comes back with its steps, and with what it was made on', () => {
		const store = memory();
		const { draft } = opened(store, undefined, 'campagne=2025-05');
		draft.do('Poser un poste', thiers);
		draft.do('Poser un autre poste', [...thiers, ...roanne]);
		draft.undo();
		const again = opened(store);
		expect(again.madeOn).toBe('campagne=2025-05');
		expect(again.draft.plan).toEqual(thiers);
		expect(again.draft.undoName).toBe('Poser un poste');
		expect(again.draft.redoName).toBe('Poser un autre poste');
		again.draft.redo();
		expect(again.draft.plan).toEqual([...thiers, ...roanne]);
	});

	test('remembers a hundred steps', () => {
		const store = memory();
		const { draft } = opened(store);
		for (let i = 0; i < 100; i++) draft.do(`Étape ${i + 1}`, i % 2 === 0 ? thiers : roanne);
		const again = opened(store).draft;
		for (let i = 0; i < 100; i++) again.undo();
		expect(again.plan).toEqual([]);
		expect(again.undoName).toBeUndefined();
	});

	test('is erased with all that was done to it', () => {
		const store = memory();
		const { draft } = opened(store);
		draft.do('Poser un poste', thiers);
		draft.erase();
		expect(draft.plan).toEqual([]);
		expect(store.texts.size).toBe(0);
	});

	test('that cannot be kept is said, and stays on the screen', () => {
		const { draft } = opened(memory({}, 0));
		draft.do('Poser un poste', thiers);
		expect(draft.problem).toContain('copiez son lien');
		expect(draft.plan).toEqual(thiers);
	});

	test('that cannot be read is set aside, never erased', () => {
		const store = memory();
		store.texts.set('maillage:scenario:84', '{"plan":');
		const { draft } = opened(store);
		expect(draft.unreadable[0].text).toBe('{"plan":');
		expect(store.texts.get('maillage:scenario:84:illisible')).toBe('{"plan":');
		// What was put beside first is not lost to what comes next.
		store.texts.set('maillage:scenario:84', '[');
		expect(opened(store).draft.unreadable[0].text).toBe('{"plan":\n[');
	});

	test('that a later version has kept is set aside, and so are scenarios that cannot be read', () => {
		const store = memory();
		store.texts.set('maillage:scenario:84', '{"version":2,"past":[],"plan":"","future":[],"query":""}');
		store.texts.set('maillage:scenarios:84', '{}');
		const { draft } = opened(store);
		draft.do('Poser un poste', thiers);
		draft.putAside('campagne=2025-12');
		expect(draft.unreadable.map(({ text }) => text)).toEqual([
			'{"version":2,"past":[],"plan":"","future":[],"query":""}',
			'{}'
		]);
		expect(draft.aside).toHaveLength(1);
	});
});

describe('two tabs', () => {
	test('say that the other one has changed the scenario, and overwrite nothing until there is a choice', () => {
		const store = memory();
		const { draft } = opened(store);
		draft.do('Poser un poste', thiers);
		const other = opened(store, undefined, 'cle=besoin').draft;
		other.do('Changer', roanne);
		draft.heard();
		expect(draft.elsewhere).toBe(true);
		draft.keep();
		expect(opened(store).draft.plan).toEqual(roanne);
		expect(draft.follow()).toBe('cle=besoin');
		expect([draft.plan, draft.elsewhere]).toEqual([roanne, false]);
	});

	test('go on with what is here at the next change', () => {
		const store = memory();
		const { draft } = opened(store);
		draft.do('Poser un poste', thiers);
		opened(store).draft.erase();
		draft.heard();
		expect(draft.elsewhere).toBe(true);
		draft.do('Poser un autre poste', [...thiers, ...roanne]);
		expect(draft.elsewhere).toBe(false);
		expect(opened(store).draft.plan).toEqual([...thiers, ...roanne]);
	});

	test('have the same scenarios put aside', () => {
		const store = memory();
		const { draft } = opened(store);
		const other = opened(store, thiers).draft;
		other.putAside('');
		draft.heard();
		expect(draft.aside.map(({ query }) => query)).toEqual(['postes=63430']);
	});
});

describe('a link that is opened', () => {
	test('is the scenario where nothing was being made', () => {
		const { draft } = opened(memory(), thiers);
		expect(draft.incoming).toBeUndefined();
		expect(draft.plan).toEqual(thiers);
	});

	test('waits for an answer over a draft, and overwrites nothing', () => {
		const store = memory();
		opened(store).draft.do('Poser un poste', thiers);
		const before = store.texts.get('maillage:scenario:84');
		const { draft } = opened(store, roanne, 'campagne=2025-05');
		expect(draft.incoming?.plan).toEqual(roanne);
		expect(draft.plan).toEqual(thiers);
		draft.keep();
		expect(store.texts.get('maillage:scenario:84')).toBe(before);
	});

	test('opens as a copy, with the draft put aside under the base that it was made on', () => {
		const store = memory();
		opened(store, undefined, 'cle=besoin').draft.do('Poser un poste', thiers);
		const { draft } = opened(store, roanne, 'campagne=2025-05');
		draft.openCopy();
		expect(draft.plan).toEqual(roanne);
		expect(draft.aside.map(({ query }) => query)).toEqual(['cle=besoin&postes=63430']);
		draft.undo();
		expect(draft.plan).toEqual(thiers);
	});

	test('is given up for the draft, which says what it was made on', () => {
		const store = memory();
		opened(store, undefined, 'cle=besoin').draft.do('Poser un poste', thiers);
		const { draft } = opened(store, roanne);
		expect(draft.keepDraft()).toBe('cle=besoin');
		expect(draft.incoming).toBeUndefined();
		expect(draft.plan).toEqual(thiers);
	});

	test('of the same scenario asks nothing', () => {
		const store = memory();
		opened(store).draft.do('Poser un poste', thiers);
		expect(opened(store, thiers).draft.incoming).toBeUndefined();
	});
});
