import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { isTopology } from '../../../src/lib/data/geometry/topology';
import { isPerimeterLevel, itemsOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { territoriesAmong } from '../../../src/lib/domain/territory/containment';
import type { Results } from '../../../src/lib/domain/figures/results';
import { LEVEL_WORDS } from '../../../src/lib/domain/words/words';
import { cellsTable } from '../../../src/lib/report/tables/cell-table';
import { geoJsonPieces } from '../../../src/lib/report/files/geojson';
import { positionedPolygons } from '../../../src/lib/report/files/polygons';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { resultTable } from '../../../src/lib/report/tables/results-rows';
import { toWorkbook } from '../../../src/lib/report/files/workbook';

/** The results of a level as files that say where they come from; the code is that of the page. */

const provenance = (bundle: DiskBundle, results: Results, level: Level) =>
	provenanceOf(
		results,
		bundle.manifest.sources,
		`${LEVEL_WORDS[level].Many}\u202F: couverture du besoin en médiation en santé`
	);

/** A FeatureCollection; a local health contract has the contour of its communes together. */
export function resultsGeoJson(bundle: DiskBundle, results: Results, level: Level): string {
	const { roles } = bundle.manifest;
	const file = level === 'qpv' ? roles.qpvGeometry : roles.geometry;
	const topology: unknown = JSON.parse(bundle.text(file));
	if (!isTopology(topology))
		throw new BundleError(`Le fichier des contours «\u202F${file}\u202F» est endommagé.`);
	const polygonsOf = positionedPolygons(topology, isPerimeterLevel(level) ? 'commune' : level);
	const { atlas } = results;
	const at = (row: number) =>
		isPerimeterLevel(level) ? territoriesAmong(atlas, itemsOf(atlas.cellsOf[level], row), 'commune') : row;
	const table = resultTable(results, level);
	return [...geoJsonPieces(table, (row) => polygonsOf(at(row)), provenance(bundle, results, level))].join('');
}

/** A workbook: the figures, the cells, method and sources. */
export async function resultsWorkbook(
	bundle: DiskBundle,
	results: Results,
	level: Level
): Promise<Uint8Array> {
	const cells = Array.from({ length: results.atlas.cells.count }, (_, cell) => cell);
	const blob = await toWorkbook(
		[resultTable(results, level), cellsTable(results, cells)],
		provenance(bundle, results, level)
	);
	return new Uint8Array(await blob.arrayBuffer());
}
