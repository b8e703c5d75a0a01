import { folded } from '../../domain/text/french';
import { readLines, type PostsReading } from './campaign-file';
import type { Report } from './columns';
import type { Against } from './against';
import type { Line } from './lines';
import { readSource } from './source/read-source';
import type { SourceSheet } from './source/source';

/** The rows of a sheet, all of them as wide as its first one at least. */
function linesOf({ rows }: SourceSheet): Line[] {
	const width = rows[0]?.cells.length ?? 0;
	return rows.map(({ line, cells }) => ({
		line,
		fields: Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at]?.text ?? '')
	}));
}

/** The sheet that holds the posts: the first shown with a column `id_poste`, else the first that is shown. */
function listOf(sheets: readonly SourceSheet[]): SourceSheet | undefined {
	const shown = sheets.filter(({ hidden }) => !hidden);
	const isList = ({ rows }: SourceSheet) => rows[0]?.cells.some(({ text }) => folded(text) === 'id poste');
	return shown.find(isList) ?? shown[0] ?? sheets[0];
}

/** Reads a list of posts from the bytes of a file, CSV, XLSX or ODS, recognised by content. */
export async function readPostsFile(
	bytes: Uint8Array,
	file: string,
	against: Against = {}
): Promise<PostsReading> {
	const { sheets, said, refused } = await readSource(bytes, file);
	const read = (report: Report) => {
		if (refused !== undefined) report({ line: 1, message: refused });
		for (const message of said) report({ severity: 'warning', line: 1, message });
		const list = listOf(sheets);
		return list ? linesOf(list) : [];
	};
	return readLines(file, read, against);
}
