import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, hasMeaningAt, machineName } from '../../../src/lib/domain/figures/catalogue/catalogue';
import { FIGURE_IDS, figureOfWord } from '../../../src/lib/domain/figures/catalogue/ids';
import { isFigure, screenText } from '../../../src/lib/domain/figures/catalogue/format';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { figuresOf, figuresOfCells } from '../../../src/lib/domain/figures/figures';
import { TABLE_COLUMNS } from '../../../src/lib/domain/table/columns';
import { unionOf } from '../../../src/lib/domain/table/union';
import { BASE_LEVELS } from '../../../src/lib/domain/territory/atlas';
import { sheetText } from '../../../src/lib/domain/words/figure-words';
import { anyCampaign, anyNorm } from '../../fixtures/arbitraries';
import { expectColumn } from '../../fixtures/close';
import { smallResults } from '../../fixtures/small-results';
import { smallTable } from '../../fixtures/small-table';

describe('the catalogue of figures', () => {
	it('says of each what it is, in a sentence', () => {
		for (const id of FIGURE_IDS) {
			const { title, meaning, sorting = 'Trié.' } = CATALOGUE[id];
			expect(title, id).not.toBe('');
			expect(meaning, id).toMatch(/^[A-ZÀ-Ý].*\.$/);
			expect(sorting, id).toMatch(/^[A-Z].*\.$/);
		}
	});

	it('has a word of an address for each, in its order', () => {
		expect(Object.keys(CATALOGUE)).toEqual([...FIGURE_IDS]);
	});

	it('has one title a figure and one figure a title', () => {
		expect(new Set(FIGURE_IDS.map((id) => CATALOGUE[id].title)).size).toBe(FIGURE_IDS.length);
	});

	it('names what a program reads without a hyphen', () => {
		expect(machineName('etp-10k')).toBe('etp_10k');
		expect(machineName('ecart-net')).toBe('ecart_net');
	});

	it('reads the former words of the net gap and of certainty, and no other word', () => {
		expect(figureOfWord('manque')).toBe('ecart-net');
		expect(figureOfWord('manque-fourchette')).toBe('non-couvert-fourchette');
		expect(figureOfWord('ecart-net-fourchette')).toBe('non-couvert-fourchette');
		expect(figureOfWord('fragile')).toBe('certitude');
		expect(figureOfWord('etp')).toBe('etp');
		expect(figureOfWord('constructor')).toBeUndefined();
		expect(figureOfWord('')).toBeUndefined();
	});

	it('has a code for each class', () => {
		expect(Object.keys(CATALOGUE.classe.codes ?? {})).toEqual([...COVERAGE_CLASSES]);
	});

	it('leaves out what has no meaning at a level', () => {
		expect([hasMeaningAt('population-qpv', 'qpv'), hasMeaningAt('population-qpv', 'epci')]).toEqual([
			false,
			true
		]);
	});

	it('is what the table holds, territory by territory, for any campaign and norm', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, (campaign, norm) => {
				for (const level of BASE_LEVELS) {
					const table = smallTable(level, { campaign, norm });
					for (const id of FIGURE_IDS) {
						const { of, format } = CATALOGUE[id];
						if (!of || !isFigure(format)) continue;
						expectColumn(
							TABLE_COLUMNS[id].values(table),
							Array.from({ length: table.count }, (_, i) =>
								Number(of(figuresOf(table.results, level, i)) ?? NaN)
							)
						);
					}
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('has a total where it can be summed, and none elsewhere', () => {
		const table = smallTable('epci');
		const union = unionOf(table, [0, 1]);
		const withTotal = FIGURE_IDS.filter((id) => TABLE_COLUMNS[id].total(union, table) !== '');
		expect(FIGURE_IDS.filter((id) => CATALOGUE[id].sum !== 'none' && !withTotal.includes(id))).toEqual([
			// The small bundle has no scores, and its posts give neither people nor money.
			'f-edi',
			'apl',
			'personnes',
			'financement',
			'financeurs'
		]);
		expect(withTotal.filter((id) => CATALOGUE[id].sum === 'none')).toEqual([]);
	});
});

describe('a figure', () => {
	it('is written on a screen by its format', () => {
		expect(screenText('fte', 0.456)).toBe('0,5');
		expect(screenText('fte', 0.002)).toBe('<\u202F0,01');
		expect(screenText('fte', -0.04)).toBe('−0,04');
		expect(screenText('rate', 0)).toBe('0');
		expect(screenText('rate', 0.246)).toBe('0,25');
		expect(screenText('percent', 0.3527)).toBe('35\u202F%');
		expect(screenText('people', 1431.07)).toBe('1\u202F431');
		expect(screenText('index', NaN)).toBe('');
		expect(screenText('km', undefined)).toBe('');
	});

	it('is written to two decimals on a sheet, with a dash where it has no meaning', () => {
		const results = smallResults();
		// 63001: 1.9375 FTE for 3.625.
		const figures = figuresOf(results, 'commune', 2);
		const text = (id: (typeof FIGURE_IDS)[number]) => sheetText(id, figures, results.norm);
		expect(
			['etp', 'besoin', 'ecart-net', 'couverture', 'classe'].map((id) => text(figureOfWord(id)!))
		).toEqual(['1,94', '3,63', '1,69', '53\u202F%', 'De la moitié au besoin']);
		const nobody = figuresOfCells(results, new Uint32Array());
		expect(sheetText('etp-10k', nobody, results.norm)).toBe('–');
		expect(sheetText('besoin', nobody, results.norm)).toBe('0');
	});
});
