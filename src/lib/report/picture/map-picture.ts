import type { Polygons } from '../../data/geometry/polygons';
import { formatNumber } from '../../domain/text/french';
import {
	FILTERED_ID,
	MAX_CIRCLE_RADIUS,
	radiusScale,
	type Choropleth
} from '../../domain/choropleth/choropleth';
import { labelMarkup, type Named } from './labels';
import { UNCERTAIN_FILL, fillOf, legendMarkup, patterns } from './legend';
import { polygonPath } from './paths';
import {
	aspectOf,
	projectionOf,
	scaleLength,
	type PictureBounds,
	type Frame,
	type Projection
} from './projection';
import { escapeXml, paragraph, short, textAt, wrapped } from './svg';
import { INK, MUTED } from '../../domain/choropleth/palette';

export interface PictureShape {
	readonly position: number;
	readonly polygons: Polygons;
}

/** A point that stands for a territory: a name, a circle. */
export interface PicturePlace {
	readonly position: number;
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	readonly population: number;
}

export interface MapRequest {
	readonly title: string;
	readonly subtitle: string;
	/** Said under the map: sources, dates, licence, address. */
	readonly footer: readonly string[];
	/** What a screen reader says instead. */
	readonly description: string;
	readonly choropleth: Choropleth;
	/** What the legend says of the hatches, where the choropleth has some. */
	readonly hatchWords?: string;
	/** Filled with their class. */
	readonly shapes: readonly PictureShape[];
	/** Drawn without a colour, under the others: what surrounds them. */
	readonly ground: readonly PictureShape[];
	/** Strong line round what the map is about. */
	readonly outline: readonly PictureShape[];
	/** Lines between the parts of it, and the names of these parts; absent on most maps. */
	readonly limits?: readonly PictureShape[];
	readonly limitNames?: readonly PicturePlace[];
	readonly places: readonly PicturePlace[];
	/** Those of the places that the legend counts, drawn by themselves or within a neighbour's contour; absent: all. */
	readonly counted?: ReadonlySet<number>;
	readonly qpvs: {
		readonly choropleth: Choropleth;
		readonly shapes: readonly PictureShape[];
		readonly places: readonly PicturePlace[];
	};
	readonly bounds: PictureBounds;
	/** Width of the picture, in pixels. */
	readonly width: number;
}

/** Under this, a contour on the map is drawn as a circle, in pixels. */
const SMALL = 9;
const GAP = 16;
const LEGEND_WIDTH = 208;
/** Wide enough for a legend beside the map. */
const WIDE = 560;

function byClass(shapes: readonly PictureShape[], choropleth: Choropleth, projection: Projection): string[] {
	const paths = choropleth.classes.map(() => '');
	for (const { position, polygons } of shapes)
		paths[choropleth.classOf[position]!] += polygonPath(polygons, projection);
	return paths;
}

function areas(request: MapRequest, projection: Projection): string {
	const { choropleth, shapes, ground, outline, limits = [] } = request;
	const join = (all: readonly PictureShape[]) =>
		all.map(({ polygons }) => polygonPath(polygons, projection)).join('');
	const thin = shapes.length > 400 ? 0.25 : 0.7;
	const filled = choropleth.magnitude
		? `<path d="${join(shapes)}" fill="#ffffff" stroke="#c3cad2" stroke-width="${thin}"/>`
		: byClass(shapes, choropleth, projection)
				.map((d, i) => {
					const { id, fill, mark } = choropleth.classes[i]!;
					const line = id === FILTERED_ID ? '#d5dae0' : '#ffffff';
					return d === ''
						? ''
						: `<path d="${d}" fill="${fillOf(fill, mark)}" fill-rule="evenodd" stroke="${line}" stroke-width="${thin}"/>`;
				})
				.join('');
	const uncertain = shapes.filter(({ position }) => choropleth.uncertain?.[position] === 1);
	return (
		`<path d="${join(ground)}" fill="#f4f6f8" stroke="#d5dae0" stroke-width="0.6" fill-rule="evenodd"/>` +
		filled +
		(uncertain.length > 0
			? `<path d="${join(uncertain)}" fill="${UNCERTAIN_FILL}" fill-rule="evenodd"/>`
			: '') +
		(limits.length > 0
			? `<path d="${join(limits)}" fill="none" stroke="${INK}" stroke-width="1" stroke-dasharray="5 3" clip-path="url(#perimetre)"/>`
			: '') +
		`<path d="${join(outline)}" fill="none" stroke="${INK}" stroke-width="1.6" stroke-linejoin="round"/>`
	);
}

