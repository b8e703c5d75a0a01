import { plainCsv } from '../../../src/lib/report/files/plain-csv';
import { RESULT_COLUMNS, resultRows } from '../../../src/lib/report/tables/results-rows';
import type { ExportValue } from '../../../src/lib/report/tables/export-table';

export { RESULT_COLUMNS, resultRows };

type Rows = readonly (readonly ExportValue[])[];

/** Comma, decimal point, all the digits of each number; quoted as RFC 4180 asks, one record a line. */
export const resultsCsv = (rows: Rows): string => plainCsv(RESULT_COLUMNS, rows);

/** An array of objects with the same names, `null` where there is no figure; one object a line. */
export function toJson(rows: Rows): string {
	const lines = rows.map((row) =>
		JSON.stringify(Object.fromEntries(RESULT_COLUMNS.map((name, i) => [name, row[i] ?? null])))
	);
	return `[\n${lines.join(',\n')}\n]\n`;
}
