import { describe, expect, it } from 'vitest';
import type { Allotment } from '../../../../src/lib/domain/scenario/allotment';
import {
	avoidedFte,
	judgedValue,
	newlyServedPeople,
	raisedWorth
} from '../../../../src/lib/domain/scenario/search/judged';
import { postWorthOf, valueOf, worthOf } from '../../../../src/lib/domain/scenario/search/measure';
import {
	bandsLeft,
	isServedBy,
	isUnserved,
	lowestMeasure,
	missingMeasure,
	OBJECTIVES,
	peopleMeasure,
	unitOfCell
} from '../../../../src/lib/domain/scenario/search/objectives';
import { resultsIn } from '../../../../src/lib/domain/scenario/setting';
import { expectColumn } from '../../../fixtures/close';
import {
	campaign,
	CELL,
	post,
	smallAtlas,
	smallCampaign,
	SMALL_FTE,
	SMALL_NEED
} from '../../../fixtures/small-atlas';
import { smallSetting } from '../../../fixtures/small-setting';

const before = {
	atlas: smallAtlas,
	cellNeed: Float64Array.from(SMALL_NEED),
	cellFte: Float64Array.from(SMALL_FTE)
};
const gives = (...pairs: readonly (readonly [cell: number, fte: number])[]): Allotment => ({
	cells: Uint32Array.from(pairs, ([cell]) => cell),
	fte: Float64Array.from(pairs, ([, fte]) => fte)
});

describe('what posts take off the missing FTE', () => {
	// QPV 1 lacks 0.85, 63001 outside its QPVs 0.625; 63003 needs nothing.
	const one = gives([CELL.qpv1, 0.5], [CELL.rest63001, 0.9], [CELL.c63003, 1]);

	it('is no more than each place lacks, those of QPVs as many times as asked', () => {
		expect(valueOf(missingMeasure(before, [one]), [1])).toBeCloseTo(1.125, 9);
		expect(valueOf(missingMeasure(before, [one]), [2])).toBeCloseTo(1.475, 9);
		expect(valueOf(missingMeasure(before, [one], 2), [1])).toBeCloseTo(1.625, 9);
		expect(valueOf(missingMeasure(before, [one], 2), [0])).toBe(0);
	});

	it('has a row for each place that lacks, and none for the others', () => {
		const { room, columns } = missingMeasure(before, [one, gives([CELL.c63003, 1])]);
		expectColumn(room, [0.85, 0.625]);
		expect(columns.map(({ rows }) => Array.from(rows))).toEqual([[0, 1], []]);
	});
});

describe('the people newly served', () => {
	const nobody = { ...before, cellFte: new Float64Array(8) };

	it('are those to whom one post gives 0.05 FTE, once', () => {
		const posts = [
			gives([CELL.qpv1, 0.05], [CELL.rest63001, 0.049]),
			gives([CELL.qpv1, 1], [CELL.c42001, 0.2]),
			gives([CELL.rest63001, 0.049])
		];
		const measure = peopleMeasure(nobody, posts);
		expect(valueOf(measure, [1, 0, 0])).toBe(12_000);
		expect(valueOf(measure, [1, 1, 0])).toBe(20_000);
		expect(valueOf(measure, [2, 0, 1])).toBe(12_000);
	});

	it('are none where there is no need, or somebody already', () => {
		expect(isUnserved(before, CELL.qpv1)).toBe(false);
		expect(isUnserved(nobody, CELL.qpv1)).toBe(true);
		expect(isUnserved(nobody, CELL.c63003)).toBe(false);
		expect(valueOf(peopleMeasure(before, [gives([CELL.qpv1, 1])]), [1])).toBe(0);
		expect(valueOf(peopleMeasure(nobody, [gives([CELL.c63003, 1])]), [1])).toBe(0);
		expect([isServedBy(0.05), isServedBy(0.0499)]).toEqual([true, false]);
	});
});

describe('raising the lowest', () => {
	it('is worth 4, 3, 2 and 1 in each quarter of the need, and in what is left of one', () => {
		expect(bandsLeft(2, 0, 1)).toEqual([4, 3, 2, 1].map((slope) => ({ slope, width: 0.5 })));
		const left = bandsLeft(2, 1.15, 3);
		expect(left.map(({ slope }) => slope)).toEqual([6, 3]);
		expectColumn(
			left.map(({ width }) => width),
			[0.35, 0.5]
		);
		expect(bandsLeft(2, 1, 1).map(({ slope }) => slope)).toEqual([2, 1]);
		expect(bandsLeft(2, 2, 1)).toEqual([]);
	});

	it('goes by QPV, by the rest of an EPCI, and by commune where there is no EPCI', () => {
		expect([0, 1, 2, 3, 4, 5, 6, 7].map((cell) => unitOfCell(smallAtlas, cell))).toEqual([
			2, 2, 0, 1, 3, 1, 3, 8
		]);
	});

	it('fills what is left of the quarters, QPVs as many times as asked', () => {
		// QPV 1 has 1.15 of 2: 0.35 at 2, then 0.15 at 1. The rest of the EPCI 0.5 of 1.125: 0.0625 at 3, 0.2 at 2.
		const posts = [gives([CELL.qpv1, 0.5]), gives([CELL.rest63001, 0.2625])];
		expect(valueOf(lowestMeasure(before, posts), [1, 0])).toBeCloseTo(0.85, 9);
		expect(valueOf(lowestMeasure(before, posts, 3), [1, 0])).toBeCloseTo(2.55, 9);
		expect(valueOf(lowestMeasure(before, posts, 3), [0, 1])).toBeCloseTo(0.0625 * 3 + 0.2 * 2, 9);
	});

	it('adds up the cells of a unit, each at its need at most', () => {
		// QPV 2 needs 0.5 + 1/6 and has 0.2875 + 1/6 of it, though 63002 has 1 FTE there: a quarter is 1/6.
		const rich = { ...before, cellFte: before.cellFte.with(CELL.qpv2in63002, 1) };
		// From 0.4542: 0.0458 at 2, 0.1667 at 1.
		expect(valueOf(lowestMeasure(rich, [gives([CELL.qpv2in63001, 1])]), [1])).toBeCloseTo(
			(0.5 - 0.2875 - 1 / 6) * 2 + 1 / 6,
			9
		);
	});
});

