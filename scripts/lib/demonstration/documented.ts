import { RebuildError } from '../problem';
import { readTable } from '../table';
import type { SourceFile } from '../source-files';
import type { PlannedStructure } from './plan';

const COLUMNS = {
	structure: ['structure'],
	place: ['commune'],
	year: ['year'],
	source: ['source_url']
};

/** Where each documented post was read: `structures-documentees.csv` held against the plan, row by row. */
export interface DocumentedSources {
	/** Address of the source of a post, by structure and position of the post in it. */
	sourceOf(structure: PlannedStructure, post: number): string | undefined;
}

/**
 * Stops where a planned post names a row that does not exist or starts before the year of its source, and
 * where a row has no post: the documented structures are all in the demonstration.
 */
export function readDocumentedSources(
	input: SourceFile,
	plan: readonly PlannedStructure[]
): DocumentedSources {
	const rows = readTable({ ...input, source: { ...input.source, columns: COLUMNS } });
	const keyOf = (structure: string, place: string, year: string) => [structure, place, year].join(' / ');
	const sources = new Map(
		rows.map(({ cells }) => [keyOf(cells.structure!, cells.place!, cells.year!), cells.source!])
	);
	const used = new Set<string>();
	const found = new Map<string, string>();
	for (const { id, name, posts } of plan)
		posts.forEach(({ documents, from }, i) => {
			if (!documents) return;
			for (const place of documents.places) {
				const key = keyOf(name, place, documents.year);
				const source = sources.get(key);
				if (source === undefined)
					throw new RebuildError(`ligne absente pour le poste ${id}-${i + 1}`, {
						file: input.file,
						expected: key
					});
				used.add(key);
				found.set(`${id}-${i}`, source);
			}
			if (documents.year !== 'n.d.' && from < documents.year)
				throw new RebuildError(`le poste ${id}-${i + 1} commence avant sa source`, {
					file: input.file,
					value: from,
					expected: `${documents.year} ou après`
				});
		});
	const forgotten = [...sources.keys()].filter((key) => !used.has(key));
	if (forgotten.length > 0)
		throw new RebuildError('lignes sans poste de démonstration', {
			file: input.file,
			value: forgotten.join('\u202f; '),
			expected: 'au moins un poste du plan pour chaque ligne'
		});
	return { sourceOf: ({ id }, post) => found.get(`${id}-${post}`) };
}
