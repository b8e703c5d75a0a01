import type { AllPlaces } from '../../data/bundle/bundle';
import { isPerimeterLevel, type BaseLevel } from '../../domain/territory/atlas';
import { capital, curly } from '../../domain/text/french';
import { HATCHED_WORDS, type Hatched } from '../../domain/choropleth/hatched';
import type { Choropleth } from '../../domain/choropleth/choropleth';
import { mapSummary } from '../../domain/choropleth/map-summary';
import { INDICATOR_WORDS, titleOf } from '../../domain/figures/indicator';
import type { Results } from '../../domain/figures/results';
import { LEVEL_WORDS } from '../../domain/words/words';
import { mapPicture } from './map-picture';
import { contoursOf, type Contours } from './shapes';
import { extentOfPlaces, placesAt } from './extent';
import { mapFooter } from './map-footer';
import type { MapContent } from './map-request';
import type { Provenance } from '../tables/provenance';

export interface RegionPicture {
	readonly results: Results;
	readonly choropleth: Choropleth;
	/** Absent where the QPVs are hidden, or are what is painted. */
	readonly qpvChoropleth: Choropleth | undefined;
	/** 1 for each QPV that is drawn; absent: all of them. */
	readonly qpvPasses?: Uint8Array;
	readonly hatched?: Hatched;
	readonly places: AllPlaces;
	readonly contours: Contours;
	readonly provenance: Provenance;
	/** Said under the title, after the level, the campaign and the unit. */
	readonly sentences: readonly string[];
}

const upTo = (count: number) => Array.from({ length: count }, (_, position) => position);

/** What an indicator is called inside a title: « ETP » stays in capitals. */
export function indicatorInTitle({ indicator, part }: Pick<Choropleth, 'indicator' | 'part'>): string {
	const named = titleOf(indicator, part);
	return /^[A-Z]{2}/.test(named) ? named : named.charAt(0).toLowerCase() + named.slice(1);
}

/** The whole region, every territory of the level drawn. */
export function regionContent(input: Omit<RegionPicture, 'provenance' | 'sentences'>): MapContent {
	const { results, choropleth, qpvChoropleth, qpvPasses, hatched, places, contours } = input;
	const { atlas, profiles } = results;
	const { level, magnitude } = choropleth;
	const { codes, names } = atlas.territories[level];
	const all = upTo(codes.length);
	const qpvs = upTo(atlas.territories.qpv.count).filter((position) => qpvPasses?.[position] !== 0);
	const drawn: BaseLevel = isPerimeterLevel(level) ? 'commune' : level;
	const at = places[level];
	return {
		choropleth,
		...(hatched && { hatchWords: HATCHED_WORDS }),
		shapes: contoursOf(contours, drawn, new Set(all)),
		ground: [],
		outline: contoursOf(contours, 'region', new Set([0])),
		places: all.map((position) => ({
			position,
			name: curly(names[position]!),
			lon: at.lon[position]!,
			lat: at.lat[position]!,
			population: profiles[level].population[position]!
		})),
		qpvs:
			qpvChoropleth && level !== 'qpv' && !magnitude
				? {
						choropleth: qpvChoropleth,
						shapes: contoursOf(contours, 'qpv', new Set(qpvs)),
						places: placesAt(results, places, 'qpv', qpvs)
					}
				: { choropleth, shapes: [], places: [] },
		bounds: extentOfPlaces(places.region, [0])
	};
}

/** The whole region for a level and an indicator: its words, and the SVG for a width. */
export function regionPicture(input: RegionPicture) {
	const { results, choropleth, provenance } = input;
	const { atlas } = results;
	const { level, indicator } = choropleth;
	const words = INDICATOR_WORDS[indicator];
	const title = `${atlas.region.nom}\u202F: ${indicatorInTitle(choropleth)}`;
	const subtitle = [
		`Par ${LEVEL_WORDS[level].one}, ${provenance.campaign.label}. ${capital(words.unit)}.`,
		...input.sentences
	].join(' ');
	const svg = (width: number) =>
		mapPicture({
			title,
			subtitle,
			footer: mapFooter(provenance),
			description: `Carte de la région ${curly(atlas.region.nom)}. ${mapSummary(results, choropleth)}`,
			...regionContent(input),
			width
		});
	return { title, subtitle, svg };
}
