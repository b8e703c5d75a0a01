import { expect, test } from 'vitest';
import { plainPass, plainSiteOf } from '../../scripts/lib/bench/plain-geojson';
import { agreeingPasses } from '../../scripts/lib/bench/recompute';
import { readBundle } from '../../src/lib/data/bundle/disk';
import { BUNDLE_PATH } from '../../src/lib/data/bundle/site';
import type { Places } from '../../src/lib/data/bundle/bundle';
import { assembleAtlas, LEVELS, type Level } from '../../src/lib/domain/territory/atlas';
import type { Campaign } from '../../src/lib/domain/campaign/campaign';
import { placementOf } from '../../src/lib/domain/campaign/placement';
import { HAND_NORM } from '../fixtures/hand-norm';

const one = (code: string) => ({ codes: [code], names: [code] });

/** Commune A has 1 000 people of which 600 in a QPV (quintile 5); commune B has 4 000 (quintile 4). */
const atlas = assembleAtlas({
	region: { code: '84', nom: 'Région' },
	cog: '2025',
	territories: {
		commune: { codes: ['A', 'B'], names: ['A', 'B'] },
		qpv: one('Q'),
		epci: one('E'),
		arrondissement: one('R'),
		departement: one('D'),
		region: one('84')
	},
	cells: { commune: [0, 0, 1], qpv: [0, -1, -1], population: [600, 400, 4000] },
	communes: {
		epci: Int32Array.of(0, 0),
		arrondissement: Int32Array.of(0, 0),
		departement: Int32Array.of(0, 0),
		population: Float64Array.of(1000, 4000),
		fdep: Float64Array.of(1, 0.5),
		quintile: Uint8Array.of(5, 4),
		density: Uint8Array.of(2, 6),
		frr: Uint8Array.of(0, 0),
		fdepOrigin: Uint8Array.of(0, 0),
		contourOf: Int32Array.of(-1, -1)
	},
	qpvs: {
		population: Float64Array.of(600),
		households: Float64Array.of(200),
		povertyRate: Float64Array.of(40)
	}
});

const zeros = new Float64Array(2);
const nowhere: Places = { lon: zeros, lat: zeros, west: zeros, south: zeros, east: zeros, north: zeros };
const places = Object.fromEntries(LEVELS.map((level) => [level, nowhere])) as Record<Level, Places>;

/** One FTE on both communes. */
const campaign: Campaign = {
	id: '2025-12',
	label: 'fin 2025',
	demonstration: true,
	posts: [
		{
			id: 'P1',
			structure: 'S',
			structureType: 'association',
			fte: 1,
			funding: [],
			assignments: [
				{ level: 'commune', code: 'A' },
				{ level: 'commune', code: 'B' }
			]
		}
	]
};

test('the plain pass gives the figures that one works out by hand', () => {
	const figures = plainPass(plainSiteOf(atlas, places, placementOf(atlas, campaign)), HAND_NORM);
	// QPV: 600 / 6 000 = 0.1, raised to the floor of 0.2; A outside: 400 × 3 / 40 000; B: 4 000 × 2.28 / 40 000.
	const needs = { qpv: 0.2, outside: 0.03, b: 0.228 };
	// The FTE is shared by population: 600, 400 and 4 000 of 5 000.
	const region = figures.get('region')?.get('84');
	expect(region?.fte).toBeCloseTo(1, 12);
	expect(region?.need).toBeCloseTo(needs.qpv + needs.outside + needs.b, 12);
	expect(region?.unmet).toBeCloseTo(0.08, 12);
	expect(region?.surplus).toBeCloseTo(0.05 + 0.572, 12);
	expect(figures.get('commune')?.get('A')?.fte).toBeCloseTo(0.2, 12);
	expect(figures.get('qpv')?.get('Q')?.need).toBeCloseTo(0.2, 12);
});

test('the feature collection holds every commune and every QPV', () => {
	const { collection } = plainSiteOf(atlas, places, placementOf(atlas, campaign));
	expect(collection.features.map(({ properties }) => properties.code)).toEqual(['A', 'B', 'Q']);
});

test('the plain pass gives every published figure, the EPCIs that leave the region included', () => {
	const bundle = readBundle(`static/${BUNDLE_PATH}`);
	expect(bundle.atlas.epcis.insideShare.filter((share) => share < 1).length).toBeGreaterThan(0);
	expect(() => agreeingPasses(bundle)).not.toThrow();
});
