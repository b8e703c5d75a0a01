import { legendMarkup, type LegendInput } from './legend/legend';
import { largestOf, mapDrawing, PERIMETER_CLIP } from './map-drawing';
import type { MapContent } from './map-request';
import { polygonPath } from './paths';
import { aspectOf, projectionOf, type Frame } from './projection';
import { short } from './svg';

/** Between the map, its legend and the sides of the picture, in pixels. */
export const GAP = 16;
const LEGEND_WIDTH = 208;

/** Territories and people of each class, and the QPVs above them. */
function legendOf(content: MapContent): LegendInput {
	const { choropleth, hatchWords, places, counted, qpvs } = content;
	const told = places.filter(({ position }) => counted?.has(position) ?? true);
	const tallies = choropleth.classes.map(() => ({ territories: 0, population: 0 }));
	for (const { position, population } of told) {
		const tally = tallies[choropleth.classOf[position]!]!;
		tally.territories++;
		tally.population += population;
	}
	const hatched = told.filter(({ position }) => choropleth.uncertain?.[position] === 1);
	return {
		choropleth,
		tallies,
		qpvs: choropleth.classes.map(
			(_, i) => qpvs.places.filter(({ position }) => qpvs.choropleth.classOf[position] === i).length
		),
		largest: largestOf(content),
		...(hatchWords !== undefined &&
			choropleth.uncertain && {
				hatch: {
					words: hatchWords,
					territories: hatched.length,
					population: hatched.reduce((sum, { population }) => sum + population, 0)
				}
			})
	};
}

export interface MapBlock {
	/** What its markup refers to. */
	readonly clips: string;
	readonly markup: string;
	readonly height: number;
}

/**
 * A map and its legend, `width` wide from (`x`, `y`): the legend stands beside it, or lies under it. `key` tells its ids
 * from those of another map in the same picture.
 */
export function mapBlock(
	content: MapContent,
	{ x, y, width, beside }: { x: number; y: number; width: number; beside: boolean },
	key = ''
): MapBlock {
	const { bounds } = content;
	const mapWidth = beside ? width - LEGEND_WIDTH - GAP : width;
	const tall = mapWidth / Math.min(1.9, Math.max(0.85, aspectOf(bounds)));
	const input = legendOf(content);
	const mapHeight = beside ? Math.max(tall, legendMarkup(input, 0, 0, LEGEND_WIDTH).height, 220) : tall;
	const frame: Frame = { x, y, width: mapWidth, height: mapHeight };
	const legend = beside
		? legendMarkup(input, x + mapWidth + GAP, y, LEGEND_WIDTH)
		: legendMarkup(input, x, y + mapHeight + 8, width);
	const projection = projectionOf(bounds, frame, 14);
	const box = `x="${short(frame.x)}" y="${short(frame.y)}" width="${short(frame.width)}" height="${short(frame.height)}" rx="6"`;
	const outline = content.outline.map(({ polygons }) => polygonPath(polygons, projection)).join('');
	return {
		clips: [
			content.limits?.length
				? `<clipPath id="${PERIMETER_CLIP}${key}"><path d="${outline}" clip-rule="evenodd"/></clipPath>`
				: '',
			`<clipPath id="cadre${key}"><rect ${box}/></clipPath>`
		].join(''),
		markup: [
			`<g clip-path="url(#cadre${key})"><rect ${box.replace(' rx="6"', '')} fill="#fbfcfd"/>`,
			...mapDrawing(content, frame, projection, key),
			`</g><rect ${box} fill="none" stroke="#e3e6ea"/>`,
			legend.markup
		].join(''),
		height: beside ? mapHeight : mapHeight + 8 + legend.height
	};
}
