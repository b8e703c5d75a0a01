import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../../scripts/lib/suggest/solver';
import { resultsIn, type Setting } from '../../../../src/lib/domain/scenario/setting';
import {
	DEFAULT_QPV_REACH,
	fewestPosts,
	qpvGroups,
	type QpvReach
} from '../../../../src/lib/domain/scenario/solve/inverse';
import type { Solve } from '../../../../src/lib/domain/scenario/solve/linear-model';
import { profilesOf } from '../../../../src/lib/domain/figures/results';
import { assembleAtlas } from '../../../../src/lib/domain/territory/atlas';
import { kmBetween } from '../../../../src/lib/domain/territory/nearest';
import { campaign, post, smallCampaign, smallParts } from '../../../fixtures/small-atlas';
import { smallSetting } from '../../../fixtures/small-setting';
import { saying } from '../saying';

/** A QPV alone in its commune: its inhabitants, kilometres to the north of 45°, and its EPCI (0 or 1). */
type Town = readonly [people: number, km: number, epci?: 0 | 1];

/** QPVs Q1, Q2… on one meridian, where nobody works. */
function along(...towns: readonly Town[]): Setting {
	const people = towns.map(([inhabitants]) => inhabitants);
	const column = (value: number) => towns.map(() => value);
	const atlas = assembleAtlas({
		...smallParts,
		territories: {
			...smallParts.territories,
			commune: { codes: towns.map((_, i) => `6300${i + 1}`), names: towns.map((_, i) => `Commune ${i + 1}`) },
			qpv: { codes: towns.map((_, i) => `Q${i + 1}`), names: towns.map((_, i) => `Quartier ${i + 1}`) }
		},
		cells: { commune: [...people.keys()], qpv: [...people.keys()], population: people },
		communes: {
			epci: Int32Array.from(towns, ([, , epci = 0]) => epci),
			arrondissement: Int32Array.from(column(1)),
			departement: Int32Array.from(column(1)),
			population: Float64Array.from(people),
			fdep: Float64Array.from(column(1)),
			quintile: Uint8Array.from(column(5)),
			density: Uint8Array.from(column(3)),
			frr: Uint8Array.from(column(0)),
			fdepOrigin: Uint8Array.from(column(0)),
			contourOf: Int32Array.from(column(-1))
		},
		qpvs: {
			population: Float64Array.from(people),
			households: Float64Array.from(column(0)),
			povertyRate: Float64Array.from(column(NaN))
		}
	});
	const points = { lon: column(3), lat: towns.map(([, km]) => 45 + km / 111.195) };
	return { ...smallSetting, atlas, profiles: profilesOf(atlas), points: { commune: points, qpv: points } };
}

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

describe('groups of QPVs that one post could hold', () => {
	const groups = (setting: Setting, reach: Partial<QpvReach> = {}) =>
		qpvGroups(setting, resultsIn(setting, campaign([])), { ...DEFAULT_QPV_REACH, ...reach }).map(
			({ id }) => id
		);

	test('stay in one EPCI unless it does not matter, and within the distance, that distance included', () => {
		const setting = along([1000, 0], [1000, 1, 1], [1000, 2]);
		expect(groups(setting)).toEqual(['Q1 Q3', 'Q2']);
		expect(groups(setting, { sameEpci: false })).toEqual(['Q1 Q2 Q3']);
		const km = kmBetween(setting.points.qpv, 0, 2);
		expect(groups(setting, { km })).toEqual(['Q1 Q3', 'Q2']);
		expect(groups(setting, { km: km - 1e-9 })).toEqual(['Q1', 'Q2', 'Q3']);
	});

	test('take the nearest, of two as near the first, and come in the order of their codes', () => {
		// Two places: Q1 and Q4 are nearest to each other, Q2 to Q1, Q3 to Q4.
		expect(groups(along([1000, 0], [1000, -0.8], [1000, 1.2], [1000, 0.5]), { places: 2 })).toEqual([
			'Q1 Q2',
			'Q1 Q4',
			'Q3 Q4'
		]);
		// Q2, Q3 and Q4 are in one place.
		expect(groups(along([1000, 0], [1000, 1], [1000, 1], [1000, 1]), { places: 2 })).toEqual([
			'Q1 Q2',
			'Q2 Q3',
			'Q2 Q4'
		]);
	});
});

describe('the fewest posts, where taking the most inhabitants first needs one too many', () => {
	/** Six QPVs a kilometre apart, a post holds one and its neighbours: Q2 Q3 Q4 first, then Q5 and Q6, then Q1. */
	const six = along([1000, 0], [2000, 1], [9000, 2], [9000, 3], [2000, 4], [100, 5]);
	const reach = { places: 3, km: 1.2, sameEpci: true };
	const fewest = (solver: Solve) => fewestPosts(six, resultsIn(six, campaign([])), 1, solver, 10, reach)!;
	const ids = (solver: Solve) => fewest(solver).groups.map(({ id }) => id);
	const GREEDY = ['Q1 Q2', 'Q2 Q3 Q4', 'Q4 Q5 Q6'];
	/** Columns of Q1 Q2, Q1 Q2 Q3, Q2 Q3 Q4, Q3 Q4 Q5, Q4 Q5 Q6, Q5 Q6. */
	const finding = (...columns: number[]) =>
		saying({ status: 'limit', columns: Float64Array.from(columns), bound: 1.5 }).solve;

	test('are two, proved', () => {
		expect(fewest(solve)).toEqual({
			groups: [
				{ id: 'Q1 Q2 Q3', qpvs: [1, 0, 2] },
				{ id: 'Q4 Q5 Q6', qpvs: [4, 3, 5] }
			],
			wanted: 23_100,
			reached: 23_100,
			least: 2,
			proved: true
		});
	});

	test('are those that are known where the solver finds too few, as many or more', () => {
		expect(fewest(saying({ status: 'limit', bound: 1.5 }).solve)).toMatchObject({ least: 2, proved: false });
		expect(ids(saying({ status: 'limit', bound: 1.5 }).solve)).toEqual(GREEDY);
		// Without Q6: 23 000 of 23 100.
		expect(ids(finding(0, 1, 0, 1, 0, 0))).toEqual(GREEDY);
		expect(ids(finding(0, 1, 0, 1, 0, 1))).toEqual(GREEDY);
		expect(ids(finding(1, 1, 1, 1, 1, 1))).toEqual(GREEDY);
		expect(ids(finding(0, 0.9999999, 0, 0, 1, 0))).toEqual(['Q1 Q2 Q3', 'Q4 Q5 Q6']);
	});
});
