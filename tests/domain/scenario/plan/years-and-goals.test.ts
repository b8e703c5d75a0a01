import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/lib/domain/scenario/plan/plan';
import {
	formatGoals,
	goalProgress,
	goalValue,
	goalWords,
	isReached,
	parseGoals,
	type Goal
} from '../../../../src/lib/domain/scenario/plan/goals';
import {
	campaignYear,
	firstYear,
	placedInto,
	realisedIn,
	strayYears,
	yearsAhead,
	yearWithin
} from '../../../../src/lib/domain/scenario/plan/years';
import { pastedQuery } from '../../../../src/lib/scenario/compare/compared';
import { campaign, smallAtlas } from '../../../fixtures/small-atlas';
import { spaced } from '../../../fixtures/spaced';
import { smallResults } from '../../../fixtures/small-results';

const goal: Goal = {
	title: 'Couvrir_le Bas',
	measure: 'couverture',
	level: 'epci',
	code: '200000001',
	value: 0.5,
	year: 2028
};

describe('the years of a plan', () => {
	const plan: Plan = [
		{ kind: 'end', id: 'A' },
		{ kind: 'end', id: 'B', year: 2028 }
	];

	test('begin the month after the base campaign', () => {
		expect(firstYear(campaign([]), 2030)).toBe(2026);
		expect(firstYear({ ...campaign([]), id: '2025-05' }, 2030)).toBe(2025);
		expect(firstYear({ ...campaign([]), id: 'la-mienne' }, 2030)).toBe(2030);
		expect(yearsAhead(2026)).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033]);
	});

	test('are eight, whatever a link says, and that is said', () => {
		expect([1999, 2026, 2033, 2034, 9999].map((year) => yearWithin({ year }, 2026))).toEqual([
			2026, 2026, 2033, 2033, 2033
		]);
		expect(yearWithin({}, 2026)).toBe(2026);
		expect(strayYears(plan, 2026)).toEqual([]);
		const stray = strayYears([...plan, { kind: 'end', id: 'C', year: 9999 }], 2026);
		expect(stray.map(spaced)).toEqual([
			'L’année 9999 d’un changement n’est pas de celles du scénario (2026 à 2033) : il est compté en 2033. Choisissez-en une autre dans « Planifier ».'
		]);
	});

	test('take a change, and give it back', () => {
		expect(placedInto(plan, 0, 2027)).toEqual([
			{ kind: 'end', id: 'A', year: 2027 },
			{ kind: 'end', id: 'B', year: 2028 }
		]);
		expect('year' in placedInto(plan, 1, undefined)[1]!).toBe(false);
		expect(placedInto(plan, 1, undefined)).toEqual([
			{ kind: 'end', id: 'A' },
			{ kind: 'end', id: 'B' }
		]);
	});

	test('are told by the last campaign of the year, if it came after the base', () => {
		const ids = ['2025-05', '2025-12', '2026-06', '2026-12'].map((id) => ({ id }));
		expect(campaignYear({ id: '2026-12' })).toBe(2026);
		expect(
			['liste-2026-06', '12026-06', '2026-06-bis', 'la-mienne'].map((id) => campaignYear({ id }))
		).toEqual([2026, undefined, undefined, undefined]);
		expect(realisedIn([...ids].reverse(), { id: '2025-12' }, 2026)).toEqual({ id: '2026-12' });
		expect(realisedIn(ids, { id: '2025-12' }, 2026)).toEqual({ id: '2026-12' });
		expect(realisedIn(ids, { id: '2025-12' }, 2025)).toBeUndefined();
		expect(realisedIn(ids, { id: '2025-05' }, 2025)).toEqual({ id: '2025-12' });
		expect(realisedIn(ids, { id: '2025-12' }, 2027)).toBeUndefined();
	});
});

