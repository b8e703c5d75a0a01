import { mergeArcs } from 'topojson-client';
import { vertexTopologyOf, arcOf, ringsOf, type Shape } from '../geometry/vertices';
import { boundsOf } from '../geometry/bounds';
import { neededPoints } from '../geometry/simplify';
import { Notices } from '../notices';
import type { Point } from '../geojson';

/** The region as drawn in the page before the map is there. */
export interface RegionOutline {
	readonly viewBox: string;
	readonly region: string;
	/** Borders between départements, without the region's own. */
	readonly departements: string;
}

const WIDTH = 1000;
/** Room for half a line round the region. */
const PADDING = 4;
/** In units of the view box. */
const TOLERANCE = 1.2;

/** Web Mercator, unit square. */
function mercator([lon, lat]: Point): Point {
	const sine = Math.sin((lat * Math.PI) / 180);
	return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Relative moves between whole points, the first one absolute. */
function pathOf(points: readonly Point[], closed: boolean): string {
	const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
	const moves = whole
		.slice(1)
		.map(([x, y], i) => [x - whole[i]![0], y - whole[i]![1]] as const)
		.filter(([dx, dy]) => dx !== 0 || dy !== 0)
		.map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
	const [first] = whole;
	const line = moves.reduce(
		(text, move) => text + (move.startsWith('-') || text.endsWith('l') ? '' : ' ') + move,
		'l'
	);
	return moves.length === 0 ? '' : `M${first![0]} ${first![1]}${line}${closed ? 'z' : ''}`;
}

/** Rings of the region and lines between its départements, simplified border by border so that they join. */
export function regionOutline(departements: readonly Shape[]): RegionOutline {
	const { arcs, points, geometries } = vertexTopologyOf(departements, new Notices());
	const projected = points.map(mercator);
	const [west, north, east, south] = boundsOf([[projected]]);
	const scale = (WIDTH - 2 * PADDING) / (east - west);
	const drawn = (reference: number) => {
		const line = arcs[arcOf(reference)]!.map((vertex): Point => {
			const [x, y] = projected[vertex]!;
			return [(x - west) * scale + PADDING, (y - north) * scale + PADDING];
		});
		const kept = neededPoints(line, TOLERANCE).map((i) => line[i]!);
		return reference < 0 ? kept.reverse() : kept;
	};
	const topology = {
		type: 'Topology',
		objects: {},
		arcs: arcs.map((arc) => arc.map((v) => [...projected[v]!]))
	};
	const region = mergeArcs(topology as never, geometries as never[]).arcs.flat();
	const outer = new Set(region.flat().map(arcOf));
	const inner = new Set(geometries.flatMap((shape) => ringsOf(shape).flat(2)).map(arcOf));
	return {
		viewBox: `0 0 ${WIDTH} ${Math.ceil((south - north) * scale) + 2 * PADDING}`,
		region: region.map((ring) => pathOf(ring.flatMap(drawn), true)).join(''),
		departements: [...inner]
			.filter((arc) => !outer.has(arc))
			.sort((a, b) => a - b)
			.map((arc) => pathOf(drawn(arc), false))
			.join('')
	};
}
