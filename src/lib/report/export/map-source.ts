import { today } from '../../domain/text/day';
import type { AllPlaces } from '../../data/bundle/bundle';
import { fetchTopology } from '../../data/geometry/fetch-topology';
import { isCut } from '../../data/geometry/parts';
import type { Manifest } from '../../data/bundle/manifest';
import { counted, formatInteger } from '../../domain/text/french';
import { HATCHED_WORDS, type Hatched } from '../../domain/choropleth/hatched';
import { seenBeside, type Seen } from '../../domain/view/map-options';
import type { Choropleth } from '../../domain/choropleth/choropleth';
import type { Classing } from '../../domain/choropleth/classing';
import type { Results } from '../../domain/figures/results';
import { geographiesOf } from '../../domain/figures/invariants';
import { DEFAULT_COLUMNS, withPart } from '../../domain/table/column-ids';
import type { Filter } from '../../domain/table/filter';
import { filterWords } from '../../domain/table/filter-words';
import { tableOf } from '../../domain/table/table';
import { LEVEL_WORDS } from '../../domain/words/words';
import type { ExportSource } from './export-source';
import { levelSource } from './level-source';
import type { BesideFigures } from '../picture/beside';
import { pairPicture, type Side } from '../picture/pair';
import { subjectOf } from '../files/file-name';
import { regionContent, regionPicture, type RegionPicture } from '../picture/region-picture';

export interface MapInput {
	readonly results: Results;
	readonly choropleth: Choropleth;
	/** Absent where the QPVs are hidden, or are what is painted. */
	readonly qpvChoropleth: Choropleth | undefined;
	/** What the choropleth was made with, where the view asks for more than the plain map. */
	readonly seen?: Seen;
	readonly asked?: {
		readonly filter: Filter | undefined;
		readonly hatched: Hatched | undefined;
		readonly classing: Classing | undefined;
	};
	/** True where the map on screen has pins of remarks, which the picture leaves out. */
	readonly remarks: boolean;
	readonly places: AllPlaces;
	readonly manifest: Manifest;
	readonly url: (file: string) => string;
	readonly address: string;
	/** What the pictures set beside it. */
	readonly beside?: BesideFigures;
}

/** The map shown and the one beside it, as one picture. */
function pairOf(
	{ results, choropleth, qpvChoropleth, seen, asked }: MapInput,
	beside: BesideFigures,
	region: Omit<RegionPicture, 'choropleth' | 'qpvChoropleth'>
) {
	const { level, part } = choropleth;
	const other = seenBeside(
		beside.results,
		{
			level,
			indicator: beside.indicator,
			...(part && { part }),
			filter: undefined,
			classing: asked?.classing,
			hatched: asked?.hatched
		},
		seen ?? { choropleth }
	);
	const sideOf = (of: Results, drawn: Pick<MapInput, 'choropleth' | 'qpvChoropleth'>): Side => ({
		indicator: drawn.choropleth.indicator,
		...(drawn.choropleth.part && { part: drawn.choropleth.part }),
		campaign: of.presence.placement.campaign,
		content: regionContent({ ...region, results: of, ...drawn })
	});
	const shown = sideOf(results, { choropleth, qpvChoropleth });
	const otherSide = sideOf(beside.results, {
		choropleth: other.choropleth,
		qpvChoropleth: qpvChoropleth && other.qpvChoropleth
	});
	const { svg } = pairPicture({
		name: results.atlas.region.nom,
		sides: beside.older ? [otherSide, shown] : [shown, otherSide],
		subtitle: [
			`Par ${LEVEL_WORDS[level].one}${beside.results === results ? `, ${shown.campaign.label}` : ''}.`,
			...region.sentences
		].join(' '),
		provenance: region.provenance
	});
	return { svg, variant: beside.variant };
}

/** What the reader asked of the map, in sentences: the filter, the classes, the hatches. */
function askedSentences({ results, choropleth, seen, asked, remarks }: MapInput): string[] {
	const { atlas, norm } = results;
	const { level, method, uncertain } = choropleth;
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
	if (uncertain && asked?.hatched) said.push(`Hachures\u202F: ${HATCHED_WORDS.toLowerCase()}.`);
	if (remarks) said.push('Les remarques du terrain ne sont pas sur cette image.');
	return said;
}

function tooLarge(): never {
	throw new Error(
		'Une image de toutes ces limites serait trop lourde. Choisissez la maille des départements, ou la fiche d’un territoire.'
	);
}

/** What the map gives to the download menu: the whole region, for the level and the indicator shown. */
export async function mapSource(input: MapInput): Promise<ExportSource> {
	const { results, choropleth, qpvChoropleth, seen, asked, places, manifest, url, address } = input;
	const { atlas } = results;
	const { level, part } = choropleth;
	const [geometry, qpvs] = await Promise.all(
		[manifest.roles.geometry, manifest.roles.qpvGeometry].map((file) => fetchTopology(url(file)))
	);
	const all = Array.from({ length: atlas.territories[level].count }, (_, position) => position);
	const shown = all.filter((position) => seen?.passes?.[position] !== 0);
	const table = tableOf(results, geographiesOf(atlas)(level));
	const source = levelSource({
		table,
		// What the circles show is in the table.
		columns: withPart(DEFAULT_COLUMNS, part),
		rows: shown,
		manifest,
		url,
		address,
		...(asked?.filter && seen?.passes && { filter: asked.filter })
	});
	const region = {
		results,
		...(seen?.qpvPasses && { qpvPasses: seen.qpvPasses }),
		...(asked?.hatched && { hatched: asked.hatched }),
		places,
		contours: { geometry: geometry!, qpvs: qpvs! },
		provenance: { ...source.provenance, consulted: today() },
		sentences: askedSentences(input)
	};
	const { title, subtitle, svg } = regionPicture({ ...region, choropleth, qpvChoropleth });
	const large = manifest.parts !== undefined && isCut(level);
	return {
		...source,
		subject: subjectOf(choropleth.indicator, choropleth.part),
		picture: { svg: large ? tooLarge : svg, alternative: `${title}. ${subtitle}` },
		...(input.beside && {
			pair: large ? { svg: tooLarge, variant: input.beside.variant } : pairOf(input, input.beside, region)
		})
	};
}
