import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlanParam, parsePlanParam } from '../../../../src/lib/domain/scenario/plan/plan-address';
import { formatPlan, parsePlan } from '../../../../src/lib/domain/scenario/plan/plan-text';

/** Twenty posts as a proposal makes them: 320 characters of text. */
const TWENTY =
	'h42218.100~h26362.100~h69286.88,h256.12~42184.63,h187.37~h38193.80,h053.20~h69290.100~h69259.100~h42103.18,110.36,123.28,h186.18~42189.56,h183.24,h044.20~h38317.51,h151.49~h03095.89,h310.11~h03101.48,h185.52~h42147.86,q01M.14~01447.8,h053.92~h42207.100~h26281.100~h26198.100~h74133.53,h012.47~43041.24,h157.76~h73011.100';
const { plan } = parsePlan(TWENTY);

describe('a plan in a link', () => {
	test('of twenty proposed posts fits into 266 characters', () => {
		expect(plan).toHaveLength(20);
		expect(TWENTY).toHaveLength(320);
		expect(formatPlanParam(plan).length).toBeLessThanOrEqual(266);
		expect(parsePlanParam(formatPlanParam(plan))).toEqual({ plan, problems: [] });
	});

	test('of twenty posts over fifty-four places, as those that reach most people, fits too', () => {
		const code = (n: number) => String((n * 389) % 1000).padStart(3, '0');
		const many = Array.from({ length: 20 }, (_, i) => {
			const [first, second] = [20 + ((i * 13) % 40), 10 + ((i * 7) % 25)];
			const two = `h42${code(3 * i)}.${first},h${code(3 * i + 1)}`;
			return i < 14 ? `${two}.${second},${code(3 * i + 2)}.${100 - first - second}` : `${two}.${100 - first}`;
		}).join('~');
		const read = parsePlan(many);
		expect(read.problems).toEqual([]);
		const link = formatPlanParam(read.plan);
		expect(link.slice(0, 3)).toBe('z2.');
		expect(link.length).toBeLessThanOrEqual(266);
		expect(parsePlanParam(link)).toEqual(read);
		expect(parsePlanParam(link.slice(0, -9)).problems).toHaveLength(1);
	});

	test('that was packed by DEFLATE is still read', () => {
		const old =
			'z1.8bsJY_BEQUhCEMbchgggFjE78PrNrC1_7ienMTwCDvcreV91EvrJ8B4dP3EdWyUy7treZd0j-1ZJzhDncEc2wBJjK3GYJATUpTWk3NoW5AmRxOXs5SvwtQkyLPO6-eSVy1iCt2bRsOmpDGV9k3pSunFVnYoXrZY-0xXfNr75KjnobKNQqyHMY4a5hD_dvIGMrnuVl6SdWx-B5cHbXRiSlAmu_wB';
		const { plan: read, problems } = parsePlanParam(old);
		expect(problems).toEqual([]);
		expect(read).toHaveLength(20);
		expect(formatPlan(read.slice(0, 3))).toBe('h42218.100~q02606M.33,q09M.20,h362.47~h69286.88,h256.12');
	});

	test('stays as it can be read while it is short', () => {
		expect(formatPlanParam(plan.slice(0, 2))).toBe('h42218.100~h26362.100');
	});

	test('is read in its old form, however long', () => {
		expect(parsePlanParam(TWENTY)).toEqual({ plan, problems: [] });
	});

	test('comes back whatever its shares, years, locks and identifiers are', () => {
		const anyPlan = fc.array(
			fc.oneof(
				fc.constantFrom(...plan),
				fc.record({ kind: fc.constant('end' as const), id: fc.string({ minLength: 1 }) }),
				fc.record({
					kind: fc.constant('move' as const),
					id: fc.constantFrom('A.100', 'B_1'),
					assignments: fc.constantFrom(
						[{ level: 'commune' as const, code: '42001', share: 1 / 7 }],
						[
							{ level: 'qpv' as const, code: 'QN06301M', share: 0.4 },
							{ level: 'epci' as const, code: '200000001' }
						]
					),
					year: fc.integer({ min: 2026, max: 2033 }),
					locked: fc.constant(true)
				})
			),
			{ minLength: 8, maxLength: 30 }
		);
		fc.assert(
			fc.property(anyPlan, (any) => {
				expect(formatPlan(parsePlanParam(formatPlanParam(any)).plan)).toBe(formatPlan(any));
			})
		);
	});

	test('that is cut or altered gives a sentence and no change', () => {
		const link = formatPlanParam(plan);
		const altered = `${link.slice(0, 40)}${link[40] === 'A' ? 'B' : 'A'}${link.slice(41)}`;
		for (const damaged of [link.slice(0, -20), altered, 'z1.', 'z1.AAs%%%', 'z2.', 'z2.AA%%%'])
			expect(parsePlanParam(damaged)).toEqual({
				plan: [],
				problems: [expect.stringMatching(/^Le scénario de ce lien est abîmé ou coupé/)]
			});
	});

	test('of a later version says so', () => {
		expect(parsePlanParam('z9.AAAA')).toEqual({
			plan: [],
			problems: [expect.stringMatching(/version plus récente/)]
		});
	});
});
