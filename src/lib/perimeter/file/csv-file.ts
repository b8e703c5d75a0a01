import Papa from 'papaparse';
import { CodeSorter, type KnownCodes } from './codes';
import { PerimeterProblem, type Outcome } from './outcome';

/** The codes of a CSV: its column that holds most known ones; a heading is told from a code by not being one. */
export function readCsv(text: string, file: string, known: KnownCodes): Outcome {
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
	const rows = data
		.map((cells, i) => ({ cells: cells.map((cell) => cell.trim()), line: i + 1 }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	if (rows.length === 0)
		throw new PerimeterProblem(
			`Le fichier «\u202F${file}\u202F» est vide\u202F: on attend un code par ligne.`
		);
	const sorter = new CodeSorter(known);
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	const counts = Array.from(
		{ length: width },
		(_, column) => rows.filter(({ cells }) => sorter.isKnown(cells[column] ?? '')).length
	);
	const most = Math.max(...counts);
	if (most === 0)
		throw new PerimeterProblem(
			`Aucune colonne de «\u202F${file}\u202F» ne contient de code connu de la région ${known.region}. On attend des codes Insee de communes (63430), des Siren d’EPCI (200070712) ou des codes de QPV (QN06301M), un par ligne.`
		);
	const column = counts.indexOf(most);
	const lines = rows
		.map(({ cells, line }) => ({ text: cells[column] ?? '', line }))
		.filter(({ text }) => text !== '');
	// The first line is a heading where it holds no digit at all.
	const body = /\d/.test(lines[0]?.text ?? '') ? lines : lines.slice(1);
	return { kind: 'codes', ...sorter.sort(body) };
}
