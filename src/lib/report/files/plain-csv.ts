import type { ExportValue } from '../tables/export-table';
import { csvCell } from '../../data/files/csv-cells';

const written = (value: ExportValue): string => {
	if (value === undefined) return '';
	if (typeof value === 'number') return String(value);
	return csvCell(value, ',');
};

/** Comma, decimal point, all the digits of each number; quoted as RFC 4180 asks, one record a line. */
export const plainCsv = (columns: readonly string[], rows: readonly (readonly ExportValue[])[]): string =>
	[columns, ...rows].map((row) => `${row.map(written).join(',')}\n`).join('');
