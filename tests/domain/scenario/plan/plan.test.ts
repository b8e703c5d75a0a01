import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TARGET_LEVELS, type Assignment } from '../../../../src/lib/domain/campaign/campaign';
import { changeWords } from '../../../../src/lib/domain/scenario/plan/change-words';
import { done, newHistory, redone, undone } from '../../../../src/lib/domain/scenario/plan/history';
import {
	plannedCampaign,
	steppedFte,
	type Change,
	type Plan
} from '../../../../src/lib/domain/scenario/plan/plan';
import { formatPlan, parsePlan } from '../../../../src/lib/domain/scenario/plan/plan-text';
import { formatScenario, parseScenario } from '../../../../src/lib/domain/scenario/plan/scenario-view';
import { DEFAULT_NORM } from '../../../../src/lib/domain/norm/site-norm';
import { anyNorm } from '../../../fixtures/arbitraries';
import { campaign, post, smallAtlas } from '../../../fixtures/small-atlas';

const CODES = {
	commune: ['42001', '42002', '63001'],
	'hors-qpv': ['63001', '42001'],
	qpv: ['QN06301M', 'QN04202I'],
	epci: ['200000001'],
	departement: ['42', '63']
} as const;
const anyPlace: fc.Arbitrary<Assignment> = fc
	.constantFrom(...TARGET_LEVELS)
	.chain((level) => fc.constantFrom(...CODES[level]).map((code) => ({ level, code })));
const anyPlaces = fc
	.array(
		fc.tuple(
			anyPlace,
			fc.option(
				fc.oneof(
					fc.integer({ min: 0, max: 16 }).map((n) => n / 100),
					fc.constant(1 / 7)
				)
			)
		),
		{
			minLength: 1,
			maxLength: 6
		}
	)
	.map((all) => all.map(([place, share]): Assignment => (share === null ? place : { ...place, share })));
const anyPost = fc.record({
	fte: fc.integer({ min: 1, max: 100 }).map((n) => n / 10),
	assignments: anyPlaces
});
const anyId = fc.oneof(
	fc.constantFrom('DEMO-1', 'a_b~c!', 'Ville : poste (1), é'),
	fc.string({ unit: 'grapheme', minLength: 1 })
);
const anyChange: fc.Arbitrary<Change> = fc
	.tuple(
		fc.oneof(
			anyPost.map((one) => ({ kind: 'add' as const, ...one })),
			fc.record({ kind: fc.constant('end' as const), id: anyId }),
			fc.record({ kind: fc.constant('edit' as const), id: anyId, fte: fc.constantFrom(0.5, 1, 2.3) }),
			fc.record({ kind: fc.constant('move' as const), id: anyId, assignments: anyPlaces }),
			fc.record({
				kind: fc.constant('split' as const),
				id: anyId,
				parts: fc.array(anyPost, { minLength: 1, maxLength: 3 })
			})
		),
		fc.option(fc.integer({ min: 2026, max: 2035 })),
		fc.boolean()
	)
	.map(([change, year, locked]): Change => ({
		...change,
		...(year !== null && { year }),
		...(locked && { locked })
	}));
const anyPlan: fc.Arbitrary<Plan> = fc.array(anyChange, { maxLength: 6 });

const base = campaign([
	post('A', 1, [{ level: 'commune', code: '42001' }], { funding: [{ funder: 'ARS', amount: 50_000 }] }),
	post('B', 0.5, [{ level: 'qpv', code: 'QN06301M' }])
]);
const added = {
	kind: 'add',
	fte: 1,
	assignments: [{ level: 'commune', code: '63001' }]
} as const satisfies Change;

