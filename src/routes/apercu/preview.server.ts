import { latitudeOf, mercatorX, mercatorY } from '$lib/data/geometry/mercator';
import type { Bounds } from '$lib/data/geometry/polygons';
import { rasterOf } from '$lib/data/geometry/raster';
import { lazy } from '$lib/domain/text/lazy';
import { SHARED_PICTURE as SIZE } from '$lib/domain/text/shared-link';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { FirstColours } from '$lib/map/first/first-colours';
import { screenOfBounds } from '$lib/map/first/first-file';
import { territoryBounds } from '$lib/map/interaction/bounds';
import { bundle, latestCampaign } from '../donnees/published.server';
import { NOTICE_HEIGHT, writeNotice } from './notice-strip';
import { pngOf } from '../premiere-vue/encode.server';
import { drawnLevel, pictureOf } from '../premiere-vue/pictured.server';

const MARGIN = 0.06;
/** Colours of the classes, the same again, faded, for what is around, and the two of the notice. */
const COLOURS = 26;
const GROUND = [0xf4, 0xf6, 0xf8] as const;
const FADED = 0.7;

/** Without QPVs: they would hide what is small. */
const plainPicture = lazy(() => pictureOf(drawnLevel().level, DEFAULT_VIEW.indicator, false));

export const PREVIEW_LEVELS = ['region', 'departement', 'epci'] as const;
type PreviewLevel = (typeof PREVIEW_LEVELS)[number];

/** `epci-200071751.png` */
export const previewName = (level: string, code: string) => `${level}-${code}.png`;

/** Bounds round others, with the proportions of the picture and some room. */
function framed([west, south, east, north]: Bounds): Bounds {
	const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
	const ratio = SIZE.width / SIZE.height;
	/** Part of the picture that the notice takes. */
	const taken = latestCampaign().demonstration ? NOTICE_HEIGHT / SIZE.height : 0;
	const height = (Math.max(bottom - top, (right - left) / ratio) * (1 + 2 * MARGIN)) / (1 - taken);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2 + (height * taken) / 2];
	const lonOf = (at: number) => (at - 0.5) * 360;
	return [
		lonOf(x - (height * ratio) / 2),
		latitudeOf(y + height / 2),
		lonOf(x + (height * ratio) / 2),
		latitudeOf(y - height / 2)
	];
}

/** Territories that have a picture of their own; those of a country cut by département are too many. */
export function previewNames(): string[] {
	const { atlas } = bundle();
	const { level } = drawnLevel();
	const levels = level === 'commune' ? PREVIEW_LEVELS : (['region'] as const);
	return levels.flatMap((one) => atlas.territories[one].codes.map((code) => previewName(one, code)));
}

/** The picture of a territory among its neighbours, which are faded; `undefined` where it has none. */
export async function previewOf(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const { atlas, places } = bundle();
	const { level, outlines } = drawnLevel();
	const [wanted, code] = name.replace(/\.png$/, '').split('-');
	const shown = PREVIEW_LEVELS.find((one): one is PreviewLevel => one === wanted);
	const position = shown === undefined ? -1 : atlas.territories[shown].codes.indexOf(code ?? '');
	if (shown === undefined || position < 0) return undefined;
	const bounds = framed(territoryBounds(places, shown, position));
	const pixels = rasterOf(outlines, screenOfBounds(bounds, SIZE.width), SIZE);
	const rgba = new FirstColours({ ...SIZE, pixels, level, bounds }, atlas).paint(
		plainPicture(),
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
	if (latestCampaign().demonstration) writeNotice(rgba, SIZE);
	return Uint8Array.from(await pngOf(rgba, SIZE, COLOURS));
}
