import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../../scripts/lib/suggest/solver';
import { resultsIn } from '../../../../src/lib/domain/scenario/setting';
import { fewestPosts, qpvGroups } from '../../../../src/lib/domain/scenario/solve/inverse';
import type { Solve } from '../../../../src/lib/domain/scenario/solve/linear-model';
import { campaign, post, smallCampaign } from '../../../fixtures/small-atlas';
import { smallSetting } from '../../../fixtures/small-setting';
import { saying } from '../saying';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});

describe('the fewest posts that cover QPVs', () => {
	/** Nobody works in a QPV. */
	const before = () =>
		resultsIn(smallSetting, campaign([post('far', 0.5, [{ level: 'commune', code: '42002' }])]));
	const far = { places: 5, km: 60, sameEpci: true };
	const fewest = (share: number, reach?: typeof far) =>
		fewestPosts(smallSetting, before(), share, solve, 10, reach);

	test('are one for 12 000 of 16 000 inhabitants, two for all, one where it reaches both', () => {
		expect(fewest(0.75)).toMatchObject({
			groups: [{ id: 'QN06301M' }],
			wanted: 12_000,
			reached: 12_000,
			least: 1,
			proved: true
		});
		expect(fewest(1)).toMatchObject({ reached: 16_000, least: 2, proved: true });
		expect(fewest(1)!.groups).toHaveLength(2);
		expect(fewest(1, far)).toMatchObject({
			groups: [{ id: 'QN06301M QN06302M', qpvs: [0, 1] }],
			reached: 16_000,
			least: 1
		});
	});

	test('are none where enough are covered, and no number will do beyond all', () => {
		expect(fewest(0)).toEqual({ groups: [], wanted: 0, reached: 0, least: 0, proved: true });
		const covered = resultsIn(smallSetting, smallCampaign);
		expect(fewestPosts(smallSetting, covered, 1, solve, 10)).toEqual({
			groups: [],
			wanted: 16_000,
			reached: 16_000,
			least: 0,
			proved: true
		});
		expect(fewestPosts(smallSetting, covered, 1.1, solve, 10)).toBeUndefined();
		expect(fewest(1.1)).toBeUndefined();
	});

	test('count those that are covered already', () => {
		const one = resultsIn(smallSetting, campaign([post('a', 1, [{ level: 'qpv', code: 'QN06302M' }])]));
		expect(fewestPosts(smallSetting, one, 1, solve, 10)).toMatchObject({
			groups: [{ id: 'QN06301M' }],
			wanted: 16_000,
			reached: 16_000,
			least: 1
		});
	});

	test('are chosen among groups within reach, each once', () => {
		const groups = (reach: typeof far) => qpvGroups(smallSetting, before(), reach).map(({ id }) => id);
		expect(groups(far)).toEqual(['QN06301M QN06302M']);
		expect(groups({ ...far, km: 55 })).toEqual(['QN06301M', 'QN06302M']);
		expect(groups({ ...far, places: 1 })).toEqual(['QN06301M', 'QN06302M']);
	});

	test('are as many as are known where the solver has not ended', () => {
		const limit = saying({ status: 'limit', bound: 0.4 }).solve;
		expect(fewestPosts(smallSetting, before(), 1, limit, 10)).toMatchObject({ least: 1, proved: false });
		const none = saying({ status: 'infeasible', bound: 0 }).solve;
		expect(() => fewestPosts(smallSetting, before(), 1, none, 10)).toThrow('no cover');
	});
});
