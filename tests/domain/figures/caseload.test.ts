import { describe, expect, it } from 'vitest';
import { caseloadOf } from '../../../src/lib/domain/figures/caseload';
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