describe('a plan', () => {
	test('changes a copy of the base, new posts last', () => {
		const { campaign: planned, problems } = plannedCampaign(base, [
			added,
			{ kind: 'edit', id: 'A', fte: 0.8 },
			{ kind: 'end', id: 'B' },
			{ ...added, fte: 0.5 }
		]);
		expect(problems).toEqual([]);
		expect(planned.posts.map(({ id, fte }) => [id, fte])).toEqual([
			['A', 0.8],
			['SCENARIO-01', 1],
			['SCENARIO-02', 0.5]
		]);
		// 50 000 € for 1 FTE are 40 000 € for 0.8.
		expect(planned.posts[0]!.funding).toEqual([{ funder: 'ARS', amount: 40_000 }]);
		// The campaign is of December 2025.
		expect(planned.posts[1]).toMatchObject({ structure: 'structure à désigner', start: '2026-01-01' });
		expect(base.posts).toHaveLength(2);
	});

	test('splits and moves posts that exist', () => {
		const place: Assignment = { level: 'commune', code: '63002' };
		const { campaign: planned } = plannedCampaign(base, [
			{
				kind: 'split',
				id: 'A',
				parts: [
					{ fte: 0.6, assignments: [place] },
					{ fte: 0.4, assignments: base.posts[0]!.assignments }
				]
			},
			{ kind: 'move', id: 'B', assignments: [place] }
		]);
		expect(planned.posts.map(({ id, fte, assignments }) => [id, fte, assignments[0]!.code])).toEqual([
			['A.1', 0.6, '63002'],
			['A.2', 0.4, '42001'],
			['B', 0.5, '63002']
		]);
	});

	test('says which changes have no post to change, and does the others', () => {
		const { campaign: planned, problems } = plannedCampaign(base, [
			{ kind: 'end', id: 'Z' },
			{ kind: 'end', id: 'A' },
			{ kind: 'edit', id: 'A', fte: 2 }
		]);
		expect(planned.posts.map(({ id }) => id)).toEqual(['B']);
		expect(problems).toHaveLength(2);
		expect(problems[0]).toContain('n’est pas dans la campagne 2025-12');
		expect(problems[1]).toContain('a déjà pris fin');
	});

	test('is in force year after year, and a year renames no post', () => {
		const plan: Plan = [
			{ ...added, year: 2028 },
			{ ...added, fte: 0.5, year: 2027 }
		];
		const ids = (year?: number) => plannedCampaign(base, plan, year).campaign.posts.map(({ id }) => id);
		expect(ids(2026)).toEqual(['A', 'B']);
		expect(ids(2027)).toEqual(['A', 'B', 'SCENARIO-02']);
		expect(ids()).toEqual(['A', 'B', 'SCENARIO-01', 'SCENARIO-02']);
	});

	test('numbers its posts after those of a scenario that it starts from', () => {
		const after = plannedCampaign(campaign([post('SCENARIO-07', 1, added.assignments)]), [added]);
		expect(after.campaign.posts.map(({ id }) => id)).toEqual(['SCENARIO-07', 'SCENARIO-08']);
	});

	test('is in force from the start where no year is said, and begins in the year that is', () => {
		const { posts } = plannedCampaign(base, [added, { ...added, year: 2026 }], 2026).campaign;
		expect(posts.slice(2).map(({ id, start }) => [id, start])).toEqual([
			['SCENARIO-01', '2026-01-01'],
			['SCENARIO-02', '2026-01-01']
		]);
		const later = plannedCampaign(base, [{ ...added, year: 2028 }]).campaign.posts.at(-1)!;
		expect(later.start).toBe('2028-01-01');
		// A campaign that names no month says no day.
		for (const id of ['la-mienne', '2025-12-bis'])
			expect('start' in plannedCampaign({ ...base, id }, [added]).campaign.posts.at(-1)!).toBe(false);
	});

	test('keeps the price of an FTE, and amounts that are not given', () => {
		const funded = campaign([
			post('C', 0.5, added.assignments, {
				funding: [{ funder: 'ARS', amount: 20_000 }, { funder: 'Ville' }]
			}),
			post('X-SCENARIO-09', 2, added.assignments, { funding: [{ funder: 'ARS', amount: 100_000 }] })
		]);
		const { posts } = plannedCampaign(funded, [
			{ kind: 'edit', id: 'C', fte: 1 },
			{
				kind: 'split',
				id: 'X-SCENARIO-09',
				parts: [
					{ fte: 0.5, assignments: added.assignments },
					{ fte: 1.5, assignments: added.assignments }
				]
			},
			added
		]).campaign;
		expect(posts.map(({ id, funding }) => [id, funding])).toEqual([
			['C', [{ funder: 'ARS', amount: 40_000 }, { funder: 'Ville' }]],
			['X-SCENARIO-09.1', [{ funder: 'ARS', amount: 25_000 }]],
			['X-SCENARIO-09.2', [{ funder: 'ARS', amount: 75_000 }]],
			// That post is named for something else: it is of no scenario.
			['SCENARIO-01', []]
		]);
	});

	test('goes by tenths of an FTE', () => {
		expect([0.04, 0.34, 0.75, 3, 99].map(steppedFte)).toEqual([0.1, 0.3, 0.8, 3, 10]);
	});

	test('is said in sentences', () => {
		expect(changeWords(smallAtlas, added)).toBe('+\u00A01\u00A0ETP, Le Puy-Neuf');
		const several: Change = {
			kind: 'add',
			fte: 0.5,
			assignments: [
				{ level: 'commune', code: '42001', share: 0.3 },
				{ level: 'hors-qpv', code: '63001', share: 0.6 },
				{ level: 'qpv', code: 'QN06301M', share: 0.1 }
			]
		};
		expect(changeWords(smallAtlas, several)).toBe(
			'+\u00A00,5\u00A0ETP, Le Puy-Neuf hors QPV et 2\u00A0autres lieux'
		);
		const two: readonly Assignment[] = [
			{ level: 'commune', code: '99999', share: 0.5 },
			{ level: 'commune', code: '42001', share: 0.5 }
		];
		const words = (change: Change) => changeWords(smallAtlas, change);
		expect(words({ kind: 'end', id: 'A' })).toBe('Fin du poste A');
		expect(words({ kind: 'edit', id: 'A', fte: 0.5 })).toBe('Poste A\u202F: 0,5\u00A0ETP');
		expect(words({ kind: 'move', id: 'A', assignments: two })).toBe(
			'Poste A déplacé\u202F: 99999 et 1\u00A0autre lieu'
		);
		const parts = [
			{ fte: 0.5, assignments: two },
			{ fte: 1, assignments: added.assignments }
		];
		expect(words({ kind: 'split', id: 'A', parts })).toBe(
			'Poste A partagé\u202F: 0,5\u00A0ETP, 99999 et 1\u00A0autre lieu\u202F; 1\u00A0ETP, Le Puy-Neuf'
		);
	});
});

