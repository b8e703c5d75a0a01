import { formatNumber } from '../../domain/text/french';
import {
	FILTERED_ID,
	MAX_CIRCLE_RADIUS,
	radiusScale,
	type Choropleth
} from '../../domain/choropleth/choropleth';
import { INK, FAINT, WHITE } from '../../domain/choropleth/palette';
import { labelMarkup, type Named } from './labels';
import { UNCERTAIN_FILL, keyFillOf } from './legend/legend';
import type { MapContent, PicturePlace, PictureShape } from './map-request';
import { polygonPath } from './paths';
import { scaleLength, type Frame, type Projection } from './projection';
import { short, textAt } from './svg';

/** Under this, a contour on the map is drawn as a circle, in pixels. */
const SMALL = 9;
/** Id of what the limits inside a perimeter are cut by, before the key of its map. */
export const PERIMETER_CLIP = 'perimetre';

function byClass(shapes: readonly PictureShape[], choropleth: Choropleth, projection: Projection): string[] {
	const paths = choropleth.classes.map(() => '');
	for (const { position, polygons } of shapes)
		paths[choropleth.classOf[position]!] += polygonPath(polygons, projection);
	return paths;
}

function areas(request: MapContent, projection: Projection, key: string): string {
	const { choropleth, shapes, ground, outline, limits = [] } = request;
	const join = (all: readonly PictureShape[]) =>
		all.map(({ polygons }) => polygonPath(polygons, projection)).join('');
	const thin = shapes.length > 400 ? 0.25 : 0.7;
	const filled = choropleth.magnitude
		? `<path d="${join(shapes)}" fill="#ffffff" stroke="#c3cad2" stroke-width="${thin}"/>`
		: byClass(shapes, choropleth, projection)
				.map((d, i) => {
					const { id, fill, mark } = choropleth.classes[i]!;
					const line = id === FILTERED_ID ? FAINT : WHITE;
					return d === ''
						? ''
						: `<path d="${d}" fill="${keyFillOf(fill, mark)}" fill-rule="evenodd" stroke="${line}" stroke-width="${thin}"/>`;
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
			? `<path d="${join(limits)}" fill="none" stroke="${INK}" stroke-width="1" clip-path="url(#${PERIMETER_CLIP}${key})"/>`
			: '') +
		`<path d="${join(outline)}" fill="none" stroke="${INK}" stroke-width="1.6" stroke-linejoin="round"/>`
	);
}

/** The value that has the largest circle; 0 where none is drawn. */
export const largestOf = ({ choropleth, largest }: MapContent): number =>
	largest ?? choropleth.magnitude?.reduce((a, b) => Math.max(a, b), 0) ?? 0;

function circles(content: MapContent, projection: Projection): string {
	const { choropleth, places } = content;
	const { magnitude } = choropleth;
	if (!magnitude) return '';
	const radius = radiusScale(largestOf(content), MAX_CIRCLE_RADIUS);
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
function quarters({ qpvs }: MapContent, projection: Projection): string {
	const { choropleth, shapes, places } = qpvs;
	return places
		.map(({ position, lon, lat }) => {
			const { fill, mark } = choropleth.classes[choropleth.classOf[position]!]!;
			const shape = shapes.find((one) => one.position === position);
			const lons = shape?.polygons.flatMap(([ring = []]) => ring.map(([x = lon]) => x)) ?? [lon];
			const seen = (Math.max(...lons) - Math.min(...lons)) * 78 * projection.pixelsPerKm;
			return shape && seen >= SMALL
				? `<path d="${polygonPath(shape.polygons, projection)}" fill="${keyFillOf(fill, mark)}" fill-rule="evenodd" stroke="${INK}" stroke-width="1.1"/>${choropleth.uncertain?.[position] === 1 ? `<path d="${polygonPath(shape.polygons, projection)}" fill="${UNCERTAIN_FILL}" fill-rule="evenodd"/>` : ''}`
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
	{ choropleth, places, outline, shapes, limitNames = [] }: MapContent,
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

/** What lies in the frame of a map; `key` tells the ids of one map from those of another in the same picture. */
export const mapDrawing = (
	content: MapContent,
	frame: Frame,
	projection: Projection,
	key: string
): string[] => [
	areas(content, projection, key),
	circles(content, projection),
	quarters(content, projection),
	labelMarkup(namesOf(content, projection), frame, content.shapes.length > 400 ? 14 : 10),
	scaleBar(projection, frame)
];
