import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/lib/domain/scenario/plan/plan';
import { linkedPlan, linkQuery, linkWarning, placesToPose } from '../../src/lib/scenario/draft/link';
import { posePath } from '../../src/lib/panel/links/pose-link';
import type { TerritoryRef } from '../../src/lib/domain/view/address';
import { smallAtlas } from '../fixtures/small-atlas';

const added: Plan = [{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '63430' }] }];
const ended: Plan = [{ kind: 'end', id: 'P-1' }];

describe('what is said before a link is copied', () => {
	test('nothing, where it only creates posts on a published campaign', () => {
		expect(linkWarning('2025-12', added)).toBeUndefined();
		expect(linkWarning(undefined, added)).toBeUndefined();
	});

	test('the posts that it names, where it says what becomes of them', () => {
		expect(linkWarning('2025-12', [...added, ...ended])).toBe(
			'Ce lien nomme le poste P-1 et dit ce qu’il deviendrait\u202F: ne l’envoyez qu’à qui peut le savoir.'
		);
	});

	test('that the reader’s own list stays on this device', () => {
		expect(linkWarning('local-2026-12', added)).toContain('reste sur cet appareil');
	});
});

test('a link carries the plan and what it was made on, and is read again', () => {
	const query = linkQuery('campagne=2025-05', [...added, ...ended]);
	expect(query).toBe('campagne=2025-05&postes=63430~x:P-1');
	expect(linkedPlan(new URLSearchParams(query))).toEqual({ plan: [...added, ...ended], problems: [] });
	expect(linkedPlan(new URLSearchParams('niveau=epci')).plan).toBeUndefined();
});

/** What the files say: the small atlas, and a code that lost its zero. */
const known = {
	hasTerritory: ({ level, code }: TerritoryRef) => smallAtlas.territories[level].codes.includes(code),
	readAs: (ref: TerritoryRef) =>
		ref.code === '3001'
			? { territory: { ...ref, code: '63001' }, said: 'Le code est lu 63001.' }
			: { territory: ref }
};

describe('a post asked for by another page', () => {
	test('is posed where a code that somebody typed must mean, which is said', () => {
		expect(placesToPose(new URLSearchParams('poser=commune:3001'), known)).toEqual({
			places: [{ level: 'commune', code: '63001' }],
			problems: ['Le code est lu 63001.']
		});
	});

	test('is posed at places that there are; the others are said', () => {
		const code = smallAtlas.territories.commune.codes[0]!;
		const read = placesToPose(
			new URLSearchParams(`poser=commune:${code}&poser=commune:99999&poser=region:84`),
			known
		);
		expect(read.places).toEqual([{ level: 'commune', code }]);
		expect(read.problems).toHaveLength(2);
		expect(read.problems[0]).toContain('99999');
		expect(read.problems[1]).toContain('on attend une commune');
	});

	test('has an address where a post can be assigned to all of the places', () => {
		const params = new URLSearchParams('campagne=2025-05&niveau=epci&cle=besoin');
		expect(posePath([{ level: 'commune', code: '63430' }], params)).toBe(
			'scenario?campagne=2025-05&cle=besoin&poser=commune:63430'
		);
		expect(posePath([{ level: 'region', code: '84' }], params)).toBeUndefined();
		expect(posePath([], params)).toBeUndefined();
	});
});
