import { distanceToSegment } from './segments';

type XY = readonly [number, number];

/**
 * Positions of the points that a line needs to stay within `tolerance` of itself, ends always kept
 * (Douglas and Peucker 1973). A closed line is first cut at the point farthest from its end.
 */
export function neededPoints(line: readonly XY[], tolerance: number): number[] {
	const kept = new Set([0, line.length - 1]);
	const spans: [number, number][] = [[0, line.length - 1]];
	while (spans.length > 0) {
		const [from, to] = spans.pop()!;
		let farthest = -1;
		let distance = tolerance;
		for (let i = from + 1; i < to; i++) {
			const away = distanceToSegment(line[i]!, line[from]!, line[to]!);
			if (away > distance) [farthest, distance] = [i, away];
		}
		if (farthest < 0) continue;
		kept.add(farthest);
		spans.push([from, farthest], [farthest, to]);
	}
	return [...kept].sort((a, b) => a - b);
}
