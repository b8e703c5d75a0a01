import { describe, expect, it } from 'vitest';
import { assembleAtlas, type Atlas } from '../../../src/lib/domain/territory/atlas';
import { canBeCompared, jointFigures, peerCountAt, peersOf } from '../../../src/lib/domain/figures/peers';
import { profilesOf } from '../../../src/lib/domain/figures/results';
import { silentAtlas, smallParts } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';

/** The columns of communes of these populations and quintiles, in no EPCI. */
function communeColumns(population: readonly number[], quintile: readonly number[]) {
	const count = population.length;
	return {
		...smallParts.communes,
		epci: new Int32Array(count).fill(-1),
		arrondissement: new Int32Array(count),
		departement: new Int32Array(count),
		population: Float64Array.from(population),
		fdep: Float64Array.from(quintile, (value) => value || NaN),
		quintile: Uint8Array.from(quintile),
		density: new Uint8Array(count),
		frr: new Uint8Array(count),
		fdepOrigin: new Uint8Array(count),
		contourOf: new Int32Array(count).fill(-1)
	};
}

/** Communes without QPVs, of these populations and quintiles. */
function communes(population: readonly number[], quintile: readonly number[]): Atlas {
	const codes = population.map((_, i) => `6300${i}`);
	return assembleAtlas({
		...smallParts,
		territories: { ...smallParts.territories, commune: { codes, names: codes } },
		cells: { commune: [...codes.keys()], qpv: codes.map(() => -1), population },
		communes: communeColumns(population, quintile)
	});
}

/** Communes of one QPV each but where nobody lives in it, the inhabitants of which and of the rest are given. */
function withQpvs({
	inQpv,
	outside,
	quintile,
	poverty
}: Readonly<Record<'inQpv' | 'outside' | 'quintile' | 'poverty', readonly number[]>>): Atlas {
	const plain = inQpv.map((people, i) => people + outside[i]!);
	const positions = [...inQpv.keys()];
	const codes = positions.map((i) => `QN0630${i}M`);
	const none = positions.map(() => -1);
	const inhabited = positions.filter((i) => inQpv[i]! > 0);
	return assembleAtlas({
		...smallParts,
		territories: {
			...smallParts.territories,
			commune: { codes: positions.map((i) => `6300${i}`), names: codes },
			qpv: { codes, names: codes }
		},
		cells: {
			commune: [...inhabited, ...positions],
			qpv: [...inhabited, ...none],
			population: [...inhabited.map((i) => inQpv[i]!), ...outside]
		},
		communes: communeColumns(plain, quintile),
		qpvs: {
			population: Float64Array.from(inQpv),
			households: Float64Array.from(inQpv),
			povertyRate: Float64Array.from(poverty)
		}
	});
}

const codesOfPeers = (atlas: Atlas, position: number) =>
	peersOf(atlas, profilesOf(atlas), 'commune', position);

