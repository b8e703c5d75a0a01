import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Standing } from '../domain/figures/distribution';
import type { Measure } from '../domain/figures/indicator';

/** Beyond twice the need a drawing says nothing more. */
const MOST_COVERAGE = 2;
/** Units across the drawing: ticks that fall on the same one are drawn as one, darker. */
export const STRIP_WIDTH = 400;

/** Quantities are many small ones and a few large: they are drawn by their square root, which is said. */
export const isSquareRoot = (indicator: Measure) => indicator !== 'coverage' && indicator !== 'fdep';

/** From a value to 0…`STRIP_WIDTH`, and the values at both ends; what lies beyond is cut there. */
export function stripScale(indicator: Measure, { min, max }: Pick<Standing, 'min' | 'max'>) {
	const low = indicator === 'fdep' ? min : Math.min(0, min);
	const top = indicator === 'coverage' ? Math.min(MOST_COVERAGE, Math.max(1, max)) : Math.max(max, 0);
	const high = top > low ? top : low + 1;
	const scale = (isSquareRoot(indicator) ? scaleSqrt() : scaleLinear())
		.domain([low, high])
		.range([0, STRIP_WIDTH])
		.clamp(true);
	return { low, high, cut: max > high, x: (value: number) => scale(value) };
}

/** How dark a tick is, by how many territories it stands for. */
const DARKNESS = [
	{ from: 1, opacity: 0.3 },
	{ from: 2, opacity: 0.5 },
	{ from: 5, opacity: 0.75 },
	{ from: 20, opacity: 1 }
] as const;

/** One path for each darkness: thousands of ticks cost four elements. `y` and `height` in pixels. */
export function tickPaths(
	values: Float64Array,
	x: (value: number) => number,
	y: number,
	height: number
): { readonly opacity: number; readonly d: string }[] {
	const counts = new Uint32Array(STRIP_WIDTH + 1);
	for (const value of values) if (!Number.isNaN(value)) counts[Math.round(x(value))]!++;
	return DARKNESS.map(({ from, opacity }, i) => {
		const until = DARKNESS[i + 1]?.from ?? Infinity;
		let d = '';
		counts.forEach((count, at) => {
			if (count >= from && count < until) d += `M${at} ${y}v${height}`;
		});
		return { opacity, d };
	}).filter(({ d }) => d !== '');
}
