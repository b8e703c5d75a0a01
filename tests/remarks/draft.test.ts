import { describe, expect, it } from 'vitest';
import { today } from '../../src/lib/domain/text/day';
import { draftOf, draftProblems, emptyDraft } from '../../src/lib/remarks/draft';
import { together } from '../../src/lib/remarks/transfer';
import { remark } from '../fixtures/remarks';

describe('a draft', () => {
	it('begins with today and the service that wrote last', () => {
		expect(today(new Date(2025, 0, 5))).toBe('2025-01-05');
		expect(emptyDraft('CPAM').fields).toMatchObject({ service: 'CPAM', priority: 'normal', text: '' });
	});

	it('does not silently replace what the same service said', () => {
		const fresh = { fields: { ...emptyDraft('delegation du puy de dome').fields, text: 'Autre.' } };
		expect(draftProblems(fresh, [remark()]).service).toContain('a déjà une remarque ici');
		expect(draftProblems(draftOf(remark()), [remark()])).toEqual({});
		const renamed = { ...draftOf(remark()), fields: { ...draftOf(remark()).fields, service: 'CPAM' } };
		expect(draftProblems(renamed, [remark(), remark({ service: 'CPAM' })])).toHaveProperty('service');
	});
});

describe('published and own remarks together', () => {
	it('are one a service and place, ours where there are both', () => {
		const ours = remark({ text: 'Mis à jour.' });
		const list = together([
			{ ...remark(), origin: 'published' },
			{ ...remark({ service: 'ARS' }), origin: 'published' },
			{ ...ours, origin: 'device' }
		]);
		expect(list).toEqual([ours, remark({ service: 'ARS' })]);
	});
});
