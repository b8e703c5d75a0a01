/**
 * Derives the outlines of the départements of metropolitan France from the commune contours, once a vintage:
 *   tsx scripts/sources/neighbours.ts ../shared/sources/communes-2025-france.geojson.gz
 * The file of all France is too big for the repository; its outlines, in data/reference/, are an input.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { departementOutlines } from '../lib/bundle/departement-outlines';
import { readContours } from '../lib/sources/contours';
import { readDecoupage } from '../lib/sources/decoupage';
import { readSourceManifest, sourceOf } from '../lib/source-manifest';

const path = process.argv[2] ?? '../shared/sources/communes-2025-france.geojson.gz';
const sources = readSourceManifest('data/sources.json');
const { decoupage } = readDecoupage(sourceOf(sources, 'decoupage'));
const contours = readContours({
	source: sourceOf(sources, 'contours'),
	file: basename(path),
	text: gunzipSync(readFileSync(path)).toString()
});
const { text, count, conflicts } = departementOutlines(contours, decoupage);
writeFileSync('data/reference/departements-2025.topojson', text);
console.log(`${count} départements, ${text.length} octets, ${conflicts} croisement(s) de la source`);
