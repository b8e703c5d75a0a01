/**
 * The values where a slider stops: from `start`, every `step` up to each end in turn, so that a wide range
 * keeps fine steps where they matter. `also` adds values that must be reachable, such as a default.
 */
export function stopsOf(
	start: number,
	pieces: readonly { readonly to: number; readonly step: number }[],
	also: readonly number[] = []
): number[] {
	const stops = new Set([start, ...also]);
	let from = start;
	for (const { to, step } of pieces) {
		const count = Math.round((to - from) / step);
		// 0.1 + 0.2 is 0.3 here.
		for (let i = 1; i <= count; i++) stops.add(Math.round((from + i * step) * 1e6) / 1e6);
		from = to;
	}
	return [...stops].sort((a, b) => a - b);
}

/** Position of the stop nearest to a value; beyond the ends, the end. */
export function nearestStop(stops: readonly number[], value: number): number {
	let nearest = 0;
	stops.forEach((stop, i) => {
		if (Math.abs(stop - value) < Math.abs(stops[nearest]! - value)) nearest = i;
	});
	return nearest;
}
