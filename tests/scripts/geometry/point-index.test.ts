import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachNearPair } from '../../../scripts/lib/geometry/near-pairs';
import { PointIndex } from '../../../scripts/lib/geometry/point-index';

describe('places by number', () => {
	test('are numbered as they are first met, equal coordinates once', () => {
		const index = new PointIndex();
		const ids = [
			[4.5, 45.1],
			[-61.2, 14.6],
			[4.5, 45.1],
			[0, 0],
			[-0, 0]
		].map(([x, y]) => index.idOf(x!, y!));
		expect(ids).toEqual([0, 1, 0, 2, 2]);
		expect(index.size).toBe(3);
	});

	test('are found in a box, edges included, each once', () => {
		// Hundredths of a bucket and whole ones: many places share a bucket, others are far.
		const at = fc.integer({ min: -400, max: 400 }).map((step) => step / 100_000);
		const box = fc.tuple(at, at, at, at);
		fc.assert(
			fc.property(fc.array(fc.tuple(at, at), { maxLength: 60 }), box, (places, [a, b, c, d]) => {
				const index = new PointIndex();
				const ids = places.map(([x, y]) => index.idOf(x, y));
				const [west, east] = [Math.min(a, b), Math.max(a, b)];
				const [south, north] = [Math.min(c, d), Math.max(c, d)];
				const found: number[] = [];
				index.within(west, south, east, north, (id) => found.push(id));
				const wanted = places.flatMap(([x, y], i) =>
					x >= west && x <= east && y >= south && y <= north ? [ids[i]!] : []
				);
				expect(found.sort((p, q) => p - q)).toEqual([...new Set(wanted)].sort((p, q) => p - q));
			})
		);
	});
});

test('boxes that meet are told once each, whatever buckets they cover', () => {
	const low = fc.integer({ min: -60, max: 60 });
	const size = fc.integer({ min: 0, max: 50 });
	fc.assert(
		fc.property(fc.array(fc.tuple(low, low, size, size), { maxLength: 25 }), (list) => {
			const boxes = list.map(([x, y, w, h]) => [x, y, x + w, y + h] as const);
			const pairs: string[] = [];
			eachNearPair({ count: boxes.length, bounds: Int32Array.from(boxes.flat()) }, (a, b) =>
				pairs.push(`${a} ${b}`)
			);
			const wanted = boxes.flatMap(([w, s, e, n], a) =>
				boxes.flatMap((other, b) =>
					a < b && w <= other[2] && other[0] <= e && s <= other[3] && other[1] <= n ? [`${a} ${b}`] : []
				)
			);
			expect(pairs.sort()).toEqual(wanted.sort());
		}),
		{ numRuns: 60 }
	);
});
