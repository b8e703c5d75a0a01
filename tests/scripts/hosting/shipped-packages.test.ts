import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { carriedIn, packageOf } from '../../../scripts/lib/hosting/shipped-packages';

it('a module belongs to the innermost package that holds it', () => {
	expect(packageOf('/site/node_modules/papaparse/papaparse.js')).toBe('papaparse');
	expect(packageOf('/site/node_modules/@turf/turf/node_modules/@turf/helpers/index.js')).toBe(
		'@turf/helpers'
	);
	expect(packageOf('/site/src/lib/domain/need.ts')).toBeUndefined();
});

it('what an author built into a file is found by its map of sources and by its regions', () => {
	const map = '{"version":3,"sources":["../node_modules/earcut/src/earcut.js","../src/map.ts"],"names":[]}';
	const code =
		'//#region ../../node_modules/nanoid/index.js\nx();\n// node_modules/fflate/esm/browser.js\n// see node_modules/x\n';
	expect(carriedIn(code, map)).toEqual(['earcut', 'fflate', 'nanoid']);
	expect(carriedIn('import "./node_modules/other/x.js";')).toEqual([]);
});

it('the map library carries what cuts polygons, the library of Word files what zips', () => {
	const inside = (file: string, map = '') =>
		carriedIn(
			readFileSync(`node_modules/${file}`, 'utf8'),
			map && readFileSync(`node_modules/${map}`, 'utf8')
		);
	expect(inside('maplibre-gl/dist/maplibre-gl.mjs', 'maplibre-gl/dist/maplibre-gl.mjs.map')).toContain(
		'earcut'
	);
	expect(inside('docx/dist/index.mjs')).toContain('fflate');
});
