import type { Manifest } from '../../data/bundle/manifest';
import type { Results } from '../../domain/figures/results';
import { funderMatrix } from '../../domain/posts/matrix';
import type { PostMoves } from '../../domain/posts/moves';
import { overlapPlaces } from '../../domain/posts/overlap-places';
import type { PostRow } from '../../domain/posts/post-row';
import { structureTotals } from '../../domain/posts/totals';
import { counted } from '../../domain/text/french';
import {
	matrixTable,
	moveTable,
	overlapTable,
	postPlaceTable,
	postTable,
	structureTable
} from '../tables/post-tables';
import { provenanceOf } from '../tables/provenance';
import type { ExportSource } from './export-source';

export interface PostsInput {
	readonly results: Results;
	/** The posts as they stand on screen. */
	readonly rows: readonly PostRow[];
	/** Since another campaign; absent where none is compared. */
	readonly moves: PostMoves | undefined;
	/** What the rows were filtered by, in words. */
	readonly filter?: string;
	readonly manifest: Manifest;
	readonly address: string;
}

/** What the page of posts gives to the download menu. */
export function postsSource({ results, rows, moves, filter, manifest, address }: PostsInput): ExportSource {
	const title = `${counted(rows.length, 'poste')} de médiation en santé`;
	return {
		level: 'region',
		subject: 'postes',
		provenance: provenanceOf(results, manifest.sources, title, address, filter),
		tables: [
			postTable(results, rows),
			postPlaceTable(rows),
			matrixTable(results, funderMatrix(results, rows)),
			structureTable(structureTotals(results, rows)),
			overlapTable(results, overlapPlaces(results, rows)),
			// As on screen: no filter narrows them.
			...(moves
				? [{ ...moveTable(moves), ...(filter !== undefined && { scope: 'tous postes, sans le filtre' }) }]
				: [])
		]
	};
}
