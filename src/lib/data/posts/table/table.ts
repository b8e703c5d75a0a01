import type { SourceRow, SourceSheet } from '../source/source';
import { headingMeaning } from '../headings/heading';
import { folded } from '../../../domain/text/french';

export interface Table {
	readonly sheet: SourceSheet;
	readonly header: SourceRow;
	readonly rows: readonly SourceRow[];
	readonly setAside: readonly { readonly row: SourceRow; readonly reason: string }[];
	readonly personal: readonly number[];
}

/** Provisional. */
export function tableOf(sheet: SourceSheet): Table | undefined {
	const header = sheet.rows
		.slice(0, 40)
		.find(({ cells }) => cells.filter(({ text }) => headingMeaning(text)).length >= 3);
	if (!header) return undefined;
	const rows: SourceRow[] = [];
	const setAside: { row: SourceRow; reason: string }[] = [];
	const head = header.cells.map(({ text }) => folded(text)).join('|');
	for (const row of sheet.rows) {
		if (row.line <= header.line) continue;
		const given = row.cells.filter(({ text }) => text !== '');
		if (row.cells.map(({ text }) => folded(text)).join('|') === head)
			setAside.push({ row, reason: 'en-tête répété' });
		else if (given.length === 1) setAside.push({ row, reason: 'titre' });
		else if (row.cells.some(({ text }) => /^(?:sous[- ])?total/i.test(text)))
			setAside.push({ row, reason: 'total' });
		else if (row.hidden) setAside.push({ row, reason: 'ligne masquée' });
		else rows.push(row);
	}
	return { sheet, header, rows, setAside, personal: [] };
}
