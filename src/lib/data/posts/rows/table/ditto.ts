import { quoted } from '../../../../domain/text/french';
import { MEANINGS, type Meaning } from '../../headings/meanings';
import type { RawRow } from '../draft';

/** What stands for the cell above: `idem`, `id.`, `//`, `"`, `même structure`. */
const DITTO =
	/^(?:idem|id\.?|ibid(?:em|\.)?|dito|m[êe]me (?:structure|employeur|porteur|financeur|commune|lieu|territoire)|["”″〃]{1,2}|''|’’|\/\/|[-–]\s*["”″]\s*[-–])$/i;

/** Columns that two rows never share because one says so. */
const OWN: ReadonlySet<Meaning> = new Set([
	'id_poste',
	'personnes',
	'entretiens',
	'permanences',
	'actions_collectives'
]);

/** Rows whose `idem` are what stands above them, and a sentence for each. */
export function withoutDittos(rows: readonly RawRow[]): {
	readonly rows: readonly RawRow[];
	readonly said: readonly {
		readonly row: RawRow;
		readonly column: Meaning;
		readonly value: string;
		readonly message: string;
	}[];
} {
	const said: { row: RawRow; column: Meaning; value: string; message: string }[] = [];
	const above: Partial<Record<Meaning, string>> = {};
	const read = rows.map((row) => {
		const texts: Partial<Record<Meaning, string>> = { ...row.texts };
		for (const column of MEANINGS) {
			const own = texts[column]?.trim() ?? '';
			const before = above[column];
			if (before !== undefined && !OWN.has(column) && DITTO.test(own)) {
				texts[column] = before;
				said.push({
					row,
					column,
					value: own,
					message: `${quoted(own)} est lu comme la ligne au-dessus\u202F: ${before}.`
				});
			}
			if (texts[column]) above[column] = texts[column];
		}
		return said.at(-1)?.row === row ? { ...row, texts } : row;
	});
	return { rows: read, said };
}