function circles({ choropleth, places }: MapRequest, projection: Projection): string {
	const { magnitude } = choropleth;
	if (!magnitude) return '';
	const radius = radiusScale(
		magnitude.reduce((a, b) => Math.max(a, b), 0),
		MAX_CIRCLE_RADIUS
	);
	return places
		.filter(({ position }) => magnitude[position]! > 0)
		.sort((a, b) => magnitude[b.position]! - magnitude[a.position]!)
		.map(({ position, lon, lat }) => {
			const { fill } = choropleth.classes[choropleth.classOf[position]!]!;
			return `<circle cx="${short(projection.x(lon))}" cy="${short(projection.y(lat))}" r="${short(radius(magnitude[position]!))}" fill="${fill}" fill-opacity="0.85" stroke="#ffffff" stroke-width="0.8"/>`;
		})
		.join('');
}

/** QPVs: their contour where it can be seen, else a circle of their class. */
function quarters({ qpvs }: MapRequest, projection: Projection): string {
	const { choropleth, shapes, places } = qpvs;
	return places
		.map(({ position, lon, lat }) => {
			const { fill, mark } = choropleth.classes[choropleth.classOf[position]!]!;
			const shape = shapes.find((one) => one.position === position);
			const lons = shape?.polygons.flatMap(([ring = []]) => ring.map(([x = lon]) => x)) ?? [lon];
			const seen = (Math.max(...lons) - Math.min(...lons)) * 78 * projection.pixelsPerKm;
			return shape && seen >= SMALL
				? `<path d="${polygonPath(shape.polygons, projection)}" fill="${fillOf(fill, mark)}" fill-rule="evenodd" stroke="${INK}" stroke-width="1.1"/>${choropleth.uncertain?.[position] === 1 ? `<path d="${polygonPath(shape.polygons, projection)}" fill="${UNCERTAIN_FILL}" fill-rule="evenodd"/>` : ''}`
				: `<circle cx="${short(projection.x(lon))}" cy="${short(projection.y(lat))}" r="4" fill="${fill}" stroke="${INK}" stroke-width="1"/>`;
		})
		.join('');
}

function scaleBar({ pixelsPerKm }: Projection, frame: Frame): string {
	const km = scaleLength(pixelsPerKm, Math.min(140, frame.width / 3));
	const length = km * pixelsPerKm;
	const [x, y] = [frame.x + 12, frame.y + frame.height - 12];
	const words = km < 1 ? `${formatNumber(km * 1000)} m` : `${formatNumber(km)} km`;
	return (
		`<path d="M${short(x)},${short(y - 5)}V${short(y)}H${short(x + length)}V${short(y - 5)}" fill="none" stroke="#ffffff" stroke-width="4"/>` +
		`<path d="M${short(x)},${short(y - 5)}V${short(y)}H${short(x + length)}V${short(y - 5)}" fill="none" stroke="${INK}" stroke-width="1.4"/>` +
		textAt(x + length / 2, y - 5, words, { size: 11, anchor: 'middle', halo: true })
	);
}

function namesOf(
	{ choropleth, places, outline, shapes, limitNames = [] }: MapRequest,
	projection: Projection
): Named[] {
	// One commune alone is named by the title.
	if (shapes.length < 2 && outline.length > 0) return [];
	const { classes, classOf } = choropleth;
	// What does not pass the filter is blank: its name would be all that is read of it.
	const read = places.filter(({ position }) => classes[classOf[position]!]?.id !== FILTERED_ID);
	const at = ({ name, lon, lat, population }: PicturePlace): Named => ({
		name,
		x: projection.x(lon),
		y: projection.y(lat),
		weight: population
	});
	return [
		...read.map(at),
		// The names of the parts come first.
		...limitNames.map((part) => ({ ...at(part), weight: 1e12 + part.population, strong: true }))
	];
}