describe('a measure', () => {
	it('puts together what one post brings twice to a row, and never more than its room', () => {
		const measure = postWorthOf(
			[
				[
					['b', 0.4],
					['a', 0.1],
					['b', 0.5],
					['c', 1],
					['a', 0]
				],
				[['a', -1]]
			],
			(row) => (row === 'c' ? undefined : { room: row === 'a' ? 1 : 0.7, unit: row === 'a' ? 5 : 9 }),
			(unit) => [
				{ slope: unit, width: 0.5 },
				{ slope: 1, width: 0.5 }
			]
		);
		expect(Array.from(measure.room)).toEqual([1, 0.7]);
		expect(Array.from(measure.bandStart)).toEqual([0, 2, 4]);
		expect(measure.columns.map(({ rows, amounts }) => [Array.from(rows), Array.from(amounts)])).toEqual([
			[
				[0, 1],
				[0.1, 0.7]
			],
			[[], []]
		]);
		expect(worthOf(measure, 1, 0.7)).toBeCloseTo(0.5 * 9 + 0.2, 9);
		expect(worthOf(measure, 0, 9)).toBeCloseTo(0.5 * 5 + 0.5, 9);
	});

	it('leaves out a row without room', () => {
		const measure = postWorthOf(
			[[[0, 1] as const, [1, 1] as const]],
			(row) => ({ room: row, unit: row }),
			() => [{ slope: 1, width: 1 }]
		);
		expect(Array.from(measure.room)).toEqual([1]);
	});
});

describe('what the figures of the map say of a choice', () => {
	const here = (code: string) => [{ level: 'commune', code } as const];
	const figures = (posts: ReturnType<typeof post>[]) => resultsIn(smallSetting, campaign(posts));

	it('is the missing FTE that it avoids, QPVs as many times as asked', () => {
		const now = resultsIn(smallSetting, smallCampaign);
		const then = figures([
			...smallCampaign.posts,
			post('q', 0.5, [{ level: 'qpv', code: 'QN06301M' }]),
			post('r', 1, [{ level: 'hors-qpv', code: '63001' }])
		]);
		expect(avoidedFte(now, then)).toBeCloseTo(1.125, 9);
		expect(avoidedFte(now, then, 2)).toBeCloseTo(1.625, 9);
		expect(avoidedFte(then, now)).toBeCloseTo(-1.125, 9);
		// 0.35 at 2 and 0.15 at 1 in QPV 1; the rest of the EPCI from 0.5 of 1.125 to the whole.
		const rest = 0.0625 * 3 + 0.28125 * 2 + 0.28125;
		expect(raisedWorth(now, then)).toBeCloseTo(0.85 + rest, 9);
		expect(raisedWorth(now, then, 3)).toBeCloseTo(2.55 + rest, 9);
		expect(judgedValue('missing', 2, now, then)).toBeCloseTo(1.625, 9);
		expect(judgedValue('lowest', 3, now, then)).toBeCloseTo(2.55 + rest, 9);
	});

	it('is the people whom a new post serves enough, and nobody did', () => {
		const old = post('old', 0.5, here('42002'));
		const now = figures([old]);
		const people = (...posts: ReturnType<typeof post>[]) => newlyServedPeople(now, figures([old, ...posts]));
		expect(people(post('a', 0.05, here('42001')))).toBe(8_000);
		expect(people(post('a', 0.04, here('42001')), post('b', 0.04, here('42001')))).toBe(0);
		expect(people(post('a', 1, here('42001')), post('b', 1, here('42001')))).toBe(8_000);
		// 63003 has no need.
		expect(people(post('a', 1, here('63003')))).toBe(0);
		const served = figures([old, post('a', 1, here('42001'))]);
		expect(newlyServedPeople(served, figures([...served.presence.placement.campaign.posts]))).toBe(0);
		const then = figures([old, post('a', 1, here('42001'))]);
		expect(OBJECTIVES.map((objective) => judgedValue(objective, 1, now, then))).toEqual([
			expect.closeTo(0.456, 9),
			8_000,
			expect.closeTo(1.14, 9),
			8_000
		]);
	});
});
