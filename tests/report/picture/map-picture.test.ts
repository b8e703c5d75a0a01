import { expect, it } from 'vitest';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { mapPicture } from '../../../src/lib/report/picture/map-picture';
import { smallResults } from '../../fixtures/small-results';

const choropleth = choroplethOf(smallResults(), 'commune', 'coverage');
/** Saint-Étienne-le-Bas, and Les Déserts, whose contour is within its neighbour's. */
const place = (position: number, population: number) => ({
	position,
	name: 'Bas',
	lon: 3.5,
	lat: 45.5,
	population
});
const request = {
	title: 'Essai',
	subtitle: '',
	footer: [],
	description: 'Essai',
	choropleth: { ...choropleth, classOf: choropleth.classOf.map(() => 0) },
	shapes: [
		{
			position: 0,
			polygons: [
				[
					[
						[3, 45],
						[4, 45],
						[4, 46],
						[3, 45]
					]
				]
			]
		}
	],
	ground: [],
	outline: [],
	places: [place(0, 8_000), place(1, 500)],
	qpvs: { choropleth, shapes: [], places: [] },
	bounds: { west: 3, south: 45, east: 4, north: 46 },
	width: 900
};

it('the legend counts a commune whose contour is within its neighbour’s', () => {
	expect(mapPicture(request).replace(/\s/gu, ' ')).toContain('2 communes, 8 500 hab.');
});

it('what only surrounds the places of a post is not counted', () => {
	expect(mapPicture({ ...request, counted: new Set([0]) }).replace(/\s/gu, ' ')).toContain(
		'1 commune, 8 000 hab.'
	);
});
