import { readSource } from '../../data/posts/source/read-source';
import { quoted } from '../../domain/text/french';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { readList } from './csv-file';
import { PerimeterProblem, type CodeOutcome, type Readings } from './outcome';

/** What a workbook names: its first sheet in sight that names territories. */
export async function readWorkbook(
	bytes: Uint8Array,
	file: string,
	places: KnownPlaces
): Promise<CodeOutcome | Readings> {
	const { sheets, refused } = await readSource(bytes, file);
	if (refused !== undefined) throw new PerimeterProblem(refused);
	const seen = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
	let problem: PerimeterProblem | undefined;
	for (const { sheet, rows } of seen) {
		const cells = rows.map((row) => ({ line: row.line, cells: row.cells.map(({ text }) => text) }));
		const notes = seen.length > 1 ? [`La feuille ${quoted(sheet)} est lue, les autres non.`] : [];
		try {
			return readList(cells, file, places, notes);
		} catch (error) {
			if (!(error instanceof PerimeterProblem)) throw error;
			problem ??= error;
		}
	}
	throw (
		problem ??
		new PerimeterProblem(`Le classeur ${quoted(file)} est vide\u202F: on attend un code ou un nom par ligne.`)
	);
}
