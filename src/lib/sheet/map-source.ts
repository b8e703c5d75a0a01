import type { AllPlaces } from '../data/bundle';
import { BundleError } from '../data/bundle';
import { fetchJson } from '../data/fetch-file';
import { isTopology } from '../data/geometry-topology';
import type { Manifest } from '../data/manifest';
import { isPerimeterLevel, type BaseLevel } from '../domain/atlas';
import { counted, curly, formatInteger } from '../domain/french';
import type { FragileCause } from '../domain/hatched';
import { HATCHED_WORDS } from '../domain/hatched-words';
import type { Seen } from '../domain/lens';
import { INDICATOR_WORDS, type Painting } from '../domain/painting';
import type { Results } from '../domain/results';
import { sensitivityOf } from '../domain/sensitivity';
import { DEFAULT_COLUMNS } from '../domain/table/column-ids';
import type { Filter } from '../domain/table/filter';
import { filterWords } from '../domain/table/filter-words';
import { geographyOf } from '../domain/table/geography';
import { tableOf } from '../domain/table/table';
import { LEVEL_WORDS } from '../domain/words';
import { mapPicture } from '../report/picture/map-picture';
import { contoursOf } from '../report/picture/shapes';
import { boundsOf, mapFooter, placesAt } from '../report/picture/territory-map';
import type { ExportSource } from './export-source';
import { levelSource } from './level-source';

export interface MapInput {
	readonly results: Results;
	readonly painting: Painting;
	/** Absent where the QPVs are hidden, or are what is painted. */
	readonly qpvPainting: Painting | undefined;
	/** What the painting was made with, where the view asks for more than the plain map. */
	readonly seen?: Seen;
	readonly asked?: { readonly filter: Filter | undefined; readonly hatched: FragileCause | undefined };
	/** True where the map on screen has pins of remarks, which the picture leaves out. */
	readonly remarks: boolean;
	readonly places: AllPlaces;
	readonly manifest: Manifest;
	readonly url: (file: string) => string;
	readonly address: string;
}

async function topologyOf(url: string) {
	const value = await fetchJson(url);
	if (!isTopology(value)) throw new BundleError('Le fichier des contours est endommagé. Rechargez la page.');
	return value;
}

/** What the reader asked of the map, in sentences: the filter, the classes, the hatches. */
function askedSentences({ results, painting, seen, asked, remarks }: MapInput): string[] {
	const { atlas, norm } = results;
	const { level, method, fragile } = painting;
	const { one, many } = LEVEL_WORDS[level];
	const said: string[] = [];
	if (asked?.filter && seen?.passes) {
		const { filter } = asked;
		const criteria = filterWords(filter, level, atlas, norm);
		const count = seen.passes.reduce((sum, pass) => sum + pass, 0);
		said.push(
			`Filtre\u202F: ${criteria ?? 'aucun critère à ce niveau'} (${counted(count, one, many)} sur ${formatInteger(seen.passes.length)}).`
		);
	}
	if (method !== undefined) said.push(`Classes choisies\u202F: ${method}.`);
	if (fragile && asked?.hatched) said.push(`Hachures\u202F: ${HATCHED_WORDS[asked.hatched].toLowerCase()}.`);
	if (remarks) said.push('Les remarques du terrain ne sont pas sur cette image.');
	return said;
}

/** What the map gives to the download menu: the whole region, for the level and the indicator shown. */
export async function mapSource(input: MapInput): Promise<ExportSource> {
	const { results, painting, qpvPainting, seen, asked, places, manifest, url, address } = input;
	const { atlas, profiles, presence, key } = results;
	const { level } = painting;
	const [geometry, qpvs] = await Promise.all(
		[manifest.roles.geometry, manifest.roles.qpvGeometry].map((file) => topologyOf(url(file)))
	);
	const contours = { geometry: geometry!, qpvs: qpvs! };
	const all = Array.from({ length: atlas.territories[level].count }, (_, position) => position);
	const shown = all.filter((position) => seen?.passes?.[position] !== 0);
	const allQpvs = Array.from({ length: atlas.territories.qpv.count }, (_, position) => position).filter(
		(position) => seen?.qpvPasses?.[position] !== 0
	);
	const table = tableOf(
		results,
		geographyOf(atlas, level),
		() => sensitivityOf(atlas, profiles, presence, key)[level]
	);
	const source = levelSource({
		table,
		columns: DEFAULT_COLUMNS,
		rows: shown,
		manifest,
		url,
		address,
		...(asked?.filter && seen?.passes && { filter: asked.filter })
	});
	const drawn: BaseLevel = isPerimeterLevel(level) ? 'commune' : level;
	const words = INDICATOR_WORDS[painting.indicator];
	/** « ETP » stays in capitals. */
	const what = /^[A-Z]{2}/.test(words.title)
		? words.title
		: words.title.charAt(0).toLowerCase() + words.title.slice(1);
	const title = `${atlas.region.nom}\u202F: ${what}`;
	const subtitle = [
		`Par ${LEVEL_WORDS[level].one}, ${source.provenance.campaign.label}. ${words.unit.charAt(0).toUpperCase()}${words.unit.slice(1)}.`,
		...askedSentences(input)
	].join(' ');
	const { codes, names } = atlas.territories[level];
	const at = places[level];
	const svg = (width: number) =>
		mapPicture({
			title,
			subtitle,
			footer: mapFooter(source.provenance),
			description: `Carte de la région ${curly(atlas.region.nom)}. ${title}, ${counted(codes.length, LEVEL_WORDS[level].one, LEVEL_WORDS[level].many)}.`,
			painting,
			...(asked?.hatched && { hatchWords: HATCHED_WORDS[asked.hatched] }),
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
				qpvPainting && level !== 'qpv' && !painting.magnitude
					? {
							painting: qpvPainting,
							shapes: contoursOf(contours, 'qpv', new Set(allQpvs)),
							places: placesAt(results, places, 'qpv', allQpvs)
						}
					: { painting, shapes: [], places: [] },
			bounds: boundsOf(places.region, [0]),
			width
		});
	return {
		...source,
		subject: painting.indicator === 'coverage' ? 'couverture' : words.title,
		picture: { svg, alternative: `${title}. ${subtitle}` }
	};
}
