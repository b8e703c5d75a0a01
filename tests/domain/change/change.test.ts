import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleAtlas, type Atlas } from '../../../src/lib/domain/territory/atlas';
import {
	CAUSES,
	CHANGE_LEVELS,
	changesAt,
	changeSteps,
	changeSummary,
	hasChanged
} from '../../../src/lib/domain/change/change';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { campaign, post, smallAtlas, smallCampaign, smallParts } from '../../fixtures/small-atlas';
import { HAND_NORM } from '../../fixtures/hand-norm';

const before = campaign([
	post('stays', 1, [{ level: 'commune', code: '42001' }]),
	post('leaves', 0.5, [{ level: 'qpv', code: 'QN06302M' }])
]);
const after = campaign([
	post('stays', 0.8, [{ level: 'commune', code: '42001' }]),
	post('comes', 0.4, [{ level: 'commune', code: '63003' }])
]);
const side = (posts: typeof before, atlas: Atlas = smallAtlas, norm = HAND_NORM) => ({
	atlas,
	campaign: posts,
	norm
});

/** The small region a year later: 42002 has joined 42001, 42001 has 400 people more, 63002 is in quintile 5. */
const laterAtlas = assembleAtlas({
	...smallParts,
	territories: {
		...smallParts.territories,
		commune: {
			codes: ['42001', '63001', '63002', '63003'],
			names: ['Saint-Étienne-le-Bas', 'Le Puy-Neuf', "L'Isle-d'Aval", 'Œuvre-sans-Indice']
		}
	},
	cells: {
		commune: [0, 1, 1, 1, 2, 2, 3],
		qpv: [-1, 0, 1, -1, 1, -1, -1],
		population: [8_400, 12_000, 3_000, 15_000, 1_000, 9_000, 10_000]
	},
	communes: {
		epci: Int32Array.of(0, 1, 1, -1),
		arrondissement: Int32Array.of(0, 1, 1, 1),
		departement: Int32Array.of(0, 1, 1, 1),
		population: Float64Array.of(8_400, 30_000, 10_000, 10_000),
		fdep: Float64Array.of(0.5, 1, 1.2, NaN),
		quintile: Uint8Array.of(4, 5, 5, 0),
		density: Uint8Array.of(5, 2, 6, 3),
		frr: Uint8Array.of(1, 0, 0, 0),
		fdepOrigin: Uint8Array.of(2, 0, 0, 5),
		contourOf: Int32Array.of(-1, -1, -1, -1)
	}
});
const former = { merged: { '42002': '42001' }, arrondissements: {}, splits: [] };

describe('two campaigns on one geography', () => {
	const steps = changeSteps(side(before), side(after), 'population');
	const communes = changesAt(steps, 'commune');
	const at = (code: string) => communes.find((one) => one.code === code)!;

	it('name what is gained, lost and kept', () => {
		expect(communes.map(({ code, covered }) => [code, covered])).toEqual([
			['42001', 'kept'],
			['42002', 'none'],
			['63001', 'lost'],
			['63002', 'lost'],
			['63003', 'gained']
		]);
		expect(changeSummary(steps)).toMatchObject({
			posts: { before: 2, after: 2 },
			gained: { commune: 1, qpv: 0 },
			lost: { commune: 2, qpv: 1 }
		});
	});

	it('change the gap by the posts alone', () => {
		// 8 000 ÷ 40 000 × 2.28 = 0.456 required; 1 then 0.8 funded.
		expect(at('42001').gap.before).toBeCloseTo(-0.544, 12);
		expect(at('42001').gap.after).toBeCloseTo(-0.344, 12);
		expect(at('42001').causes.posts.gap).toBeCloseTo(0.2, 12);
		for (const cause of ['boundaries', 'population', 'index', 'norm'] as const)
			expect(at('42001').causes[cause]).toEqual({ fte: 0, gap: 0 });
		expect([steps.sameAtlas, steps.sameNorm]).toEqual([true, true]);
	});

	it('leave out what no reader would see', () => {
		expect(communes.filter(hasChanged).map(({ code }) => code)).toEqual(['42001', '63001', '63002', '63003']);
	});

	it('and another norm is a cause of its own', () => {
		const other = changeSteps(
			side(before),
			side(before, smallAtlas, { ...HAND_NORM, priorityFrom: 1 }),
			'population'
		);
		const [region] = changesAt(other, 'region');
		expect(region!.causes.posts).toEqual({ fte: 0, gap: 0 });
		// Quintile 3 counts now: 63002, 9 000 ÷ 40 000 × 1.73; and nobody lives in 42002, quintile 2.
		expect(region!.causes.norm.gap).toBeCloseTo(0.38925, 12);
	});
});

describe('two campaigns on two geographies', () => {
	const steps = changeSteps(side(before), side(after, laterAtlas), 'population', former);

	it('say what each of boundaries, people, index and posts did', () => {
		const loire = changesAt(steps, 'commune').find(({ code }) => code === '42001')!;
		expect(loire.causes.boundaries.gap).toBeCloseTo(0, 12);
		// 400 ÷ 40 000 × 2.28
		expect(loire.causes.population.gap).toBeCloseTo(0.0228, 12);
		expect(loire.causes.index.gap).toBeCloseTo(0, 12);
		expect(loire.causes.posts.gap).toBeCloseTo(0.2, 12);
		const isle = changesAt(steps, 'commune').find(({ code }) => code === '63002')!;
		// 9 000 ÷ 40 000 × 3, none before.
		expect(isle.causes.index.gap).toBeCloseTo(0.675, 12);
	});

	it('name the territories that are gone', () => {
		expect(changesAt(steps, 'commune').map(({ code, exists }) => [code, exists])).toContainEqual([
			'42002',
			'gone'
		]);
	});

	it('carry the older posts to the newer codes', () => {
		const old = campaign([post('old', 1, [{ level: 'commune', code: '42002' }])]);
		const carried = changeSteps(side(old), side(old, laterAtlas), 'population', former);
		const loire = changesAt(carried, 'commune').find(({ code }) => code === '42001')!;
		expect(loire.causes.boundaries.fte).toBeCloseTo(1, 12);
	});
});

it('the parts add up to the whole, whatever the sides', () => {
	const campaigns = fc.constantFrom(before, after, smallCampaign, campaign([]));
	const sides = fc.record({
		atlas: fc.constantFrom(smallAtlas, laterAtlas),
		campaign: campaigns,
		norm: fc.constantFrom(...Object.values(PRESETS))
	});
	fc.assert(
		fc.property(campaigns, sides, fc.constantFrom('population', 'need', 'equal'), (posts, to, key) => {
			const steps = changeSteps(side(posts), to, key, former);
			for (const level of CHANGE_LEVELS)
				for (const { fte, gap, causes } of changesAt(steps, level)) {
					const sum = (figure: 'fte' | 'gap') =>
						CAUSES.reduce((total, cause) => total + causes[cause][figure], 0);
					expect(Math.abs(sum('fte') - (fte.after - fte.before))).toBeLessThan(1e-9);
					expect(Math.abs(sum('gap') - (gap.after - gap.before))).toBeLessThan(1e-9);
				}
		})
	);
});
