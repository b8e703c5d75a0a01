/**
 * Parts of a whole as they are printed with some decimals: they add up to the whole as it is printed (largest
 * remainder). A part of 0 stays 0. `printed`: the whole, where it was rounded among others.
 */
export function addingUp(parts: readonly number[], digits: number, printed?: number): number[] {
	const unit = 10 ** digits;
	// What the sum of floats is off by must not move a half.
	const scaled = parts.map((part) => Number((part * unit).toFixed(6)));
	const rounded = scaled.map(Math.floor);
	const sum = printed === undefined ? scaled.reduce((sum, part) => sum + part, 0) : printed * unit;
	const whole = Math.round(Number(sum.toFixed(6)));
	const missing = whole - rounded.reduce((sum, part) => sum + part, 0);
	const largestFirst = [...scaled.keys()].sort(
		(a, b) => scaled[b]! - rounded[b]! - (scaled[a]! - rounded[a]!) || a - b
	);
	for (const i of largestFirst.slice(0, missing)) rounded[i]!++;
	return rounded.map((part) => part / unit);
}
