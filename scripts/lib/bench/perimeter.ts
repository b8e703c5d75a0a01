import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { isTopology, OBJECT_OF, outlineOf } from '../../../src/lib/data/geometry/topology';
import { chartPerimeters } from '../../../src/lib/data/bundle/perimeters';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { cellsOfParts } from '../../../src/lib/domain/territory/perimeter';
import { formatPerimeter } from '../../../src/lib/domain/territory/perimeter-code';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { belongs, sharesInside, type CommuneShape } from '../../../src/lib/perimeter/file/membership';
import { areaOf, type Area, type LonLat } from '../../../src/lib/perimeter/file/shapes';
import { spreadOf, type Spread } from './statistics';

/** What a drawn perimeter costs: first which communes it holds (in a worker), then its figures (on the page). */
export interface PerimeterTimes {
	readonly communes: number;
	readonly membership: Spread;
	readonly figures: Spread;
}

const CORNERS = 24;

/** A polygon round a point, as one draws it by hand; `radius` in degrees of latitude. */
function roundAbout([lon, lat]: LonLat, radius: number): Area {
	const ring = Array.from({ length: CORNERS }, (_, i): LonLat => {
		const angle = (2 * Math.PI * i) / CORNERS;
		return [
			lon + (radius * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
			lat + radius * Math.sin(angle)
		];
	});
	return [[[...ring, ring[0]!]]];
}

/** Draws a polygon that holds `wanted` communes or a few more, and measures it `times` times. */
export function benchPerimeter(bundle: DiskBundle, times: number, wanted = 500): PerimeterTimes {
	const { atlas, places, profiles, manifest } = bundle;
	const topology: unknown = JSON.parse(bundle.text(manifest.roles.geometry));
	if (!isTopology(topology)) throw new TypeError('no topology');
	const { lon, lat, west, south, east, north } = places.commune;
	const shapes = Array.from(atlas.communes.contourOf, (holder, commune): CommuneShape => ({
		commune,
		box: [west[commune]!, south[commune]!, east[commune]!, north[commune]!],
		shape: () => areaOf(outlineOf(topology, OBJECT_OF.commune, holder >= 0 ? holder : commune) ?? [])
	}));
	const centre: LonLat = [places.region.lon[0]!, places.region.lat[0]!];
	const distances = Array.from(lon, (x, i) =>
		Math.hypot((x - centre[0]) * Math.cos((centre[1] * Math.PI) / 180), lat[i]! - centre[1])
	).sort((a, b) => a - b);
	const area = roundAbout(centre, distances[wanted]! * 1.03);

	const presence = bundle.presence(manifest.campaigns.at(-1)!.id);
	const spent = { membership: [] as number[], figures: [] as number[] };
	let communes = 0;
	for (let i = 0; i < times; i++) {
		const start = performance.now();
		const inside = sharesInside(area, shapes).filter(belongs);
		const measured = performance.now();
		communes = inside.length;
		const codes = inside.map(({ commune }) => atlas.territories.commune.codes[commune]!);
		const { cells } = cellsOfParts(atlas, { epcis: [], communes: codes, qpvs: [] });
		const code = formatPerimeter(atlas, 'Mesure', cells);
		const id = presence.placement.campaign.id;
		const charted = chartPerimeters(
			{ atlas, places, profiles, presences: new Map([[id, presence]]) },
			'perimetre',
			[{ code, name: 'Mesure', cells }]
		);
		const results = resultsOf(
			charted.atlas,
			charted.profiles,
			charted.presences.get(id)!,
			DEFAULT_NORM,
			'population'
		);
		figuresOf(results, 'perimetre', 0);
		spent.membership.push(measured - start);
		spent.figures.push(performance.now() - measured);
	}
	return { communes, membership: spreadOf(spent.membership), figures: spreadOf(spent.figures) };
}
