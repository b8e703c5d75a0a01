import { mergedOf, OBJECT_OF } from '../../data/geometry/topology';
import { choroplethOf } from '../../domain/choropleth/choropleth';
import { figuresOf } from '../../domain/figures/figures';
import type { Indicator } from '../../domain/figures/indicator';
import type { Results } from '../../domain/figures/results';
import { isPerimeterLevel, itemsOf, type Atlas, type Level } from '../../domain/territory/atlas';
import { territoriesAmong } from '../../domain/territory/containment';
import { communesOf } from '../../domain/territory/perimeter-parts';
import { counted, curly, formatPercent } from '../../domain/text/french';
import { contourNote } from '../../domain/words/facts';
import { territorySentence } from '../../domain/words/sentences/territory-sentence';
import { noRateWords } from '../../domain/words/range-words';
import type { Provenance } from '../tables/provenance';
import { extentOfPlaces, meeting, placesAt, widened, type MapPlaces } from './extent';
import { mapFooter } from './map-footer';
import type { MapContent, MapRequest, PictureShape } from './map-request';
import type { PictureBounds } from './projection';
import { contoursOf, type Contours } from './shapes';

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

export interface TerritoryMapInput {
	readonly results: Results;
	readonly places: MapPlaces;
	readonly contours: Contours;
	readonly level: Level;
	readonly position: number;
}

/** Where a territory is, whatever is shown of it. */
function groundOf({ results, places, contours, level, position }: TerritoryMapInput) {
	const { atlas } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const communes = territoriesAmong(atlas, cells, 'commune');
	const bounds = mapBounds(atlas, places, level, position);
	const around = meeting(places.commune, widened(bounds, 1.6)).filter((one) => !communes.includes(one));
	// Without contours of communes (all of a country would be too many), the départements stand for them.
	const unit = contours.geometry.objects[OBJECT_OF.commune] ? 'commune' : 'departement';
	const whole = communesOf(atlas, level, position);
	// A perimeter is drawn with the EPCIs that it is made of; one alone is its own limit.
	const epcis = isPerimeterLevel(level) ? territoriesAmong(atlas, cells, 'epci') : [];
	const parts = epcis.length > 1 ? epcis : [];
	const outline: PictureShape[] = isPerimeterLevel(level)
		? [{ position, polygons: mergedOf(contours.geometry, OBJECT_OF.commune, whole) }]
		: contoursOf(contours, level, new Set([position]));
	return {
		communes,
		qpvs: territoriesAmong(atlas, cells, 'qpv'),
		unit,
		units: unit === 'commune' ? communes : territoriesAmong(atlas, cells, unit),
		drawn: {
			ground: contoursOf(contours, 'commune', new Set(around)),
			outline,
			limits: contoursOf(contours, 'epci', new Set(parts)),
			limitNames: placesAt(results, places, 'epci', parts),
			bounds
		}
	} as const;
}

/** The communes of a territory and its QPVs by class of an indicator, in their surroundings. */
export function territoryContent(input: TerritoryMapInput, indicator: Indicator = 'coverage'): MapContent {
	const { results, places, contours } = input;
	const { qpvs, unit, units, drawn } = groundOf(input);
	const choropleth = choroplethOf(results, unit, indicator);
	const { magnitude } = choropleth;
	// A circle of a commune counts its QPVs: they are not drawn once more.
	const above = magnitude ? [] : qpvs;
	return {
		choropleth,
		shapes: contoursOf(contours, unit, new Set(units)),
		...drawn,
		places: placesAt(results, places, unit, units),
		qpvs: {
			choropleth: choroplethOf(results, 'qpv', magnitude ? 'coverage' : indicator),
			shapes: contoursOf(contours, 'qpv', new Set(above)),
			places: placesAt(results, places, 'qpv', above)
		},
		...(magnitude && { largest: units.reduce((most, unit) => Math.max(most, magnitude[unit]!), 0) })
	};
}

/** « 23 % du besoin couvert », or why there is no rate. */
export const rateHere = (results: Results, level: Level, position: number): string => {
	const { coverageRate, coverageClass } = figuresOf(results, level, position);
	return coverageRate === undefined
		? noRateWords(coverageClass)
		: `${formatPercent(coverageRate)} du besoin couvert`;
};

/** What a territory holds, and why it has no contour where it has none: « 54 communes, 2 QPV ». */
export function heldWords({ results, level, position }: Omit<TerritoryMapInput, 'contours' | 'places'>) {
	const { atlas } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const communes = territoriesAmong(atlas, cells, 'commune').length;
	const qpvs = territoriesAmong(atlas, cells, 'qpv').length;
	const without = isPerimeterLevel(level) ? contourNote(results, { level, position }) : undefined;
	return {
		held: `${counted(communes, 'commune')}, ${counted(qpvs, 'QPV', 'QPV')}`,
		without: without === undefined ? '' : ` ${without}`
	};
}

/** The still map of a territory: its communes and QPVs by class of coverage. */
export function territoryMap(input: TerritoryMapInput, provenance: Provenance, width: number): MapRequest {
	const { results, level, position } = input;
	const figures = figuresOf(results, level, position);
	const name = curly(figures.name);
	const { held, without } = heldWords(input);
	const { label } = provenance.campaign;
	return {
		title: `${name}\u202F: couverture du besoin en médiation en santé`,
		subtitle: `${held}, ${label}\u202F: ${rateHere(results, level, position)}.${without}`,
		footer: mapFooter(provenance),
		description: `Carte\u202F: ${name}, ses communes et ses quartiers prioritaires selon leur classe de couverture, ${label}. ${territorySentence(figures)}`,
		...territoryContent(input),
		width
	};
}
