import type { Places } from '../../data/bundle/bundle';
import { mergedOf, OBJECT_OF } from '../../data/geometry/topology';
import { isPerimeterLevel, itemsOf, type Level, type Atlas } from '../../domain/territory/atlas';
import { capital, counted, curly, formatDate, formatPercent } from '../../domain/text/french';
import { territoriesAmong } from '../../domain/territory/containment';
import { communesOf } from '../../domain/territory/perimeter-parts';
import { choroplethOf } from '../../domain/choropleth/choropleth';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { SITE } from '../../domain/text/site';
import { territorySentence } from '../../domain/words/territory-sentence';
import { DEMONSTRATION, noRateWords } from '../../domain/words/words';
import type { Provenance } from '../tables/provenance';
import { LICENCE } from '../tables/provenance';
import { normStatus } from '../../domain/norm/presets';
import type { MapRequest, PicturePlace } from './map-picture';
import type { PictureBounds } from './projection';
import { contoursOf, type Contours } from './shapes';

export type MapPlaces = Readonly<Record<'commune' | 'qpv' | 'epci' | 'departement' | 'region', Places>>;

/** The least bounds that hold some places. */
export function extentOfPlaces(places: Places, positions: readonly number[]): PictureBounds {
	const least = (column: Float64Array) =>
		positions.reduce((found, i) => Math.min(found, column[i]!), Infinity);
	const most = (column: Float64Array) =>
		positions.reduce((found, i) => Math.max(found, column[i]!), -Infinity);
	return {
		west: least(places.west),
		south: least(places.south),
		east: most(places.east),
		north: most(places.north)
	};
}

/** Bounds `by` times as wide and high. */
export function widened({ west, south, east, north }: PictureBounds, by: number): PictureBounds {
	const [x, y] = [((east - west) * (by - 1)) / 2, ((north - south) * (by - 1)) / 2];
	return { west: west - x, south: south - y, east: east + x, north: north + y };
}

/** Positions whose bounds meet some bounds. */
export const meeting = (places: Places, { west, south, east, north }: PictureBounds): number[] =>
	Array.from(places.lon.keys()).filter(
		(i) =>
			places.west[i]! <= east &&
			places.east[i]! >= west &&
			places.south[i]! <= north &&
			places.north[i]! >= south
	);

export function placesAt(
	results: Results,
	places: MapPlaces,
	level: 'commune' | 'qpv' | 'epci' | 'departement',
	positions: readonly number[]
): PicturePlace[] {
	const { names } = results.atlas.territories[level];
	const { population } = results.profiles[level];
	const at = places[level];
	return positions.map((position) => ({
		position,
		name: curly(names[position]!),
		lon: at.lon[position]!,
		lat: at.lat[position]!,
		population: population[position]!
	}));
}

/** What is written under every map. */
export const mapFooter = ({ campaign, norm, address, consulted, cog }: Provenance): string[] => [
	`${campaign.demonstration ? `${capital(DEMONSTRATION)}. ` : ''}Postes\u202F: ${campaign.label}. ${normStatus(norm)} (hypothèse de travail).`,
	`Contours\u202F: communes IGN Admin Express ${cog}, QPV ANCT 2024\u202F; indice FDep 2020 (Inserm-CépiDc)\u202F; Insee. Calculs\u202F: ${SITE.title}, définitions version ${DEFINITIONS_VERSION}. ${LICENCE}.`,
	...(address === undefined
		? []
		: [consulted === undefined ? address : `${address} (consulté le ${formatDate(consulted)})`])
];

/** What the still map of a territory shows: its own bounds, with more room round a QPV. */
function mapBounds(atlas: Atlas, places: MapPlaces, level: Level, position: number): PictureBounds {
	if (level === 'qpv') return widened(extentOfPlaces(places.qpv, [position]), 2.4);
	// That of the mainland: all of a country is on four oceans.
	if (level === 'region') return extentOfPlaces(places.region, [position]);
	const cells = itemsOf(atlas.cellsOf[level], position);
	return extentOfPlaces(places.commune, territoriesAmong(atlas, cells, 'commune'));
}

/** Départements that the still map of a territory shows, its surroundings included. */
export const partsOnMap = (atlas: Atlas, places: MapPlaces, level: Level, position: number): number[] =>
	meeting(places.departement, widened(mapBounds(atlas, places, level, position), 1.6));

/** The still map of a territory: its communes and QPVs by class, in their surroundings. */
export function territoryMap(
	results: Results,
	places: MapPlaces,
	contours: Contours,
	level: Level,
	position: number,
	provenance: Provenance,
	width: number
): MapRequest {
	const { atlas } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const communes = territoriesAmong(atlas, cells, 'commune');
	const qpvs = territoriesAmong(atlas, cells, 'qpv');
	const bounds = mapBounds(atlas, places, level, position);
	const around = meeting(places.commune, widened(bounds, 1.6)).filter((one) => !communes.includes(one));
	const figures = figuresOf(results, level, position);
	// Without contours of communes (all of a country would be too many), the départements stand for them.
	const unit = contours.geometry.objects[OBJECT_OF.commune] ? 'commune' : 'departement';
	const units = unit === 'commune' ? communes : territoriesAmong(atlas, cells, unit);
	const shapes = contoursOf(contours, unit, new Set(units));
	const rate =
		figures.coverageRate === undefined
			? noRateWords(figures.coverageClass)
			: `${formatPercent(figures.coverageRate)} du besoin couvert`;
	const name = curly(figures.name);
	const whole = communesOf(atlas, level, position);
	// A perimeter is drawn with the EPCIs that it is made of; one alone is its own limit.
	const epcis = isPerimeterLevel(level) ? territoriesAmong(atlas, cells, 'epci') : [];
	const parts = epcis.length > 1 ? epcis : [];
	const without =
		isPerimeterLevel(level) && whole.length === 0
			? ' Sans contour\u202F: ce périmètre n’est fait que de QPV, aucune commune n’y est tout entière.'
			: '';
	return {
		title: `${name}\u202F: couverture du besoin en médiation en santé`,
		subtitle: `${counted(communes.length, 'commune')}, ${counted(qpvs.length, 'QPV', 'QPV')}, ${provenance.campaign.label}\u202F: ${rate}.${without}`,
		footer: mapFooter(provenance),
		description: `Carte\u202F: ${name}, ses communes et ses quartiers prioritaires selon leur classe de couverture, ${provenance.campaign.label}. ${territorySentence(figures)}`,
		choropleth: choroplethOf(results, unit, 'coverage'),
		shapes,
		ground: contoursOf(contours, 'commune', new Set(around)),
		outline: isPerimeterLevel(level)
			? [{ position, polygons: mergedOf(contours.geometry, OBJECT_OF.commune, whole) }]
			: contoursOf(contours, level, new Set([position])),
		limits: contoursOf(contours, 'epci', new Set(parts)),
		limitNames: placesAt(results, places, 'epci', parts),
		places: placesAt(results, places, unit, units),
		qpvs: {
			choropleth: choroplethOf(results, 'qpv', 'coverage'),
			shapes: contoursOf(contours, 'qpv', new Set(qpvs)),
			places: placesAt(results, places, 'qpv', qpvs)
		},
		bounds,
		width
	};
}
