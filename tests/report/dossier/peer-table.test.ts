import { expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { positionOf } from '../../../src/lib/domain/territory/atlas';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { mapPicture } from '../../../src/lib/report/picture/map-picture';
import { peerSection } from '../../../src/lib/report/dossier/peer-table';

const { atlas, profiles, presence } = readBundle('static/data/84');
const results = resultsOf(atlas, profiles, presence('2025-12'), DEFAULT_NORM, 'population');

it('sets an EPCI beside the ten most alike, whose people add up in the last row', () => {
	const section = peerSection(results, 'epci', positionOf(atlas.territories.epci, '200070712')!);
	const rows = section?.tables[0]?.rows ?? [];
	expect(rows).toHaveLength(12);
	const people = rows.map(({ cells }) => Number(cells[1]?.replace(/\s/g, '')));
	expect(people[0]).toBe(36_747);
	expect(people.slice(1, -1).reduce((sum, one) => sum + one, 0)).toBe(people.at(-1));
	expect(people.at(-1)).toBe(431_341);
	// 8,18 ÷ 22,2
	expect(rows.at(-1)?.cells[6]).toBe('37\u202F%');
});

it('compares a region with nothing', () => {
	expect(peerSection(results, 'region', 0)).toBeUndefined();
});

it('hatches in the picture of the map what the map hatches, and says so in its legend', () => {
	const choropleth = choroplethOf(results, 'departement', 'coverage');
	const square = (x: number) => [
		[
			[x, 45],
			[x + 1, 45],
			[x + 1, 46],
			[x, 46],
			[x, 45]
		]
	];
	const request = {
		title: 'Essai',
		subtitle: '',
		footer: [],
		description: 'Essai',
		shapes: [0, 1].map((position) => ({ position, polygons: [square(3 + position)] })),
		ground: [],
		outline: [],
		places: [0, 1].map((position) => ({
			position,
			name: 'Ain',
			lon: 3.5 + position,
			lat: 45.5,
			population: 1000
		})),
		qpvs: { choropleth, shapes: [], places: [] },
		bounds: { west: 3, south: 45, east: 5, north: 46 },
		width: 900
	};
	expect(mapPicture({ ...request, choropleth })).not.toContain('maille-uncertain');
	const uncertain = new Uint8Array(choropleth.classOf.length);
	uncertain[1] = 1;
	const drawn = mapPicture({
		...request,
		choropleth: { ...choropleth, uncertain },
		hatchWords: 'Incertain'
	});
	// The pattern, the one département that is uncertain, and the legend.
	expect(drawn.split('maille-uncertain')).toHaveLength(4);
	expect(drawn).toContain('Incertain');
	expect(drawn).toMatch(/1 département, 1\u202F000\u00A0hab\./);
});
