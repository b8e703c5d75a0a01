import { contourFiles } from '../../data/geometry/contour-files';
import type { Manifest } from '../../data/bundle/manifest';
import { isPerimeterLevel, itemsOf, type BaseLevel } from '../../domain/territory/atlas';
import { counted } from '../../domain/text/french';
import { territoriesAmong } from '../../domain/territory/containment';
import type { ColumnId } from '../../domain/table/column-ids';
import type { Filter } from '../../domain/table/filter';
import { filterWords } from '../../domain/table/filter-words';
import type { Table } from '../../domain/table/table';
import { LEVEL_WORDS } from '../../domain/words/words';
import { cellsTable } from '../tables/cell-table';
import { levelTable } from '../tables/level-table';
import { provenanceOf } from '../tables/provenance';
import type { ExportSource } from './export-source';

export interface LevelInput {
	readonly table: Table;
	readonly columns: readonly ColumnId[];
	/** Rows as they stand on screen. */
	readonly rows: ArrayLike<number> & Iterable<number>;
	readonly manifest: Manifest;
	/** Absolute address of a file of the bundle. */
	readonly url: (file: string) => string;
	readonly address: string;
	readonly picture?: ExportSource['picture'];
	/** What the rows were filtered by. */
	readonly filter?: Filter;
}

/** What the table, or the map, gives to the download menu: the rows on screen, and the cells that they hold. */
export function levelSource(input: LevelInput): ExportSource {
	const { table, columns, rows, manifest, url, address, picture, filter } = input;
	const { results, level } = table;
	const { atlas } = results;
	const { one, many } = LEVEL_WORDS[level];
	const title = `${counted(rows.length, one, many)}\u202F: couverture du besoin en médiation en santé`;
	const positions = Array.from(rows);
	const exported = levelTable(table, columns, positions);
	const cells = new Set(positions.flatMap((row) => [...itemsOf(atlas.cellsOf[level], row)]));
	const drawn: BaseLevel = isPerimeterLevel(level) ? 'commune' : level;
	const drawnPositions = isPerimeterLevel(level)
		? positions.map((row) => territoriesAmong(atlas, itemsOf(atlas.cellsOf[level], row), 'commune'))
		: positions;
	return {
		level,
		subject: 'couverture',
		provenance: provenanceOf(
			results,
			manifest.sources,
			title,
			address,
			filter && filterWords(filter, level, atlas, results.norm)
		),
		tables: [
			exported,
			cellsTable(
				results,
				[...cells].sort((a, b) => a - b)
			)
		],
		shapes: {
			table: exported,
			contours: contourFiles(manifest, atlas, drawn, drawnPositions.flat()).map(url),
			level: drawn,
			positions: drawnPositions
		},
		...(picture && { picture })
	};
}
