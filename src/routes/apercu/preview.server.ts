import { palettePng } from '$lib/data/files/png';
import { latitudeOf, mercatorX, mercatorY } from '$lib/data/geometry/mercator';
import type { Bounds } from '$lib/data/geometry/polygons';
import { outlinesOf, rasterOf } from '$lib/data/geometry/raster';
import { isTopology, OBJECT_OF, shapesOf } from '$lib/data/geometry/topology';
import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import { resultsOf } from '$lib/domain/figures/results';
import { lazy } from '$lib/domain/text/lazy';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { FirstColours } from '$lib/map/first/first-colours';
import { screenOfBounds } from '$lib/map/first/first-file';
import { territoryBounds } from '$lib/map/interaction/bounds';
import { bundle, latestCampaign } from '../donnees/published.server';

/** Pictures of shared links, in the proportions that they are shown in. */
const SIZE = { width: 800, height: 420 };
const MARGIN = 0.06;
/** Colours of the classes, and the same again, faded, for what is around. */
const COLOURS = 24;
const GROUND = [0xf4, 0xf6, 0xf8] as const;
const FADED = 0.7;

export const PREVIEW_LEVELS = ['region', 'departement', 'epci'] as const;
type PreviewLevel = (typeof PREVIEW_LEVELS)[number];

/** `epci-200071751.png` */
export const previewName = (level: string, code: string) => `${level}-${code}.png`;

/** Bounds round others, with the proportions of the picture and some room. */
function framed([west, south, east, north]: Bounds): Bounds {
	const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
	const ratio = SIZE.width / SIZE.height;
	const height = Math.max(bottom - top, (right - left) / ratio) * (1 + 2 * MARGIN);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	const lonOf = (at: number) => (at - 0.5) * 360;
	return [
		lonOf(x - (height * ratio) / 2),
		latitudeOf(y + height / 2),
		lonOf(x + (height * ratio) / 2),
		latitudeOf(y - height / 2)
	];
}

/** What all pictures are drawn from: once for them all. */
const drawing = lazy(() => {
	const { manifest, atlas, profiles, places, presence, text } = bundle();
	const latest = latestCampaign();
	const geometry: unknown = JSON.parse(text(manifest.roles.geometry));
	if (!isTopology(geometry)) throw new Error('Le paquet de données n’a pas de contours.');
	const level = manifest.parts ? ('departement' as const) : ('commune' as const);
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	return {
		atlas,
		places,
		level,
		outlines: outlinesOf(shapesOf(geometry, OBJECT_OF[level])),
		picture: {
			choropleth: choroplethOf(results, level, DEFAULT_VIEW.indicator),
			qpvChoropleth: choroplethOf(results, 'qpv', DEFAULT_VIEW.indicator),
			showQpvs: false,
			litClass: undefined
		}
	};
});

/** Territories that have a picture of their own; those of a country cut by département are too many. */
export function previewNames(): string[] {
	const { atlas, level } = drawing();
	const levels = level === 'commune' ? PREVIEW_LEVELS : (['region'] as const);
	return levels.flatMap((one) => atlas.territories[one].codes.map((code) => previewName(one, code)));
}

/** The picture of a territory among its neighbours, which are faded; `undefined` where it has none. */
export function previewOf(name: string): Uint8Array<ArrayBuffer> | undefined {
	const { atlas, places, level, outlines, picture } = drawing();
	const [wanted, code] = name.replace(/\.png$/, '').split('-');
	const shown = PREVIEW_LEVELS.find((one): one is PreviewLevel => one === wanted);
	const position = shown === undefined ? -1 : atlas.territories[shown].codes.indexOf(code ?? '');
	if (shown === undefined || position < 0) return undefined;
	const bounds = framed(territoryBounds(places, shown, position));
	const pixels = rasterOf(outlines, screenOfBounds(bounds, SIZE.width), SIZE);
	const rgba = new FirstColours({ ...SIZE, pixels, level, bounds }, atlas).paint(
		picture,
		places,
		SIZE.width,
		false
	);
	if (!rgba) return undefined;
	const own = shown === 'region' ? undefined : atlas.communes[shown];
	pixels.forEach((pixel, i) => {
		const outside = pixel === 0;
		const share = outside ? 1 : own && own[pixel - 1] !== position ? FADED : 0;
		if (share === 0) return;
		GROUND.forEach((ground, c) => {
			rgba[4 * i + c]! += (ground - rgba[4 * i + c]!) * share;
		});
		rgba[4 * i + 3] = 255;
	});
	return Uint8Array.from(palettePng(rgba, SIZE, COLOURS));
}
