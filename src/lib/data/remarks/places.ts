import type { Level } from '../../domain/territory/atlas';
import { codeColumn } from '../../domain/territory/typed/code-column';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { codeAndName, typedPostal, typedTerritory } from '../../domain/territory/typed/typed';
import type { Report } from '../posts/columns';

/** The territory of a remark: its code, where it can only be one, and what to say of it. */
export interface ParsedPlace {
	readonly code?: string;
	readonly said?: string;
}

/** `postal`: what stands beside a code that is a postal one. */
export function parsePlace(
	text: string,
	level: Level,
	places: KnownPlaces,
	postal?: readonly string[]
): ParsedPlace {
	// A perimeter of one's own is its code: another device need not have it.
	if (level === 'perimetre' && text !== '') return { code: text };
	const read = (postal && typedPostal(text, postal, places)) ?? typedTerritory(text, level, places);
	switch (read.kind) {
		case 'exact':
			return { code: read.meant[0]!.code };
		case 'mended':
			return { code: read.meant[0]!.code, said: read.said };
		case 'several':
			return { said: read.said };
		case 'unknown': {
			const near = read.nearest ? ` Le plus proche\u202F: ${codeAndName(read.nearest)}.` : '';
			return {
				said: `Ce code n’existe pas à ce niveau dans la région (codes de ${places.cog}).${near}`
			};
		}
		default:
			throw new TypeError(read satisfies never);
	}
}

interface Row {
	cell(column: 'niveau' | 'code' | 'nom'): string;
}

/** The rows on communes whose `code` is a postal one; a column that can be read both ways is an error. */
export function postalRows<T extends Row>(
	rows: readonly T[],
	places: KnownPlaces,
	headerLine: number,
	report: Report
): ReadonlySet<T> {
	const communes = rows.filter(({ cell }) => cell('niveau').toLowerCase() === 'commune');
	const column = codeColumn(
		undefined,
		communes.map(({ cell }) => ({ value: cell('code'), others: [cell('nom')] })),
		places
	);
	if (column.kind === 'read') {
		if (column.said !== undefined)
			report({ severity: 'warning', line: headerLine, column: 'code', message: column.said });
		return new Set(communes.filter((_, i) => column.as[i] === 'postal'));
	}
	report({
		line: headerLine,
		column: 'code',
		message: `${column.said} Mettez dans la colonne les codes Insee, ou le nom des communes dans la colonne «\u202Fnom\u202F».`
	});
	return new Set();
}
