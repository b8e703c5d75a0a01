import { describe, expect, it } from 'vitest';
import { activityOf } from '../../../src/lib/domain/campaign/activity';
import { post } from '../../fixtures/small-atlas';

const nowhere = [{ level: 'commune', code: '63001' }] as const;

describe('an activity over posts', () => {
	it('is summed over those that say it, with their FTE, and the others are counted', () => {
		const posts = [
			post('a', 1, [...nowhere], { people: 120 }),
			post('b', 0.5, [...nowhere], { people: 0 }),
			post('c', 0.8, [...nowhere]),
			post('d', 0.2, [...nowhere], { interviews: 40 })
		];
		expect(activityOf(posts, 'people')).toEqual({ total: 120, fte: 1.5, silent: 2 });
		expect(activityOf(posts, 'interviews')).toEqual({ total: 40, fte: 0.2, silent: 3 });
	});

	it('is unknown where no post says it', () => {
		expect(activityOf([post('a', 1, [...nowhere], { people: 3 })], 'sessions')).toBeUndefined();
		expect(activityOf([], 'people')).toBeUndefined();
	});
});
