import { describe, expect, it } from 'vitest';
import { candidatesOf, DEFAULT_REACH, type Reach } from '../../../src/lib/domain/scenario/candidates';
import { smallResults } from '../../fixtures/small-results';
import { smallSetting } from '../../fixtures/small-setting';

/** 42001 lacks 0.056; 63001 outside its QPVs 0.625, QPV 1 at the same point 0.85, QPV 2 half a degree away 0.2717. */
const candidates = (sizes: readonly number[], reach: Reach = DEFAULT_REACH, only?: ReadonlySet<number>) =>
	candidatesOf(smallSetting, smallResults(), sizes, reach, only);
const ids = (...asked: Parameters<typeof candidates>) => candidates(...asked).map(({ id }) => id);

describe('typical posts', () => {
	it('are each place that lacks, alone or with the nearest ones until the size is used up', () => {
		expect(candidatesOf(smallSetting, smallResults()).map(({ id }) => id)).toEqual([
			'42001.100 1',
			'63001h.100 1',
			// From QPV 1: 0.85, then 0.15 of what its commune lacks.
			'63001h.15 QN06301M.85 1',
			// From the commune: 0.625 and 0.375, halves to the first.
			'63001h.63 QN06301M.37 1',
			'QN06301M.100 1',
			'QN06302M.100 1'
		]);
	});

	it('say their places by level, their first one, how far they go and what is missing there', () => {
		const near = candidates([1])[3]!;
		expect(near.assignments).toEqual([
			{ level: 'hors-qpv', code: '63001', share: 0.63 },
			{ level: 'qpv', code: 'QN06301M', share: 0.37 }
		]);
		expect([near.size, near.km, near.seed.code]).toEqual([1, 0, '63001']);
		expect(near.missing).toBeCloseTo(1.475, 9);
		expect(candidates([1])[5]!.assignments).toEqual([{ level: 'qpv', code: 'QN06302M', share: 1 }]);
	});

	it('go from QPV to QPV as far as posts of QPVs may, and elsewhere as far as any', () => {
		// Half a degree of a meridian: 55.6 km.
		const far = { ...DEFAULT_REACH, km: 60, qpvKm: 56 };
		expect(ids([1], far)).toContain('QN06301M.85 QN06302M.15 1');
		expect(ids([1], { ...far, qpvKm: 55 })).not.toContain('QN06301M.85 QN06302M.15 1');
		expect(ids([1], { ...far, km: 55 })).not.toContain('QN06301M.85 QN06302M.15 1');
		// All three places: 0.625, 0.85 and 0.2717 of 1.7467.
		const three = candidates([2], far).find(({ id }) => id === '63001h.36 QN06301M.49 QN06302M.15 2')!;
		expect(three.km).toBeCloseTo(55.6, 1);
		// Found from each of them, it is of the first.
		expect(three.seed.code).toBe('63001');
		expect(three.missing).toBeCloseTo(1.475 + 0.2125 + 1 / 6 - 0.1075, 9);
		expect(ids([2], { ...far, places: 2 })).not.toContain('63001h.36 QN06301M.49 QN06302M.15 2');
		expect(ids([2], { ...far, places: 2 })).toContain('63001h.42 QN06301M.58 2');
	});

	it('take the nearest first, and those as near in the order of their codes', () => {
		const points = {
			commune: { lon: [3, 3, 3, 3, 3], lat: [45, 46, 47, 48, 49] },
			qpv: { lon: [3, 3], lat: [47.1, 47.05] }
		};
		const nearest = (places: number) =>
			candidatesOf({ ...smallSetting, points }, smallResults(), [2], { ...DEFAULT_REACH, places }).map(
				({ id }) => id
			);
		// From the commune QPV 2 is nearer: 0.625 and 0.2717 of 0.8967.
		expect(nearest(2)).toContain('63001h.70 QN06302M.30 2');
		// So it is from QPV 1: 0.85 and 0.2717.
		expect(nearest(2)).toContain('QN06301M.76 QN06302M.24 2');
		expect(nearest(2)).not.toContain('63001h.42 QN06301M.58 2');
		const level = { ...points, qpv: { lon: [3, 3], lat: [47.05, 47.05] } };
		expect(
			candidatesOf({ ...smallSetting, points: level }, smallResults(), [2], {
				...DEFAULT_REACH,
				places: 2
			}).map(({ id }) => id)
		).toContain('63001h.42 QN06301M.58 2');
	});

	it('stay in one EPCI where they have to', () => {
		// Two degrees: 222 km from 42001 to 63001.
		const anywhere = { km: 300, qpvKm: 300, places: 12, sameEpci: false };
		expect(ids([2], anywhere).some((id) => id.includes('42001') && id.includes('63001h'))).toBe(true);
		expect(ids([2], { ...anywhere, sameEpci: true }).filter((id) => id.includes('42001'))).toEqual([
			'42001.100 2'
		]);
		expect(ids([2], { ...anywhere, km: 222 }).filter((id) => id.includes('42001'))).toEqual(['42001.100 2']);
	});

	it('send nobody anywhere for less than 0.05 FTE', () => {
		// QPV 1 takes 0.85: 0.05 are left for its commune, or 0.04.
		expect(ids([0.9])).toContain('63001h.6 QN06301M.94 0.9');
		expect(ids([0.89]).filter((id) => id.includes('QN06301M') && !id.includes('63001h'))).toEqual([
			'QN06301M.100 0.89'
		]);
		expect(ids([0.89]).filter((id) => /QN06301M\.(?!100)9/.test(id))).toEqual([]);
	});

	it('are of each size, and of some départements only where these are named', () => {
		expect(ids([0.5, 1], DEFAULT_REACH, new Set([0]))).toEqual(['42001.100 0.5', '42001.100 1']);
		expect(ids([1], DEFAULT_REACH, new Set())).toEqual([]);
	});
});