/** The map as the text of an SVG: title, legend, scale and sources are part of the picture. */
export function mapPicture(request: MapRequest): string {
	const { width, choropleth, bounds } = request;
	const beside = width >= WIDE;
	const inner = width - 2 * GAP;
	const title = paragraph(GAP, GAP + 16, wrapped(request.title, 17, inner), { size: 17, weight: 700 });
	const subtitle = paragraph(GAP, GAP + 14 + title.height, wrapped(request.subtitle, 12, inner), {
		size: 12,
		fill: MUTED
	});
	const top = GAP + title.height + subtitle.height + 8;
	const mapWidth = beside ? inner - LEGEND_WIDTH - GAP : inner;
	const tall = mapWidth / Math.min(1.9, Math.max(0.85, aspectOf(bounds)));
	const { counted } = request;
	const told = request.places.filter(({ position }) => counted?.has(position) ?? true);
	const tallies = choropleth.classes.map(() => ({ territories: 0, population: 0 }));
	for (const { position, population } of told) {
		const tally = tallies[choropleth.classOf[position]!]!;
		tally.territories++;
		tally.population += population;
	}
	const qpvs = choropleth.classes.map(
		(_, i) =>
			request.qpvs.places.filter(({ position }) => request.qpvs.choropleth.classOf[position] === i).length
	);
	const hatched = told.filter(({ position }) => choropleth.uncertain?.[position] === 1);
	const hatch =
		request.hatchWords === undefined || !choropleth.uncertain
			? undefined
			: {
					words: request.hatchWords,
					territories: hatched.length,
					population: hatched.reduce((sum, { population }) => sum + population, 0)
				};
	const legendInput = { choropleth, tallies, qpvs, ...(hatch && { hatch }) };
	const legendHeight = legendMarkup(legendInput, 0, 0, beside ? LEGEND_WIDTH : inner).height;
	const mapHeight = beside ? Math.max(tall, legendHeight, 220) : tall;
	const frame: Frame = { x: GAP, y: top, width: mapWidth, height: mapHeight };
	const legend = beside
		? legendMarkup(legendInput, GAP + mapWidth + GAP, top, LEGEND_WIDTH)
		: legendMarkup(legendInput, GAP, top + mapHeight + 8, inner);
	const below = beside ? top + mapHeight : top + mapHeight + 8 + legend.height;
	const footer = paragraph(
		GAP,
		below + 18,
		request.footer.flatMap((line) => wrapped(line, 10.5, inner)),
		{ size: 10.5, fill: MUTED }
	);
	const height = Math.ceil(below + 14 + footer.height + GAP / 2);
	const projection = projectionOf(bounds, frame, 14);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(request.description)}" font-family="'Inter Variable', Inter, Arial, 'Liberation Sans', sans-serif">`,
		`<title>${escapeXml(request.title)}</title><desc>${escapeXml(request.description)}</desc>`,
		patterns([...choropleth.classes, ...request.qpvs.choropleth.classes], hatch !== undefined),
		request.limits?.length
			? `<clipPath id="perimetre"><path d="${request.outline.map(({ polygons }) => polygonPath(polygons, projection)).join('')}" clip-rule="evenodd"/></clipPath>`
			: '',
		`<clipPath id="cadre"><rect x="${frame.x}" y="${short(frame.y)}" width="${short(frame.width)}" height="${short(frame.height)}" rx="6"/></clipPath>`,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		title.markup,
		subtitle.markup,
		`<g clip-path="url(#cadre)"><rect x="${frame.x}" y="${short(frame.y)}" width="${short(frame.width)}" height="${short(frame.height)}" fill="#fbfcfd"/>`,
		areas(request, projection),
		circles(request, projection),
		quarters(request, projection),
		labelMarkup(namesOf(request, projection), frame, request.shapes.length > 400 ? 14 : 10),
		scaleBar(projection, frame),
		`</g><rect x="${frame.x}" y="${short(frame.y)}" width="${short(frame.width)}" height="${short(frame.height)}" rx="6" fill="none" stroke="#e3e6ea"/>`,
		legend.markup,
		footer.markup,
		'</svg>'
	].join('');
}
