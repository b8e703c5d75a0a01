import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	belongs,
	isDoubtful,
	sharesInside,
	type CommuneShape
} from '../../../src/lib/perimeter/file/membership';
import { boxOf, selfCrossing, turn, rewound, type Area } from '../../../src/lib/perimeter/file/shapes';

const square = (west: number, south: number, size = 1): Area => [
	[
		[
			[west, south],
			[west + size, south],
			[west + size, south + size],
			[west, south + size],
			[west, south]
		]
	]
];
/** Nine communes of 0.1° in three rows of three, from 3° E and 45° N; the south-west one first. */
const communes: CommuneShape[] = Array.from({ length: 9 }, (_, commune) => {
	const shape = square(3 + (commune % 3) / 10, 45 + Math.floor(commune / 3) / 10, 0.1);
	return { commune, box: boxOf(shape), shape: () => shape };
});
const shares = (area: Area) =>
	sharesInside(area, communes).map(({ commune, share }) => [commune, Math.round(share * 100)]);

describe('the communes of a drawn area', () => {
	it('have the share of their own area that is inside', () => {
		// 3,00 to 3,16 by 45,00 to 45,10: all of the first, six tenths of the second.
		const area: Area = [
			[
				[
					[3, 45],
					[3.16, 45],
					[3.16, 45.1],
					[3, 45.1],
					[3, 45]
				]
			]
		];
		expect(shares(area)).toEqual([
			[0, 100],
			[1, 60]
		]);
	});

	it('belong above one half, and are doubtful from a quarter to three quarters', () => {
		const at = (share: number) => [belongs({ commune: 0, share }), isDoubtful({ commune: 0, share })];
		expect([0.2, 0.25, 0.5, 0.51, 0.75, 0.8].map(at)).toEqual([
			[false, false],
			[false, true],
			[false, true],
			[true, true],
			[true, true],
			[true, false]
		]);
	});

	it('are all in where the area holds them all, and out where they are in its hole', () => {
		const all = square(2.9, 44.9, 1)[0]!;
		expect(shares([all]).map(([, share]) => share)).toEqual(Array(9).fill(100));
		const hole = [...square(3.1, 45.1, 0.1)[0]![0]!].reverse();
		const withHole = sharesInside([[...all, hole]], communes);
		expect(withHole.map(({ commune }) => commune)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
	});

	it('are in an area whose polygons overlap, as if they were one', () => {
		const one = square(2.9, 44.9, 1)[0]!;
		// The same square twice, then two that share all of the middle.
		for (const area of [
			[one, one],
			[one, square(2.95, 44.95, 1)[0]!],
			[one, one, one]
		])
			expect(shares(area).map(([, share]) => share)).toEqual(Array(9).fill(100));
		// 3,00 to 3,06 and 3,04 to 3,10 of the first commune and its column: all of it, once.
		const halves: Area = [3, 3.04].map((west) => [
			[
				[west, 45],
				[west + 0.06, 45],
				[west + 0.06, 45.1],
				[west, 45.1],
				[west, 45]
			]
		]);
		expect(shares(halves)).toEqual([[0, 100]]);
	});

	it('in the hole of one polygon are in where another covers it', () => {
		const hole = [...square(3.1, 45.1, 0.1)[0]![0]!].reverse();
		const ring = [...square(2.9, 44.9, 1)[0]!, hole];
		expect(sharesInside([ring, square(3.05, 45.05, 0.2)[0]!], communes)).toHaveLength(9);
	});

	it('of a rectangle have the shares that its sides give', () => {
		const side = fc.double({ min: 3, max: 3.3, noNaN: true });
		fc.assert(
			fc.property(side, side, (a, b) => {
				const [west, east] = [Math.min(a, b), Math.max(a, b)];
				fc.pre(east - west > 1e-4);
				const area: Area = [
					[
						[
							[west, 44],
							[east, 44],
							[east, 46],
							[west, 46],
							[west, 44]
						]
					]
				];
				for (const { commune, share } of sharesInside(area, communes)) {
					const from = 3 + (commune % 3) / 10;
					const inside = (Math.min(east, from + 0.1) - Math.max(west, from)) / 0.1;
					expect(share).toBeCloseTo(inside, 6);
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the shapes', () => {
	it('say where they cross themselves; a shared corner is no crossing', () => {
		expect(
			selfCrossing([
				[
					[0, 0],
					[2, 2],
					[2, 0],
					[0, 2],
					[0, 0]
				]
			])
		).toEqual([1, 1]);
		expect(selfCrossing(square(0, 0)[0]!)).toBeUndefined();
	});

	it('turn as RFC 7946 wants: outside anticlockwise, holes clockwise', () => {
		const ring = square(0, 0, 3)[0]![0]!;
		const [fixed] = rewound([[[...ring].reverse(), square(1, 1)[0]![0]!]]);
		expect(turn(fixed![0]!)).toBeGreaterThan(0);
		expect(turn(fixed![1]!)).toBeLessThan(0);
	});
});
