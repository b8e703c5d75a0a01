import { describe, expect, it } from 'vitest';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { FTE_10K_BREAKS, choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { INDICATORS } from '../../../src/lib/domain/figures/indicator';
import { COVERAGE_SWATCHES, FDEP_FILLS, FTE_10K_FILLS } from '../../../src/lib/domain/choropleth/palette';
import { smallResults } from '../../fixtures/small-results';

describe('the palette', () => {
	it('goes from the darkest, what calls for action, to the palest', () => {
		expect(COVERAGE_CLASSES.map((id) => COVERAGE_SWATCHES[id].fill)).toEqual([
			'#9C4A1A',
			'#C2672B',
			'#DF9455',
			'#F2C28E',
			'#FCEBD0',
			'#76BEB4',
			'#D3E8E5',
			'#ECEDEF',
			'#FFFFFF'
		]);
	});

	it('marks what colour alone would not tell: no data, and a presence outside the priority', () => {
		const marked = COVERAGE_CLASSES.filter((id) => COVERAGE_SWATCHES[id].mark !== 'none');
		expect(marked).toEqual(['outside-priority', 'unknown']);
	});

	it('goes through five purples for the quintiles', () => {
		expect(FDEP_FILLS).toEqual(['#F2F0F7', '#CBC9E2', '#9E9AC8', '#756BB1', '#54278F']);
	});

	it('has a colour of its own for every step of FTE per 10 000 inhabitants', () => {
		expect(FTE_10K_FILLS).toHaveLength(FTE_10K_BREAKS.length + 1);
		expect(new Set(FTE_10K_FILLS).size).toBe(5);
	});

	it('never gives two classes of one legend the same look', () => {
		for (const indicator of INDICATORS) {
			const { classes } = choroplethOf(smallResults(), 'commune', indicator);
			expect(new Set(classes.map(({ fill, mark }) => `${fill} ${mark}`)).size).toBe(classes.length);
			expect(classes.every(({ fill }) => /^#[0-9a-f]{6}$/i.test(fill))).toBe(true);
		}
	});
});
