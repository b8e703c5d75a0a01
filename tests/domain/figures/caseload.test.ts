import { describe, expect, it } from 'vitest';
import { activityHere, actsHere, caseloadOf } from '../../../src/lib/domain/figures/caseload';
import { activityPerFte } from '../../../src/lib/domain/words/activity-words';
import { caseloadNote } from '../../../src/lib/domain/words/facts';
import { post } from '../../fixtures/small-atlas';

const here = (fte: number, fteHere: number, people?: number) => ({
	post: post('p', fte, [], people === undefined ? {} : { people }),
	fteHere
});

describe('the caseload', () => {
	it('shares the people of a post as its FTE, and leaves out the posts that say nothing', () => {
		// Half of 0.8 FTE: 60 of 120 people; 1 FTE: 150. 210 people for 1.4 FTE.
		const caseload = caseloadOf([here(0.8, 0.4, 120), here(1, 1, 150), here(1, 1)]);
		expect(caseload?.people).toBeCloseTo(210, 9);
		expect(caseload?.fte).toBeCloseTo(1.4, 9);
		expect(caseload?.perFte).toBeCloseTo(150, 9);
	});

	it('is unknown where no post says it, and 0 where one says that it was nobody', () => {
		expect(caseloadOf([here(1, 1)])).toBeUndefined();
		expect(caseloadOf([])).toBeUndefined();
		expect(caseloadOf([here(1, 0.5, 0)])?.perFte).toBe(0);
	});

	it('is held against what is seen elsewhere', () => {
		expect(caseloadNote(150)).toBe(
			'Repère, sans effet sur le besoin\u202F: 150 par ETP, de 113 à 258 vues ailleurs.'
		);
		expect(caseloadNote(300)).toContain('plus qu’ailleurs\u202F; 150 par ETP');
		expect(caseloadNote(80)).toContain('moins qu’ailleurs');
	});
});

describe('what posts did besides', () => {
	const doing = (fte: number, fteHere: number, did: Readonly<Record<string, number>>) => ({
		post: post('p', fte, [], did),
		fteHere
	});

	it('is shared as their FTE, with a value per FTE of the posts that say it', () => {
		// Half of the first post: 60 of 120 interviews; 40 of the second; 100 for 0.4 + 1 FTE.
		const posts = [
			doing(0.8, 0.4, { interviews: 120 }),
			doing(1, 1, { interviews: 40, sessions: 0 }),
			doing(1, 1, {})
		];
		expect(activityHere(posts, 'interviews')?.total).toBeCloseTo(100, 9);
		expect(activityHere(posts, 'interviews')?.perFte).toBeCloseTo(100 / 1.4, 9);
		// Nobody counts collective actions: absent is absent, zero is a value.
		expect(actsHere(posts).map(({ activity }) => activity)).toEqual(['interviews', 'sessions']);
		expect(actsHere([doing(1, 1, { people: 120 })])).toEqual([]);
		expect(actsHere(posts)[1]).toEqual({ activity: 'sessions', total: 0, fte: 1, perFte: 0 });
	});

	it('is told in a sentence', () => {
		expect(activityPerFte({ activity: 'sessions', total: 36, fte: 2, perFte: 18 })).toBe(
			'36\u00A0permanences dans l’année, 18,0 par ETP'
		);
	});
});
