import { render } from 'svelte/server';
import { packCentres } from '$lib/data/geometry/centres';
import { unpackIdentifiers } from '$lib/data/geometry/identifiers';
import { figuresOf } from '$lib/domain/figures/figures';
import { INDICATORS, titleOf, type Indicator } from '$lib/domain/figures/indicator';
import { FILTER_PARAMS } from '$lib/domain/table/filter-params';
import { curly } from '$lib/domain/text/french';
import { lazy } from '$lib/domain/text/lazy';
import type { Level } from '$lib/domain/territory/atlas';
import { DEFAULT_VIEW, MAP_LEVELS } from '$lib/domain/view/view';
import { formatView } from '$lib/domain/view/view-params';
import { tipLines } from '$lib/domain/words/sentences/tip';
import { territorySentence } from '$lib/domain/words/sentences/territory-sentence';
import { LEVEL_WORDS } from '$lib/domain/words/words';
import { FirstColours } from '$lib/map/first/first-colours';
import { DRAWN_FOR } from '$lib/map/first/first-file';
import type {
	StillCircle,
	StillEntry,
	StillIndex,
	StillLayer,
	StillTerritories,
	StillView
} from '$lib/map/first/still-file';
import { bundle, latestCampaign, latestResults } from '../donnees/published.server';
import { webpOf } from '../premiere-vue/encode.server';
import { firstView } from '../premiere-vue/first.server';
import { drawnLevel, NamedFiles, pictureOf } from '../premiere-vue/pictured.server';
import EmbedLegend from './EmbedLegend.svelte';
import { legendRowsOf } from './legend-rows';

/** Classes of the most colourful indicator, and the ink of dots and circles. */
const COLOURS = 32;

/** What the default norm says of every territory of a level. */
function territoriesOf(level: Level): StillTerritories {
	const { atlas } = bundle();
	const { codes, names, count } = atlas.territories[level];
	const holders = level === 'epci' || level === 'departement' ? Array.from(atlas.communes[level]) : undefined;
	return {
		codes,
		names: names.map(curly),
		said: Array.from({ length: count }, (_, i) => territorySentence(figuresOf(latestResults(), level, i))),
		...(holders && drawnLevel().level === 'commune' && { holders })
	};
}

/** Every view of the default norm and the latest campaign, by level and indicator, as pictures that answer. */
export const stills = lazy(async () => {
	const { file, files: first } = await firstView();
	const { atlas, places } = bundle();
	const identifiers = unpackIdentifiers(first.get(file.identifiers)!, file);
	if (!identifiers) throw new Error('Les identifiants de la première image ne se relisent pas.');
	const colours = new FirstColours({ ...identifiers, ...file }, atlas);
	const files = new NamedFiles(
		[...first].filter(([name]) => name === file.picture || name === file.identifiers)
	);
	const keepJson = (name: string, value: unknown) =>
		files.keep(name, 'json', new TextEncoder().encode(JSON.stringify(value)));
	const linesOf = (level: Level, indicator: Indicator) =>
		Array.from({ length: atlas.territories[level].count }, (_, i) =>
			tipLines(figuresOf(latestResults(), level, i), indicator, latestResults().norm).join('\n')
		);
	/** Pixels of the raster a pixel of the page that the picture is drawn for. */
	const density = file.width / DRAWN_FOR;
	const rounded = (value: number) => Math.round(value * density * 10) / 10;
	function circlesOf(level: Level): StillCircle[] | undefined {
		const circles = Array.from({ length: atlas.territories[level].count }, (_, position): StillCircle => {
			const circle = colours.circleOf({ level, position });
			return circle ? [rounded(circle.x), rounded(circle.y), rounded(circle.radius)] : [0, 0, 0];
		});
		return circles.some(([, , radius]) => radius > 0) ? circles : undefined;
	}

	const views: Record<string, StillEntry> = {};
	const legends: string[] = [];
	for (const level of MAP_LEVELS)
		for (const indicator of INDICATORS) {
			const picture = pictureOf(level, indicator);
			const rgba = colours.paint(picture, places, DRAWN_FOR, false);
			// The live map draws what the raster cannot tell.
			if (!rgba) continue;
			const layers: StillLayer[] = [...new Set<Level>(['qpv', level])].flatMap((one) => {
				const circles = circlesOf(one);
				const lines = linesOf(one, indicator);
				const surfaces: StillLayer[] = one === 'qpv' ? [] : [{ level: one, lines }];
				return circles ? [{ level: one, lines, circles }, ...surfaces] : surfaces;
			});
			const name = `${level}-${indicator}`;
			const plain = level === DEFAULT_VIEW.level && indicator === DEFAULT_VIEW.indicator;
			const props = legendRowsOf(picture.choropleth, latestResults());
			const legend = render(EmbedLegend, { props }).body;
			legends.push(legend);
			const view: StillView = { layers, legend };
			views[formatView({ ...DEFAULT_VIEW, level, indicator })] = {
				heading: `${titleOf(indicator)}, par ${LEVEL_WORDS[level].one}, ${latestCampaign().label}`,
				picture: plain
					? file.picture
					: files.keep(
							`image-${name}`,
							'webp',
							await webpOf(rgba, file, COLOURS, picture.choropleth.classes)
						),
				view: keepJson(`vue-${name}`, view),
				levels: [...new Set(layers.map((layer) => layer.level))]
			};
		}
	const index: StillIndex = {
		folder: '',
		bundle: '',
		live: Object.values(FILTER_PARAMS),
		identifiers: file.identifiers,
		level: file.level,
		bounds: file.bounds,
		width: file.width,
		height: file.height,
		centres: Object.fromEntries(
			MAP_LEVELS.map((level) => [
				level,
				files.keep(`centres-${level}`, 'bin', packCentres(places[level], file.bounds))
			])
		) as StillIndex['centres'], // One entry a level of the map.
		territories: Object.fromEntries(
			MAP_LEVELS.map((level) => [level, keepJson(`territoires-${level}`, territoriesOf(level))])
		),
		views
	};
	return { index, files, legends };
});
