import { describe, expect, it } from 'vitest';
import { mergeOf, merged } from '../../../src/lib/domain/remarks/merge';
import {
	highestPriority,
	inRemarkOrder,
	remarkKey,
	remarkProblems,
	remarksOn,
	sameRemark
} from '../../../src/lib/domain/remarks/remarks';
import { remark } from '../../fixtures/remarks';

describe('a remark', () => {
	it('is known by its territory and its service, however that is written', () => {
		expect(remarkKey(remark())).toBe('commune:63001:delegation du puy de dome');
		expect(remarkKey(remark({ service: 'délégation du Puy de Dôme ' }))).toBe(remarkKey(remark()));
		expect(remarkKey(remark({ level: 'epci' }))).not.toBe(remarkKey(remark()));
	});

	it('is the same whatever the spaces around, not with another word', () => {
		expect(sameRemark(remark(), remark({ text: ' Une maison de santé ouvre en mars.\n' }))).toBe(true);
		expect(sameRemark(remark(), remark({ text: 'Rien.' }))).toBe(false);
		expect(sameRemark(remark(), remark({ date: '2025-11-04' }))).toBe(false);
	});

	it('needs a text, a service, a day, and a reason where its priority is not the normal one', () => {
		expect(remarkProblems(remark())).toEqual({});
		expect(Object.keys(remarkProblems(remark({ text: ' ', service: '', date: '2025-02-30' })))).toEqual([
			'text',
			'service',
			'date'
		]);
		expect(remarkProblems(remark({ priority: 'high' })).reason).toBe(
			'Une priorité haute ou basse demande un motif.'
		);
		expect(remarkProblems(remark({ priority: 'low', reason: 'Projet en cours' }))).toEqual({});
	});

	it('is signed by a service, never by a person’s address, and is not too long', () => {
		expect(remarkProblems(remark({ service: 'a.martin@exemple.fr' })).service).toContain(
			'jamais une personne'
		);
		expect(remarkProblems(remark({ text: 'x'.repeat(2001) })).text).toBe(
			'On attend au plus 2000 caractères.'
		);
	});
});

describe('several remarks', () => {
	const high = remark({ priority: 'high', reason: 'Fermeture', service: 'Z' });
	const low = remark({ priority: 'low', reason: 'Projet', service: 'A' });
	const elsewhere = remark({ code: '63002' });

	it('come by territory, the highest priority first', () => {
		expect(inRemarkOrder([elsewhere, low, remark(), high])).toEqual([high, remark(), low, elsewhere]);
		expect(remarksOn([elsewhere, low, high], 'commune', '63001')).toEqual([high, low]);
	});

	it('have the highest of their priorities', () => {
		expect(highestPriority([low, remark()])).toBe('normal');
		expect(highestPriority([])).toBeUndefined();
	});
});

describe('a merge', () => {
	const own = [remark(), remark({ code: '63002' })];
	const incoming = [
		remark({ text: 'Autre chose.' }),
		remark({ code: '63002' }),
		remark({ code: '42001', service: 'CPAM' })
	];

	it('tells what is new, what is here already, and what says something else', () => {
		const merge = mergeOf(own, incoming);
		expect(merge.fresh).toEqual([incoming[2]]);
		expect(merge.identical).toEqual([incoming[1]]);
		expect(merge.conflicts).toEqual([{ own: own[0], incoming: incoming[0] }]);
	});

	it('keeps ours unless the file is chosen, and changes nothing before', () => {
		const merge = mergeOf(own, incoming);
		expect(merged(own, merge, new Set())).toEqual([...own, incoming[2]]);
		expect(merged(own, merge, new Set([remarkKey(incoming[0]!)]))).toEqual([
			incoming[0],
			own[1],
			incoming[2]
		]);
		expect(own).toHaveLength(2);
	});

	it('of the same file twice finds nothing new', () => {
		const once = merged(own, mergeOf(own, incoming), new Set());
		const again = mergeOf(once, incoming);
		expect([again.fresh, again.conflicts.length]).toEqual([[], 1]);
	});
});
