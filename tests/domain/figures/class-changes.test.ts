import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/lib/domain/territory/atlas';
import { classChanges, keyChanges } from '../../../src/lib/domain/figures/class-changes';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { classColumn } from '../../../src/lib/domain/figures/figures';
import { anyNorm } from '../../fixtures/arbitraries';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';
import { HAND_NORM } from '../../fixtures/hand-norm';

/** Results of posts in communes, by code. */
const funded = (posts: readonly (readonly [code: string, fte: number])[]) =>
	resultsOf(
		smallAtlas,
		smallProfiles,
		presenceOf(
			smallAtlas,
			campaign(posts.map(([code, fte]) => post(code, fte, [{ level: 'commune', code }])))
		),
		HAND_NORM,
		'population'
	);

/*
 * FTE of the communes by population: 0.4, 0.5, 1.9375, 0.5125, 0.2. By default 42001 needs 0.456 (partial),
 * 63001 needs 3.625 (partial), 63002 needs 1/6 (met); 42002 (nobody) and 63003 (no index) are unknown.
 */
describe('what changes class between two results', () => {
	it('is nothing where they are the same', () => {
		expect(classChanges(smallResults(), smallResults(), 'commune')).toEqual({
			level: 'commune',
			count: 0,
			changes: []
		});
	});

	it('is listed by pair of classes', () => {
		// With a QPV ratio of 3 000, 63001 needs 4 + 1 + 1.125 = 6.125: 32 %. 63002 needs 1/3 and stays met.
		const tighter = smallResults({ ...HAND_NORM, qpvRatio: 3_000 });
		expect(classChanges(smallResults(), tighter, 'commune')).toEqual({
			level: 'commune',
			count: 1,
			changes: [{ from: 'partial', to: 'low', positions: [2] }]
		});
		expect(classChanges(tighter, smallResults(), 'commune').changes).toEqual([
			{ from: 'low', to: 'partial', positions: [2] }
		]);
	});

	it('puts the pair of most territories first, and the largest place first in it', () => {
		// A tenth of today's ratios outside QPVs and in them: 42001 (0.4 of 4.56) and 63001 (1.94 of 36.25) fall
		// under a quarter, 63002 (0.51 of 1.67) under half.
		const harder = smallResults({ ...HAND_NORM, qpvRatio: 600, baseRatio: 4_000 });
		expect(classChanges(smallResults(), harder, 'commune').changes).toEqual([
			{ from: 'partial', to: 'very-low', positions: [2, 0] },
			{ from: 'met', to: 'low', positions: [3] }
		]);
	});

	it('has the pair of most territories first, though the largest place is in another', () => {
		// 63001 gets 0.1 of 3.625; 63002 and 42001 more than they need.
		const [before, after] = [
			funded([]),
			funded([
				['63001', 0.1],
				['63002', 1],
				['42001', 1]
			])
		];
		expect(classChanges(before, after, 'commune').changes).toEqual([
			{ from: 'none', to: 'met', positions: [3, 0] },
			{ from: 'none', to: 'very-low', positions: [2] }
		]);
	});

	it('has pairs of as many territories in the order of the classes', () => {
		const [before, after] = [
			funded([]),
			funded([
				['63001', 4],
				['42001', 0.1]
			])
		];
		expect(classChanges(before, after, 'commune').changes).toEqual([
			{ from: 'none', to: 'very-low', positions: [0] },
			{ from: 'none', to: 'met', positions: [2] }
		]);
	});

	it('counts each territory that differs, once, at every level and for any norm', () => {
		fc.assert(
			fc.property(anyNorm, fc.constantFrom(...LEVELS), (norm, level) => {
				const [before, after] = [smallResults(), smallResults(norm)];
				const { count, changes } = classChanges(before, after, level);
				const listed = changes.flatMap(({ positions }) => positions).sort((a, b) => a - b);
				const [was, is] = [classColumn(before, level), classColumn(after, level)];
				const differing = [...was.keys()].filter((i) => was[i] !== is[i]);
				expect(listed).toEqual(differing);
				expect(count).toBe(differing.length);
			})
		);
	});
});

describe('what another allocation key would change', () => {
	it('is nothing for the key in force', () => {
		expect(keyChanges(smallResults(), 'population', 'commune')).toEqual({
			level: 'commune',
			count: 0,
			changes: []
		});
	});

	it('is what changes between the two, with the same norm', () => {
		const results = smallResults(PRESETS.rey);
		for (const key of ['need', 'equal'] as const)
			expect(keyChanges(results, key, 'qpv')).toEqual(
				classChanges(results, smallResults(PRESETS.rey, key), 'qpv')
			);
	});

	it('moves one QPV below the half and covers the other', () => {
		// By population QPV 1 has 1.15 of 2, QPV 2 0.395 of 2/3: both partial. In equal shares QPV 1 gets
		// 1/3 + 0.4/3 + 1/6 = 0.63; QPV 2 2/3 + 0.4/3 + 2/6 + 0.125 = 1.26.
		expect(keyChanges(smallResults(), 'equal', 'qpv').changes).toEqual([
			{ from: 'partial', to: 'low', positions: [0] },
			{ from: 'partial', to: 'met', positions: [1] }
		]);
	});
});
