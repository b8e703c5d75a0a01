import { delimitedText } from '../../data/files/delimited';
import type { ExportValue } from '../tables/export-table';

/** For programs: comma, decimal point, all the digits of each number, one record a line. */
export const plainCsv = (columns: readonly string[], rows: readonly (readonly ExportValue[])[]): string =>
	delimitedText([columns, ...rows], ',', '\n');
