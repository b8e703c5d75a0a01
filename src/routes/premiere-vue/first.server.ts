import { packIdentifiers } from '$lib/data/geometry/identifiers';
import { rasterOf } from '$lib/data/geometry/raster';
import { lazy } from '$lib/domain/text/lazy';
import { FirstColours } from '$lib/map/first/first-colours';
import { DRAWN_FOR, rasterSizeOf, screenOfBounds, type FirstFile } from '$lib/map/first/first-file';
import { territoryBounds } from '$lib/map/interaction/bounds';
import { bundle } from '../donnees/published.server';
import { webpOf } from './encode.server';
import { drawnLevel, NamedFiles, pictureOf } from './pictured.server';

/** Its classes, and the ink of dots and circles: smooth edges would double its bytes. */
const COLOURS = 11;

/** The picture of the default view and its identifiers, made when the site is built: same inputs, same bytes. */
export const firstView = lazy(async () => {
	const { atlas, places } = bundle();
	const { level, outlines } = drawnLevel();
	const bounds = territoryBounds(places, 'region', 0);
	const size = rasterSizeOf(bounds);
	const pixels = rasterOf(outlines, screenOfBounds(bounds, size.width), size);
	const colours = new FirstColours({ ...size, pixels, level, bounds }, atlas);
	const picture = pictureOf(level);
	const rgba = colours.paint(picture, places, DRAWN_FOR, false);
	if (!rgba) throw new Error('La première image ne peut pas être coloriée.');
	const image = await webpOf(rgba, size, COLOURS, picture.choropleth.classes);
	const files = new NamedFiles();
	const file: FirstFile = {
		picture: files.keep('image', 'webp', image),
		identifiers: files.keep('identifiants', 'bin', packIdentifiers({ ...size, pixels })),
		level,
		bounds,
		...size
	};
	return { file, files };
});
