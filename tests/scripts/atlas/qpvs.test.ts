import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../scripts/lib/atlas/cells';
import { areaM2, repairPerimeter, soundPerimeters } from '../../../scripts/lib/atlas/qpv-perimeters';
import { qpvShares } from '../../../scripts/lib/atlas/qpv-shares';
import { qpvSharesAside } from '../../../scripts/lib/atlas/qpv-shares-aside';
import type { MultiPolygon } from '../../../scripts/lib/geojson';
import { ringCrossings } from '../../../scripts/lib/geometry/ring-crossings';
import { Notices } from '../../../scripts/lib/notices';
import { readQpvContours } from '../../../scripts/lib/sources/qpv-contours';
import { readQpvPopulation } from '../../../scripts/lib/sources/qpv-population';
import { fixture } from '../inputs';

/** A rectangle from west to east, 0.002° high. */
const band = (west: number, east: number, south = 45.002, north = 45.004): MultiPolygon => [
	[
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	]
];

describe('a perimeter that crosses itself', () => {
	const [record] = readQpvContours(fixture('self-crossing-ring-round-a-hole.geojson', 'qpv-contours'));

	test('becomes simple rings of the same area, its hole still a hole', () => {
		const notices = new Notices();
		const [polygons] = soundPerimeters([record!], notices, 'essai');
		expect(polygons!.map((polygon) => polygon.length)).toEqual([2]);
		expect(polygons!.flat().flatMap(ringCrossings)).toEqual([]);
		// Cut at its crossings and filled, the ring would have 910 357 m².
		expect(Math.round(areaM2(record!.polygons))).toBe(645_856);
		expect(Math.round(areaM2(polygons!))).toBe(645_834);
		expect(notices.of('qpv-ring-repaired')).toEqual([
			'QN04214M Crêt De Roc - Soleil\u202F: 2\u00A0croisements, aire changée de −0,0034\u202F%'
		]);
	});

	test('stops the run where the repair changes its area', () => {
		// Two equal lobes: their signed areas cancel out.
		const bow: MultiPolygon = [
			[
				[
					[4, 45],
					[4.01, 45.01],
					[4.01, 45],
					[4, 45.01],
					[4, 45]
				]
			]
		];
		expect(() => repairPerimeter({ ...record!, polygons: bow }, 'qpv.geojson')).toThrow(
			'qpv.geojson, objet QN04214M\u202F: anneau croisé que la réparation déforme'
		);
	});
});

describe('sharing a QPV between its communes', () => {
	const communes = [band(4, 4.01, 45, 45.01), band(4.01, 4.02, 45, 45.01), band(4.02, 4.03, 45, 45.01)];
	const nameOf = (commune: number) => 'ABC'[commune]!;
	const share = (listed: number[], polygons: MultiPolygon, notices = new Notices()) =>
		qpvShares(
			[{ code: 'QN00000M', name: 'Essai', listed, polygons }],
			communes,
			nameOf,
			notices,
			'qpv.geojson'
		);

	test('goes by area', () => {
		// 0.006° in A, 0.01° in B
		const shares = share([0, 1], band(4.004, 4.02));
		expect(shares.map(({ commune }) => commune)).toEqual([0, 1]);
		expect(shares[0]!.share).toBeCloseTo(0.375, 5);
		expect(shares[1]!.share).toBeCloseTo(0.625, 5);
	});

	test('gives nothing to a commune that is not in its list, and says how much lies there', () => {
		const notices = new Notices();
		// 0.0025° in A, 0.01° in B, 0.0015° in C
		const shares = share([0, 1], band(4.0075, 4.0215), notices);
		expect(shares[0]!.share).toBeCloseTo(0.2, 5);
		expect(shares[1]!.share).toBeCloseTo(0.8, 5);
		expect(notices.of('qpv-spill')).toEqual(['QN00000M Essai\u202F: 10,7\u202F% de son aire sur C']);
	});

	test('leaves a QPV of one commune whole', () => {
		expect(share([1], band(4.009, 4.019))).toEqual([{ qpv: 0, commune: 1, share: 1 }]);
	});

	test('is the same in a thread of its own, what it says and what stops it too', async () => {
		const many = Array.from({ length: 501 }, (_, i) => ({
			code: `QN${String(i).padStart(5, '0')}M`,
			name: 'Essai',
			listed: [0, 1],
			polygons: i === 500 ? [] : band(4.0075, 4.0215 - i / 1e5)
		}));
		const [here, aside] = [new Notices(), new Notices()];
		const names = ['A', 'B', 'C'];
		expect(await qpvSharesAside(many, communes, names, aside, 'qpv.geojson')).toEqual(
			qpvShares(many, communes, nameOf, here, 'qpv.geojson')
		);
		expect(aside.published()).toEqual(here.published());
		const lost = [{ ...many[0]!, listed: [2], polygons: band(4.001, 4.009) }, ...many.slice(1)];
		await expect(qpvSharesAside(lost, communes, names, new Notices(), 'qpv.geojson')).rejects.toThrow(
			'qpv.geojson, objet QN00000M\u202F: périmètre hors de toutes les communes de sa propre liste'
		);
	}, 60_000);

	test('stops where it touches none of its communes', () => {
		expect(() => share([2], band(4.001, 4.009))).toThrow(
			'qpv.geojson, objet QN00000M\u202F: périmètre hors de toutes les communes de sa propre liste (lu\u202F: «\u202FA\u202F»\u202F; attendu\u202F: C)'
		);
	});
});

describe('cells', () => {
	const communes = [
		{ name: 'A', population: 1000 },
		{ name: 'B', population: 700 },
		{ name: 'C', population: 50 }
	];
	const qpvs = [
		{ name: 'P', population: 800 },
		{ name: 'Q', population: 100 }
	];

	test('are the QPV parts of each commune, then its remainder', () => {
		const cells = cellsOf(
			communes,
			qpvs,
			[
				{ qpv: 0, commune: 0, share: 0.25 },
				{ qpv: 0, commune: 1, share: 0.75 },
				{ qpv: 1, commune: 0, share: 1 }
			],
			new Notices()
		);
		expect([...cells.commune]).toEqual([0, 0, 0, 1, 1, 2]);
		expect([...cells.qpv]).toEqual([0, 1, -1, 0, -1, -1]);
		expect([...cells.population]).toEqual([200, 100, 700, 600, 100, 50]);
		expect(cells.clamped).toBe(0);
	});

	test('a remainder is never below zero, and the clamp is counted', () => {
		const notices = new Notices();
		const cells = cellsOf(communes, qpvs, [{ qpv: 0, commune: 1, share: 1 }], notices);
		expect([...cells.population]).toEqual([1000, 800, 0, 50]);
		expect(cells.clamped).toBe(100);
		expect(notices.of('remainder-clamped')).toEqual(['B\u202F: 700 habitants, dont 800 en QPV']);
	});
});

test('the population file gives the communes of a QPV, and leaves an unpublished rate unknown', () => {
	const [vichy, bron] = readQpvPopulation(fixture('qpv-over-two-communes.csv', 'qpv-population'));
	expect(vichy).toMatchObject({
		communes: ['03095', '03310'],
		population: 3628,
		households: 2065.5,
		povertyRate: 43
	});
	expect(bron).toMatchObject({ communes: ['69029', '69256'], population: 7333, povertyRate: undefined });
});
