import { describe, expect, test } from 'vitest';
import { formatPlanParam, parsePlanParam } from '../../../../src/lib/domain/scenario/plan/plan-address';
import type { Plan } from '../../../../src/lib/domain/scenario/plan/plan';
import { formatPlan, parsePlan } from '../../../../src/lib/domain/scenario/plan/plan-text';
import { formatScenario, parseScenario } from '../../../../src/lib/domain/scenario/plan/scenario-view';
import { DEFAULT_NORM } from '../../../../src/lib/domain/norm/site-norm';
import { smallAtlas } from '../../../fixtures/small-atlas';

describe('the text of a plan', () => {
	test.each([
		['a size in another way of writing numbers', '1e0*42218'],
		['a size with a sign', '+1*42218'],
		['no size at all', '0*42218'],
		['two sizes', '2*3*42218'],
		['something after its place', '2*42218*3'],
		['a mark that is none', 'zx:A'],
		['an end with a size', 'x:A:0.5'],
		['an edit without a size', 'e:A'],
		['an edit to no number', 'e:A:beaucoup'],
		['a move to no place', 'm:A:%'],
		['a move that says no place', 'm:A'],
		['a part that cannot be read', 's:A:42001(%'],
		['a short code with none before it', 'h207'],
		['more than the whole', '42001:0.7,42002:0.300001']
	])('is refused with %s', (_, text) => {
		expect(parsePlan(text)).toEqual({
			plan: [],
			problems: [
				`Le changement «\u202F${text}\u202F» de l’adresse ne peut pas être lu\u202F: il est ignoré, le reste du scénario est gardé.`
			]
		});
	});

	test('repeats the beginning only of what is long and cannot be read', () => {
		expect(parsePlan('a'.repeat(3000)).problems).toEqual([
			`Le changement «\u202F${'a'.repeat(60)}…\u202F» de l’adresse ne peut pas être lu\u202F: il est ignoré, le reste du scénario est gardé.`
		]);
	});

	test('takes a size of two decimals, the most there may be, and shares of all in all', () => {
		expect(parsePlan('0.25*42218~10*42218~42001:0.7,42002:0.3').problems).toEqual([]);
		expect(parsePlan('10.1*42218').problems).toHaveLength(1);
	});

	test('gives back characters of any plane, and leaves what is none', () => {
		const ids = (text: string) =>
			parsePlan(text).plan.map((change) => (change.kind === 'end' ? change.id : ''));
		expect(ids("x:'10ffff'~x:'110000'~x:A'e9'")).toEqual(['\u{10ffff}', "'110000'", 'Aé']);
	});
});

/** Posts of every kind of share, so long that a link packs them. */
const KINDS =
	'42001.100~42001~h42001.60,63001.40~42001.60,42002~42001.50,42002.30~42001.20,42002.30,63001.50~42001,42002~42001.60,42002:0.3996~m:A:42001.60,63001.40_2027!~s:B:42001.60,63001.40(0.5*h63001.100~q06301M.20,q06302M.80~e200000001~0.3*d42.33,d63.33';

describe('a long plan in a link', () => {
	test.each([
		['once', KINDS],
		['again and again, which packs otherwise', Array.from({ length: 12 }, () => KINDS).join('~')]
	])('comes back with each of its shares, said or not, %s', (_, text) => {
		const { plan, problems } = parsePlan(text);
		expect(problems).toEqual([]);
		const link = formatPlanParam(plan);
		expect(link).toMatch(/^z[12]\./);
		expect(link.length).toBeLessThan(text.length);
		expect(formatPlan(parsePlanParam(link).plan)).toBe(formatPlan(plan));
	});

	test('is packed both ways, each as short as it can be', () => {
		const one = '42001.60,42002.40';
		const many = (count: number) => parsePlan(Array.from({ length: count }, () => one).join('~')).plan;
		// The same again and again: DEFLATE says so once.
		expect(formatPlanParam(many(60))).toMatch(/^z1\..{2}s/);
		expect(parsePlanParam(formatPlanParam(many(60))).plan).toEqual(many(60));
		expect(formatPlanParam(many(9)).length).toBeLessThanOrEqual(160);
	});

	test('is left readable up to 160 characters', () => {
		const long = (id: string): Plan => [{ kind: 'end', id }];
		expect(formatPlanParam(long('A'.repeat(158)))).toBe(`x:${'A'.repeat(158)}`);
		expect(formatPlanParam(long('A'.repeat(159)))).toMatch(/^z/);
	});

	test('is empty where nothing was asked', () => {
		expect(parsePlanParam('')).toEqual({ plan: [], problems: [] });
	});
});

describe('the address of a scenario', () => {
	test('has nothing where nothing was chosen', () => {
		expect(formatScenario({ base: undefined, key: 'population', norm: DEFAULT_NORM, plan: [] })).toBe('');
		expect(parseScenario(new URLSearchParams())).toEqual({
			view: { base: undefined, key: 'population', norm: DEFAULT_NORM, plan: [] },
			problems: []
		});
	});

	test('says once which places of any change are not known, and no other', () => {
		const postes = '99999~m:A:99998,42001~s:B:99999(q99999M~x:99997~e:C:1';
		const { view, problems } = parseScenario(new URLSearchParams({ postes }), undefined, smallAtlas);
		expect(view.plan).toHaveLength(5);
		expect(problems.map((problem) => /«\u202F(.*)\u202F»/.exec(problem)![1])).toEqual([
			'commune 99999',
			'commune 99998',
			'qpv QN99999M'
		]);
	});
});