describe('a target', () => {
	test('says what, how much, where and by when', () => {
		expect(goalWords(smallAtlas, { ...goal, measure: 'manque', value: 12.5 })).toBe(
			'ETP manquants\u202F: au plus 12,5\u00A0ETP, CC du Bas, fin 2028'
		);
	});

	test('is measured where it is, and nowhere else', () => {
		const value = (measure: Goal['measure'], code = '63001') =>
			goalValue({ ...goal, measure, level: 'commune', code }, smallResults());
		expect(value('etp')).toBeCloseTo(1.9375, 9);
		expect(value('manque')).toBeCloseTo(1.6875, 9);
		expect(value('couverture')).toBeCloseTo(1.9375 / 3.625, 9);
		expect(value('postes')).toBe(3);
		expect(value('postes', '99999')).toBeUndefined();
		expect(value('couverture', '42002')).toBeUndefined();
	});

	test('is named by its code where the place is not known, and by at least or at most', () => {
		expect(goalWords(smallAtlas, { ...goal, measure: 'postes', code: '999', value: 12 })).toBe(
			'Postes qui interviennent\u202F: au moins 12\u00A0postes, 999, fin 2028'
		);
	});

	test('is reached from below or from above, as its measure goes', () => {
		expect(isReached(goal, 0.5)).toBe(true);
		expect(isReached(goal, 0.49)).toBe(false);
		expect(isReached({ ...goal, value: 0.3 }, 0.1 + 0.2 - 1e-12)).toBe(true);
		expect(isReached({ ...goal, measure: 'manque', value: 0.3 }, 0.1 + 0.2)).toBe(true);
		expect(isReached({ ...goal, measure: 'manque', value: 100 }, 99)).toBe(true);
		expect(isReached({ ...goal, measure: 'manque', value: 100 }, 101)).toBe(false);
	});

	test('is so far on its way from the start', () => {
		expect(goalProgress(goal, 0.3, 0.4)).toBeCloseTo(0.5, 12);
		expect(goalProgress(goal, 0.3, 0.2)).toBe(0);
		expect(goalProgress(goal, 0.3, 0.7)).toBe(1);
		// Reached though it began beyond it, and on no way where it began nowhere or there.
		expect(goalProgress(goal, 0.9, 0.6)).toBe(1);
		expect([goalProgress(goal, undefined, 0.4), goalProgress(goal, 0.5, 0.4)]).toEqual([0, 0]);
		// 176 missing, 100 wanted, 157 planned: 19 of 76.
		expect(goalProgress({ ...goal, measure: 'manque', value: 100 }, 176, 157)).toBeCloseTo(0.25, 12);
	});

	test('comes back from its text, and one that cannot be read is said', () => {
		const other: Goal = { ...goal, title: '', measure: 'postes', value: 12 };
		expect(parseGoals(formatGoals([goal, other]))).toEqual({ goals: [goal, other], problems: [] });
		expect(parseGoals('')).toEqual({ goals: [], problems: [] });
		expect(parseGoals('etp_epci_200000001_12.25_2028_').goals[0]!.value).toBe(12.25);
		for (const [value, year] of [
			['x0.5', '2028'],
			['0.5x', '2028'],
			['0.5', '20281'],
			['0.5', 'x2028']
		])
			expect(parseGoals(`etp_epci_200000001_${value}_${year}_`).problems).toHaveLength(1);
		expect(parseGoals('couverture_lune_1_0.5_2028_')).toEqual({
			goals: [],
			problems: [
				'La cible «\u202Fcouverture_lune_1_0.5_2028_\u202F» ne peut pas être lue\u202F: elle est ignorée, les autres sont gardées.'
			]
		});
	});
});

test('a pasted link is taken if it carries posts', () => {
	expect(pastedQuery(' https://exemple.fr/scenario?campagne=2025-12&postes=42218#carte ')).toBe(
		'campagne=2025-12&postes=42218'
	);
	expect(pastedQuery('https://exemple.fr/scenario?campagne=2025-12')).toBeUndefined();
	expect(pastedQuery('bonjour')).toBeUndefined();
});