describe('the peers of a territory', () => {
	it('are nearest by the sum of the differences: a double population counts as one quintile', () => {
		// From 1 000, quintile 3: a quarter is 2, a quintile 1, half and a quintile 2, 8 times 3.
		const atlas = communes([1_000, 250, 1_000, 500, 8_000, 1_400, 1_100], [3, 3, 4, 4, 3, 3, 3]);
		// 1 100 is at 0.14, 1 400 at 0.49, then the quintile; three of the six others.
		expect(codesOfPeers(atlas, 0)).toEqual([6, 5, 2]);
	});

	it('that are as near come in the order of their codes', () => {
		const atlas = communes([1_000, 2_000, 500, 1_000, 1_000], [3, 3, 3, 2, 4]);
		expect(codesOfPeers(atlas, 0)).toEqual([1, 2]);
		expect(codesOfPeers(communes([1_000, 1_000, 500, 2_000, 1_000], [3, 2, 3, 3, 4]), 0)).toEqual([1, 2]);
	});

	it('take a share in QPVs of 10 points for a quintile', () => {
		// 63001 lives half in QPVs (15 of 30), 63002 a tenth (1 of 10): |log₂ 3| + 4 + 2 = 7.58. 42001 is 3.75 times
		// smaller.
		expect(peersOf(assembleAtlas(smallParts), smallProfiles, 'commune', 2)).toEqual([3]);
		// Nobody says how many of theirs live in QPV 2.
		expect(codesOfPeers(silentAtlas, 2)).toEqual([]);
	});

	it('are nearest by the share in QPVs, or for a QPV by its poverty rate', () => {
		const atlas = withQpvs({
			inQpv: [0, 200, 0, 50, 0],
			outside: [1_000, 800, 2_000, 950, 1_000],
			quintile: [3, 3, 3, 3, 4],
			poverty: [40, 40, 40, 40, 40]
		});
		// From 0: 5 points are 0.5, a double population 1, a quintile 1, 20 points 2.
		expect(codesOfPeers(atlas, 0)).toEqual([3, 2]);
		// From 1, which has 20 points: 15 points are 1.5, 20 are 2.
		expect(codesOfPeers(atlas, 1)).toEqual([3, 0]);
		const qpvs = withQpvs({
			inQpv: [1_000, 1_000, 1_000, 1_500, 1_000],
			outside: [0, 0, 0, 0, 0],
			quintile: [3, 3, 3, 3, 3],
			poverty: [40, 42.5, 60, 40, 70]
		});
		// 2.5 points are 0.5; half as many people again are log₂ 1.5 = 0.58.
		expect(peersOf(qpvs, profilesOf(qpvs), 'qpv', 0)).toEqual([1, 3]);
	});

	it('can be looked for where all that they are chosen by is known', () => {
		const atlas = assembleAtlas(smallParts);
		const compared = (position: number) => canBeCompared(atlas, smallProfiles, 'commune', position);
		expect([0, 1, 2, 3, 4].map(compared)).toEqual([true, false, true, true, false]);
	});

	it('are not looked for where nobody lives, though the poverty rate is known', () => {
		const atlas = withQpvs({
			inQpv: [1_000, 0, 1_000],
			outside: [0, 100, 0],
			quintile: [3, 3, 3],
			poverty: [40, 40, 40]
		});
		const compared = (position: number) => canBeCompared(atlas, profilesOf(atlas), 'qpv', position);
		expect([0, 1].map(compared)).toEqual([true, false]);
		expect(peersOf(atlas, profilesOf(atlas), 'qpv', 1)).toEqual([]);
	});

	it('have a third to three times its inhabitants', () => {
		const atlas = communes([1_000, 333, 334, 3_000, 3_001, 1, 2, 3, 4], [3, 3, 3, 3, 3, 3, 3, 3, 3]);
		expect(codesOfPeers(atlas, 0)).toEqual([2, 3]);
		expect(codesOfPeers(communes([100_000, 500, 600], [3, 3, 3]), 0)).toEqual([]);
	});

	it('leave out those of whom something is not known, and give them none', () => {
		// 42002 has no inhabitant, 63003 no index.
		const atlas = assembleAtlas(smallParts);
		expect(peersOf(atlas, smallProfiles, 'commune', 1)).toEqual([]);
		expect(peersOf(atlas, smallProfiles, 'commune', 4)).toEqual([]);
		expect(peersOf(atlas, smallProfiles, 'qpv', 0)).toEqual([]);
	});

	it('are ten, or half of the others where the level is small', () => {
		const people = Array.from({ length: 40 }, (_, i) => 100 + i);
		expect(codesOfPeers(communes(people, Array(40).fill(3)), 20)).toHaveLength(10);
		expect(peerCountAt(assembleAtlas(smallParts), 'commune')).toBe(2);
		expect(peerCountAt(assembleAtlas(smallParts), 'region')).toBe(0);
	});
});

describe('the coverage of several territories together', () => {
	it('is the sum of their FTE over the sum of their needs, not the mean of their rates', () => {
		const joint = jointFigures(smallResults(), 'commune', [0, 2]);
		// 0.4 + 1.9375 FTE for 0.456 + 3.625.
		expect(joint.fte).toBeCloseTo(2.3375, 9);
		expect(joint.need).toBeCloseTo(4.081, 9);
		expect(joint.coverageRate).toBeCloseTo(0.572776, 6);
		expect(joint.coverageClass).toBe('partial');
	});

	it('is undefined where none of them needs anything (42002: 0.5 FTE for nobody)', () => {
		expect(jointFigures(smallResults(), 'commune', [1])).toMatchObject({
			coverageRate: undefined,
			coverageClass: 'unknown'
		});
	});
});
