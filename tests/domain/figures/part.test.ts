import { describe, expect, it } from 'vitest';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { LEVELS } from '../../../src/lib/domain/territory/atlas';
import { hasParts, isParted } from '../../../src/lib/domain/figures/part';
import { areaWords } from '../../../src/lib/domain/choropleth/circle-sizes';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { indicatorColumn } from '../../../src/lib/domain/figures/indicator';
import { greatestGaps, lackingCount } from '../../../src/lib/domain/figures/ranking';
import { missingAmong, partSentence } from '../../../src/lib/domain/words/sentences/part-sentence';
import { gapRowsOf } from '../../../src/lib/domain/words/gap-rows';
import { tipLines } from '../../../src/lib/domain/words/sentences/tip';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { silentAtlas } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';
import { smallTable } from '../../fixtures/small-table';

/** Its QPV part needs 1 000 ÷ 6 000 = 0.1667 and has 0.1075; outside, FDep 3 asks for nothing. */
const AVAL = 3;

describe('what is counted in QPVs, or outside them', () => {
	it('ranks by the part that is asked for', () => {
		const codes = (part: 'qpv' | 'outside') =>
			greatestGaps(smallResults(), 'commune', 10, undefined, part).map(({ code }) => code);
		expect(codes('qpv')).toContain('63002');
		expect(codes('outside')).not.toContain('63002');
		expect(lackingCount(smallResults(), 'commune', undefined, 'outside')).toBe(codes('outside').length);
	});

	it('gives each part of each quantity, which add up to the whole', () => {
		for (const indicator of ['gap', 'need', 'fte'] as const) {
			const [whole, qpv, outside] = (['whole', 'qpv', 'outside'] as const).map((part) =>
				indicatorColumn(smallResults(), 'commune', indicator, part)
			);
			expect(qpv![AVAL]! + outside![AVAL]!).toBeCloseTo(whole![AVAL]!, 12);
		}
		expect(indicatorColumn(smallResults(), 'commune', 'need', 'qpv')[AVAL]).toBeCloseTo(1 / 6, 12);
		expect(indicatorColumn(smallResults(), 'commune', 'need', 'outside')[AVAL]).toBe(0);
	});

	it('classes the circles by the part, and says which communes have no QPV', () => {
		const choropleth = choroplethOf(smallResults(), 'commune', 'gap', 'qpv');
		const idOf = (i: number) => choropleth.classes[choropleth.classOf[i]!]!.id;
		expect([0, 2, 3].map(idOf)).toEqual(['no-qpv', idOf(2), 'partial']);
		expect(idOf(2)).not.toBe('no-qpv');
		expect(choropleth.magnitude![0]).toBe(0);
		expect(areaWords(choropleth)).toBe('Surface d’un cercle\u202F: ETP manquants en QPV, par commune');
	});

	it('does not say that a commune has no QPV where nobody gives the inhabitants of those it has', () => {
		const { results } = smallTable('commune', { atlas: silentAtlas });
		const { classes, classOf } = choroplethOf(results, 'commune', 'gap', 'qpv');
		const idOf = (i: number) => classes[classOf[i]!]!.id;
		expect([0, AVAL].map(idOf)).toEqual(['no-qpv', 'unknown']);
	});

	it('is asked of every level but QPVs, which are whole', () => {
		expect(LEVELS.filter((level) => !hasParts(level))).toEqual(['qpv']);
	});

	it('is worth telling apart where people live in QPVs and outside them, a QPV itself left out', () => {
		const commune = { level: 'commune', population: 10_000, qpvPopulation: 1_000 } as const;
		expect(isParted(commune)).toBe(true);
		expect(isParted({ ...commune, qpvPopulation: 0 })).toBe(false);
		expect(isParted({ ...commune, qpvPopulation: 10_000 })).toBe(false);
		expect(isParted({ ...commune, level: 'qpv' })).toBe(false);
		// Nobody lives there.
		expect(isParted({ ...commune, population: 0, qpvPopulation: 0 })).toBe(false);
	});

	it('is said in the tooltip and the ranking', () => {
		const figures = figuresOf(smallResults(), 'commune', AVAL);
		expect(tipLines(figures, 'need', HAND_NORM, undefined, 'qpv')[0]).toBe('0,17\u00A0ETP requis en QPV');
		expect(tipLines(figures, 'gap', HAND_NORM, 'uncertain', 'outside')[0]).toBe(
			'0\u00A0ETP manquant hors QPV'
		);
		expect(tipLines(figures, 'gap', HAND_NORM, 'uncertain').at(-1)).toBe('Incertain');
		const row = gapRowsOf(smallResults(), 'commune', 10, undefined, 'qpv').find(
			({ code }) => code === '63002'
		);
		expect(row?.unmet).toBeCloseTo(figures.qpv.unmet, 12);
		expect(row?.coverageClass).toBe('partial');
	});

	it('is said in sentences, of all or of what passes', () => {
		expect(missingAmong(smallResults(), 'commune', 'qpv', [0, 0, 0, 1, 0])).toBe(
			'0,06\u00A0ETP manquant en QPV'
		);
		expect(missingAmong(smallResults(), 'commune', 'outside', [0, 0, 0, 1, 0])).toBe(
			'0\u00A0ETP manquant hors QPV'
		);
		expect(partSentence(smallResults(), 'commune', 'qpv')).toMatch(
			/^En QPV, il manque .*\u00A0ETP dans 2\u00A0communes\.$/
		);
	});
});
