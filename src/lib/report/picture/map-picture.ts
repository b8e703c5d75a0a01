import { MUTED } from '../../domain/choropleth/palette';
import { patterns } from './legend/legend';
import { GAP, mapBlock } from './map-block';
import type { MapContent, MapRequest, PictureWords } from './map-request';
import { escapeXml, svgParagraph, wrapped } from './svg';

/** Wide enough for a legend beside the map. */
const WIDE = 560;

/** The patterns of the classes that some maps draw. */
const patternsOf = (maps: readonly MapContent[]) =>
	patterns(
		maps.flatMap(({ choropleth, qpvs }) => [...choropleth.classes, ...qpvs.choropleth.classes]),
		maps.some(({ hatchWords, choropleth }) => hatchWords !== undefined && choropleth.uncertain !== undefined)
	);

/** A picture with its title above and its sources below; `draw` gives what stands between, from a height on. */
export function pictureText(
	{ title, subtitle, footer, description, width }: PictureWords,
	maps: readonly MapContent[],
	draw: (top: number, inner: number) => { clips: string; markup: string; height: number }
): string {
	const inner = width - 2 * GAP;
	const head = svgParagraph(GAP, GAP + 16, wrapped(title, 17, inner), { size: 17, weight: 700 });
	const under = svgParagraph(GAP, GAP + 14 + head.height, wrapped(subtitle, 12, inner), {
		size: 12,
		fill: MUTED
	});
	const top = GAP + head.height + under.height + 8;
	const drawn = draw(top, inner);
	const below = top + drawn.height;
	const foot = svgParagraph(
		GAP,
		below + 18,
		footer.flatMap((line) => wrapped(line, 10.5, inner)),
		{ size: 10.5, fill: MUTED }
	);
	const height = Math.ceil(below + 14 + foot.height + GAP / 2);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(description)}" font-family="'Inter Variable', Inter, Arial, 'Liberation Sans', sans-serif">`,
		`<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
		patternsOf(maps),
		drawn.clips,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		head.markup,
		under.markup,
		drawn.markup,
		foot.markup,
		'</svg>'
	].join('');
}

/** The map as the text of an SVG: title, legend, scale and sources are part of the picture. */
export const mapPicture = (request: MapRequest): string =>
	pictureText(request, [request], (top, inner) =>
		mapBlock(request, { x: GAP, y: top, width: inner, beside: request.width >= WIDE })
	);
