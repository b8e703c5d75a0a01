import { folded } from '../../domain/text/french';
import { codeColumn } from '../../domain/territory/typed/code-column';
import type { CampaignRow, Report } from './columns';
import type { Against } from './against';

/**
 * The rows, those whose `code` is a postal code marked as such: the names beside them tell, or the codes themselves.
 * Where they can be Insee codes and postal codes alike, that is an error which names both readings.
 */
export function withPostalCodes(
	rows: readonly CampaignRow[],
	headerLine: number,
	report: Report,
	{ places, elsewhere }: Against
): CampaignRow[] {
	// A list that was accepted before has Insee codes.
	if (!places || elsewhere === 'kept') return [...rows];
	const communes = rows.filter(({ fields }) => folded(fields.niveau) === 'commune');
	const column = codeColumn(
		undefined,
		communes.map(({ fields, others }) => ({ value: fields.code, others })),
		places
	);
	if (column.kind === 'ask') {
		report({
			line: headerLine,
			column: 'code',
			message: `${column.said} Mettez dans la colonne les codes Insee, ou ajoutez une colonne avec le nom des communes.`
		});
		return [...rows];
	}
	if (column.said !== undefined)
		report({ severity: 'warning', line: headerLine, column: 'code', message: column.said });
	const postal = new Set(communes.filter((_, i) => column.as[i] === 'postal'));
	return rows.map((row) => (postal.has(row) ? { ...row, postal: row.others } : row));
}
