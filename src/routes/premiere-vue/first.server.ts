import { sha256Of } from '$lib/data/files/sha256';
import { palettePng } from '$lib/data/files/png';
import { packIdentifiers } from '$lib/data/geometry/identifiers';
import { outlinesOf, rasterOf } from '$lib/data/geometry/raster';
import { isTopology, OBJECT_OF, shapesOf } from '$lib/data/geometry/topology';
import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import { resultsOf } from '$lib/domain/figures/results';
import { lazy } from '$lib/domain/text/lazy';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { FirstColours } from '$lib/map/first/first-colours';
import { rasterSizeOf, screenOfBounds, type FirstFile } from '$lib/map/first/first-file';
import { territoryBounds } from '$lib/map/interaction/bounds';
import { bundle, latestCampaign } from '../donnees/published.server';

/** Width in pixels of the page that the picture is drawn for: lines and circles are as thick as on such a screen. */
export const DRAWN_FOR = 800;

/** Its classes, and the ink of dots and circles: smooth edges would double its bytes. */
const COLOURS = 16;

/** The picture of the default view and its identifiers, made when the site is built: same inputs, same bytes. */
export const firstView = lazy(() => {
	const { manifest, atlas, profiles, places, presence, text } = bundle();
	const latest = latestCampaign();
	const geometry: unknown = JSON.parse(text(manifest.roles.geometry));
	if (!isTopology(geometry)) throw new Error('Le paquet de données n’a pas de contours.');
	const level = manifest.parts ? 'departement' : 'commune';
	const bounds = territoryBounds(places, 'region', 0);
	const size = rasterSizeOf(bounds);
	const shapes = outlinesOf(shapesOf(geometry, OBJECT_OF[level]));
	const pixels = rasterOf(shapes, screenOfBounds(bounds, size.width), size);
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	const picture = {
		choropleth: choroplethOf(results, level, DEFAULT_VIEW.indicator),
		qpvChoropleth: choroplethOf(results, 'qpv', DEFAULT_VIEW.indicator),
		showQpvs: DEFAULT_VIEW.showQpvs,
		litClass: undefined
	};
	const colours = new FirstColours({ ...size, pixels, level, bounds }, atlas);
	const rgba = colours.paint(picture, places, DRAWN_FOR, false);
	if (!rgba) throw new Error('La première image ne peut pas être coloriée.');
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	/** Keeps a file under a name that says its content. */
	const keep = (name: string, extension: string, bytes: Uint8Array) => {
		const file = `${name}.${sha256Of(bytes).slice(0, 10)}.${extension}`;
		files.set(file, Uint8Array.from(bytes));
		return file;
	};
	const file: FirstFile = {
		picture: keep('image', 'png', palettePng(rgba, size, COLOURS)),
		identifiers: keep('identifiants', 'bin', packIdentifiers({ ...size, pixels })),
		level,
		bounds,
		...size
	};
	return { file, files };
});
