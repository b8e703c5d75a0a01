import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { isTopology, OBJECT_OF, shapesOf } from '../../../src/lib/data/geometry/topology';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_VIEW } from '../../../src/lib/domain/view/view';
import { MARKS } from '../map-page';

/** The page that somebody would build instead: Leaflet, one GeoJSON, a tooltip and a click. */
const PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Leaflet</title>
<link rel="stylesheet" href="leaflet.css" />
<style>html, body, #map { height: 100%; margin: 0 }</style>
<div id="map"></div>
<div id="card"></div>
<script src="leaflet.js"></script>
<script>
	const map = L.map('map', { preferCanvas: true });
	fetch('communes.geojson').then((response) => response.json()).then((data) => {
		const layer = L.geoJSON(data, {
			style: ({ properties }) => ({ color: '#fff', weight: 0.6, fillColor: properties.fill, fillOpacity: 1 }),
			onEachFeature: ({ properties }, shape) => {
				shape.bindTooltip(properties.nom + '<br>' + properties.label, { sticky: true });
				shape.on('click', () => { document.getElementById('card').textContent = properties.nom; });
			}
		});
		map.fitBounds(layer.getBounds());
		layer.addTo(map);
		requestAnimationFrame(() => requestAnimationFrame(() => {
			performance.mark('${MARKS.choropleth}');
			performance.mark('${MARKS.answers}');
		}));
	});
</script>
</html>
`;

/** One feature a commune, its figures of the default view and its colour: what such a page would be given. */
function communesOf({ manifest, atlas, profiles, presence, text }: DiskBundle): string {
	const latest = manifest.campaigns.at(-1);
	const geometry: unknown = JSON.parse(text(manifest.roles.geometry));
	if (!latest || !isTopology(geometry) || manifest.parts)
		throw new Error('Comparaison impossible\u202F: il faut une campagne et des contours en un seul fichier.');
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	const { classes, classOf } = choroplethOf(results, 'commune', DEFAULT_VIEW.indicator);
	const { codes, names } = atlas.territories.commune;
	const { fte, need, unmet } = results.coverage.commune;
	const features = shapesOf(geometry, OBJECT_OF.commune).features.map(({ id, geometry: shape }) => {
		const i = Number(id);
		const { fill, label } = classes[classOf[i]!]!;
		const [funded, needed, lack] = [fte, need, unmet].map((column) => Number(column[i]!.toFixed(3)));
		const properties = {
			code: codes[i],
			nom: names[i],
			fte: funded,
			besoin: needed,
			manque: lack,
			label,
			fill
		};
		return { type: 'Feature', properties, geometry: shape };
	});
	// Five decimals are a metre: nobody would publish more.
	return JSON.stringify({ type: 'FeatureCollection', features }, (_, value: unknown) =>
		typeof value === 'number' ? Number(value.toFixed(5)) : value
	);
}

/** Writes the page into a folder, compressed beside itself as a good host would. */
export function writePeer(folder: string, bundle: DiskBundle): void {
	mkdirSync(folder, { recursive: true });
	const leaflet = createRequire(import.meta.url).resolve('leaflet/dist/leaflet.js');
	const files = {
		'index.html': PAGE,
		'communes.geojson': communesOf(bundle),
		'leaflet.js': readFileSync(leaflet),
		'leaflet.css': readFileSync(leaflet.replace(/\.js$/, '.css'))
	};
	for (const [name, content] of Object.entries(files)) {
		const bytes = Buffer.from(content);
		writeFileSync(join(folder, name), bytes);
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
		writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
	}
}
