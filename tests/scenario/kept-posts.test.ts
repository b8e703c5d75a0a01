import { expect, test } from 'vitest';
import type { Plan } from '../../src/lib/domain/scenario/plan/plan';
import { coverPosts } from '../../src/lib/scenario/reduce/cover-posts';
import { keptPosts } from '../../src/lib/scenario/reduce/kept-posts';
import { readBundle } from '../../src/lib/data/bundle/disk';
import { resultsIn } from '../../src/lib/domain/scenario/setting';
import { DEFAULT_NORM } from '../../src/lib/domain/norm/site-norm';
import { campaign, post } from '../fixtures/small-atlas';

const { atlas, profiles, places, presence } = readBundle('static/data/84');
const at = (id: string, ...codes: string[]) =>
	post(
		id,
		1,
		codes.map((code) => ({ level: 'commune', code }))
	);
const base = campaign([at('A', '42218'), at('B', '42187', '63430'), at('C', '63430')]);
const withNew = { ...base, posts: [...base.posts, at('SCENARIO-01', '42218')] };

test('a reduction leaves the posts of the scenario and those that are locked alone', () => {
	const plan: Plan = [{ kind: 'edit', id: 'C', fte: 0.5, locked: true }];
	expect(keptPosts(atlas, base, withNew, plan, '')).toEqual(['C', 'SCENARIO-01']);
});

test('in one département, those that work anywhere else are left alone too', () => {
	expect(keptPosts(atlas, base, withNew, [], '42')).toEqual(['B', 'C', 'SCENARIO-01']);
});

test('the posts that cover QPVs give each of them a share, and 1 in all', () => {
	const points = { commune: places.commune, qpv: places.qpv };
	const setting = { atlas, profiles, points, norm: DEFAULT_NORM, key: 'population' as const };
	const results = resultsIn(setting, presence('2025-12').placement.campaign);
	const [first, second] = atlas.territories.qpv.codes;
	const [one] = coverPosts(results, [[first!, second!]]);
	expect(one!.fte).toBe(1);
	expect(one!.assignments.map(({ code }) => code)).toEqual([first, second]);
	expect(one!.assignments.every(({ share }) => share! >= 0.01)).toBe(true);
	expect(one!.assignments.reduce((sum, { share }) => sum + Math.round(share! * 100), 0)).toBe(100);
});
