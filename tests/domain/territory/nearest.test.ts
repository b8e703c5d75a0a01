import { kmText } from '../../../src/lib/domain/text/french';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kmBetween, nearestCovered, nearestCoveredTo } from '../../../src/lib/domain/territory/nearest';
import { TABLE_COLUMNS } from '../../../src/lib/domain/table/columns';
import { campaign, post } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { expectColumn } from '../../fixtures/close';

describe('the nearest covered territory', () => {
	// One degree of a great circle is 6 371.0088 km × π ÷ 180 = 111.195 km.
	const DEGREE = 111.195;

	it('is at so many kilometres as the crow flies', () => {
		const points = { lon: [0, 0, 0, 0], lat: [0, 1, 3, 10] };
		const { territory, km } = nearestCovered([1, 0, 0, 2], points);
		expect([...territory]).toEqual([0, 0, 0, 3]);
		expect([...km].map((value) => Math.round(value))).toEqual([
			0,
			Math.round(DEGREE),
			Math.round(3 * DEGREE),
			0
		]);
	});

	it('counts a degree of longitude for less, away from the equator', () => {
		// At 45°: 78.6 km to the east against 111.2 km to the north.
		const { territory, km } = nearestCovered([0, 1, 1], { lon: [4, 4, 5], lat: [45, 46, 45] });
		expect(territory[0]).toBe(2);
		expect(km[0]).toBeCloseTo(78.6, 1);
	});

	it('is the first code of two that are as near, and 0 km away on the same point', () => {
		const { territory, km } = nearestCovered([1, 0, 1], { lon: [2, 2, 2], lat: [45, 45, 45] });
		expect([territory[1], km[1]]).toEqual([0, 0]);
	});

	it('is the same for one territory as for all', () => {
		const degree = fc.double({ min: -5, max: 8, noNaN: true });
		const place = fc.record({ lon: degree, lat: degree.map((value) => 45 + value / 5), posts: fc.nat(1) });
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
				const points = { lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) };
				const posts = places.map((one) => one.posts);
				const all = nearestCovered(posts, points);
				posts.forEach((count, i) => {
					const one = nearestCoveredTo(posts, points, i);
					const none = count > 0 || all.territory[i] === -1;
					expect(one).toEqual(none ? undefined : { territory: all.territory[i], km: all.km[i] });
				});
			})
		);
	});

	it('is nowhere where no post works', () => {
		const { territory, km } = nearestCovered([0, 0], { lon: [1, 2], lat: [45, 45] });
		expect([...territory]).toEqual([-1, -1]);
		expectColumn(km, [NaN, NaN]);
	});

	it('is what trying them all gives', () => {
		const place = fc.record({
			lon: fc.double({ min: 2, max: 7.2, noNaN: true }),
			lat: fc.double({ min: 44, max: 46.9, noNaN: true }),
			posts: fc.nat(1)
		});
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
				const points = { lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) };
				const posts = places.map(({ posts }) => posts);
				const { km } = nearestCovered(posts, points);
				places.forEach(({ posts: here }, i) => {
					const all = posts.flatMap((count, j) => (count > 0 ? [kmBetween(points, i, j)] : []));
					if (here > 0) expect(km[i]).toBe(0);
					else if (all.length === 0) expect(km[i]).toBeNaN();
					else expect(km[i]).toBeCloseTo(Math.min(...all), 5);
				});
			})
		);
	});

	it('is written with a decimal where it is near', () => {
		expect([kmText(0.04), kmText(3.44), kmText(9.96), kmText(26.37)]).toEqual(['0,0', '3,4', '10', '26']);
	});

	it('is a column of the table: on the spot, or so many kilometres', () => {
		const table = smallTable('commune', {
			campaign: campaign([post('one', 1, [{ level: 'commune', code: '63002' }])])
		});
		const texts = [0, 1, 2, 3, 4].map((i) => TABLE_COLUMNS.distance.text(table, i));
		expect(texts).toEqual(['334', '222', '111', 'sur place', '111']);
	});
});