describe('a history', () => {
	test('is what it was once what was done is undone, and again once it is done again', () => {
		fc.assert(
			fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 150 }), (plans) => {
				const whole = plans.reduce((history, plan, i) => done(history, `étape ${i}`, plan), newHistory());
				let back = whole;
				for (let i = 0; i < plans.length; i++) back = undone(back);
				expect(back.plan).toEqual([]);
				expect(back.future.map(({ name }) => name)).toEqual(plans.map((_, i) => `étape ${i}`));
				for (let i = 0; i < plans.length; i++) back = redone(back);
				expect(back).toEqual(whole);
			}),
			{ numRuns: 20 }
		);
	});

	test('forgets what is two hundred steps old', () => {
		let history = newHistory();
		for (let i = 0; i < 201; i++) history = done(history, `étape ${i}`, [added]);
		expect([history.past.length, history.past[0]!.name]).toEqual([200, 'étape 1']);
	});

	test('does nothing where there is nothing to undo', () => {
		const history = newHistory([added]);
		expect(undone(history)).toBe(history);
		expect(redone(history)).toBe(history);
	});
});

describe('the address of a scenario', () => {
	test('gives back the plan that it was made from', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				expect(parsePlan(formatPlan(plan))).toEqual({ plan, problems: [] });
			})
		);
	});

	test('gives back the whole scenario', () => {
		fc.assert(
			fc.property(anyPlan, anyNorm, fc.constantFrom('population', 'need', 'equal'), (plan, norm, key) => {
				const view = { base: '2025-12', key, norm, plan } as const;
				const params = new URLSearchParams(formatScenario(view));
				expect(parseScenario(params)).toEqual({ view, problems: [] });
			})
		);
	});

	test('is short, and takes no character that an address would change', () => {
		const plan: Plan = [
			{
				kind: 'add',
				fte: 0.5,
				year: 2027,
				locked: true,
				assignments: [
					{ level: 'commune', code: '42218', share: 0.6 },
					{ level: 'hors-qpv', code: '42207', share: 0.3 },
					{ level: 'qpv', code: 'QN04206M', share: 0.1 }
				]
			},
			{ kind: 'end', id: 'DEMO-1' }
		];
		expect(formatScenario({ base: '2025-12', key: 'population', norm: DEFAULT_NORM, plan })).toBe(
			'campagne=2025-12&postes=0.5*42218.60,h207.30,q06M.10_2027!~x:DEMO-1'
		);
	});

	test('loses only the change that is damaged, and says which', () => {
		const { plan, problems } = parsePlan('42218~0.5*42218.x~x:DEMO-1~12*42218~207.10~42001.60,42002.60');
		expect(plan).toEqual([
			{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '42218' }] },
			{ kind: 'end', id: 'DEMO-1' }
		]);
		expect(problems).toHaveLength(4);
		expect(problems[0]).toContain('0.5*42218.x');
	});

	test('says which places, campaigns and parameters are not known, and keeps the posts', () => {
		const params = new URLSearchParams('campagne=1999-01&postes=99999,42001&vue=1');
		const known = { campaigns: ['2025-12'], hasTerritory: () => true };
		const { view, problems } = parseScenario(params, known, smallAtlas);
		expect(view.plan).toHaveLength(1);
		expect(view.base).toBeUndefined();
		expect(problems.join(' ')).toContain('campagnes connues\u202F: 2025-12');
		expect(problems.join(' ')).toContain('«\u202Fcommune 99999\u202F» n’existe pas');
		expect(problems.join(' ')).toContain('vue=1');
	});
});
