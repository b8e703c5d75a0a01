import readXlsx from 'read-excel-file/universal';
import { folded } from '../../domain/text/french';
import { withErrorTexts } from './sheet-errors';
import type { Report } from './columns';
import type { Line } from './lines';

/** A cell as a French CSV file would hold it: a decimal comma, without the noise of binary; dates in ISO. */
function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
	if (typeof cell === 'number') return String(Number(cell.toPrecision(14))).replace('.', ',');
	if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
	return String(cell).trim();
}

/** Lines of the sheet that holds the posts: the one with a column `id_poste`, else the first. */
export async function sheetLines(bytes: Uint8Array, report: Report): Promise<Line[]> {
	let sheets: Awaited<ReturnType<typeof readXlsx>>;
	try {
		// A copy of its own: the reader takes the whole buffer, which may hold more than the file.
		sheets = await readXlsx(new Uint8Array(withErrorTexts(bytes)).buffer);
	} catch {
		report({
			line: 1,
			message:
				'Ce fichier n’est pas un classeur Excel complet. Ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX, ou en CSV.'
		});
		return [];
	}
	const all = sheets.map(({ data }) =>
		data
			.map((cells, i) => ({ line: i + 1, fields: cells.map(textOf) }))
			.filter(({ fields }) => fields.some((field) => field !== ''))
	);
	const lines =
		all.find(([header]) => header?.fields.some((field) => folded(field) === 'id poste')) ?? all[0] ?? [];
	const width = lines[0]?.fields.length ?? 0;
	return lines.map(({ line, fields }) => ({
		line,
		fields: [...fields, ...Array.from({ length: Math.max(0, width - fields.length) }, () => '')]
	}));
}
