import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import type { Browser } from 'playwright-core';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { serve } from '../serve';
import { spreadOf, type Spread } from './statistics';

const CONTOURS = 'data/sources/communes-2025-auvergne-rhone-alpes.geojson.gz';
const DIST = 'node_modules/maplibre-gl/dist';
const SIZE = { width: 1060, height: 815 };

/** Colour of each commune under each of two norms: the same change as the slider's. */
function coloursOf({ manifest, atlas, profiles, presence }: DiskBundle, baseRatios: readonly number[]) {
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new Error('aucune campagne dans le lot publié');
	return baseRatios.map((baseRatio) => {
		const norm = { ...DEFAULT_NORM, baseRatio };
		const results = resultsOf(atlas, profiles, presence(latest.id), norm, 'population');
		const { classes, classOf } = choroplethOf(results, 'commune', 'coverage');
		return Object.fromEntries(
			atlas.territories.commune.codes.map((code, i) => [code, classes[classOf[i]!]!.fill])
		);
	});
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>setData</title>
<link rel="icon" href="data:,"><style>body{margin:0}#map{width:${SIZE.width}px;height:${SIZE.height}px}</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl(new URL('./maplibre-gl-worker.mjs', location.href).href);
const [data, colours] = await Promise.all(['communes.json', 'colours.json'].map((file) => fetch(file).then((r) => r.json())));
const colour = (k) => { for (const f of data.features) f.properties.fill = colours[k][f.properties.code] ?? '#ffffff'; };
colour(0);
const map = new Map({ container: 'map', fadeDuration: 0, attributionControl: false, bounds: [[2.06, 44.11], [7.19, 46.81]], style: {
	version: 8, sources: { communes: { type: 'geojson', data } },
	layers: [{ id: 'communes', type: 'fill', source: 'communes', paint: { 'fill-color': ['get', 'fill'], 'fill-antialias': false } }] } });
const idle = () => new Promise((resolve) => map.once('idle', resolve));
await idle();
window.change = async (k) => {
	const start = performance.now();
	colour(k);
	map.getSource('communes').setData(data);
	await idle();
	await new Promise(requestAnimationFrame);
	return performance.now() - start;
};
window.ready = true;
</script>`;

/** Milliseconds from a change of the norm to the pixels where the map's whole GeoJSON is set again. */
export async function benchSetData(
	browser: Browser,
	bundle: DiskBundle,
	baseRatios: readonly number[],
	times: number
): Promise<Spread> {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-setdata-'));
	for (const file of ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'])
		copyFileSync(join(DIST, file), join(folder, file));
	// The mirror's own file: features with a `code`.
	const communes = JSON.parse(gunzipSync(readFileSync(CONTOURS)).toString()) as FeatureCollection;
	writeFileSync(join(folder, 'communes.json'), JSON.stringify(communes));
	writeFileSync(join(folder, 'colours.json'), JSON.stringify(coloursOf(bundle, baseRatios)));
	writeFileSync(join(folder, 'index.html'), PAGE);
	const site = await serve(folder);
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(`${site.url}/`);
		await page.waitForFunction(() => 'ready' in window);
		const elapsed: number[] = [];
		for (let i = 1; i <= times; i++)
			elapsed.push(
				await page.evaluate(
					// The page just above puts it there.
					(k) => (window as unknown as { change(k: number): Promise<number> }).change(k),
					i % baseRatios.length
				)
			);
		await page.close();
		return spreadOf(elapsed);
	} finally {
		await site.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
