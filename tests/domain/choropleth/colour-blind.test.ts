import { describe, expect, it } from 'vitest';
import {
	CHANGE_FILLS,
	COVERAGE_SWATCHES,
	CROSSED_FILLS,
	FDEP_FILLS,
	FTE_10K_FILLS,
	ZERO_FILL,
	type Swatch
} from '../../../src/lib/domain/choropleth/palette';
import { stepFills } from '../../../src/lib/domain/choropleth/classed';
import { difference2000, differenceOf, SIGHTS } from './colour-sight';

/** CIEDE2000: 1 is just noticeable side by side; 10 is told apart at a glance on areas. */
const AT_A_GLANCE = 10;
/** Steps of one hue are read along a scale, next to their neighbours. */
const ALONG_A_SCALE = 6;

function pairsOf<T>(values: readonly T[]): [T, T][] {
	return values.flatMap((a, i) => values.slice(i + 1).map((b): [T, T] => [a, b]));
}

describe.each(SIGHTS)('a reader with %s', (_name, sight) => {
	it('tells any two classes of coverage apart by colour or by mark', () => {
		const swatches = Object.entries<Swatch>(COVERAGE_SWATCHES);
		const confused = pairsOf(swatches)
			.filter(([[, a], [, b]]) => a.mark === b.mark && differenceOf(a.fill, b.fill, sight) < AT_A_GLANCE)
			.map(([[a], [b]]) => `${a} / ${b}`);
		expect(confused).toEqual([]);
	});

	it('tells any two classes of coverage crossed with deprivation apart, and from the blank ones', () => {
		const fills = [...CROSSED_FILLS.flat(), COVERAGE_SWATCHES['no-need'].fill];
		const confused = pairsOf(fills).filter(([a, b]) => differenceOf(a, b, sight) < AT_A_GLANCE);
		expect(confused).toEqual([]);
	});

	it('tells steps of the reader’s classes apart, and from no mediator', () => {
		const none = COVERAGE_SWATCHES.none.fill;
		for (const count of [3, 4, 5, 6, 7]) {
			const fills = stepFills('coverage', count);
			const near = fills.slice(1).map((fill, i) => [fills[i]!, fill] as const);
			expect(fills).toHaveLength(count);
			const pairs = [...near, ...fills.map((fill) => [none, fill] as const)];
			expect(pairs.filter(([a, b]) => differenceOf(a, b, sight) < ALONG_A_SCALE)).toEqual([]);
		}
	});

	it('tells a loss from a gain, whatever their size', () => {
		const confused = CHANGE_FILLS.loss.flatMap((loss) =>
			CHANGE_FILLS.gain.filter((gain) => differenceOf(loss, gain, sight) < AT_A_GLANCE)
		);
		expect(confused).toEqual([]);
	});

	it('tells neighbouring steps of a scale apart', () => {
		const change = [...CHANGE_FILLS.loss, ZERO_FILL, ...CHANGE_FILLS.gain];
		const scales = [FDEP_FILLS, [ZERO_FILL, ...FTE_10K_FILLS], change];
		const confused = scales.flatMap((scale) =>
			scale
				.slice(1)
				.map((fill, i) => [scale[i]!, fill] as const)
				.filter(([a, b]) => differenceOf(a, b, sight) < ALONG_A_SCALE)
		);
		expect(confused).toEqual([]);
	});
});

describe('the measure of differences', () => {
	it('gives the published values of CIEDE2000', () => {
		expect(difference2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
		expect(difference2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
		expect(difference2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
	});

	it('puts black and white 100 apart, and a colour 0 from itself', () => {
		expect(differenceOf('#000000', '#FFFFFF')).toBeCloseTo(100, 1);
		expect(differenceOf('#9C4A1A', '#9C4A1A')).toBe(0);
	});
});
