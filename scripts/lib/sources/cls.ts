import { communeCode } from '../codes';
import { RebuildError } from '../problem';
import { optionalNumberIn, readSourceTable, type Input } from '../table';

export const IN_FORCE = ['oui', 'non', 'inconnu'] as const;

/** One local health contract: its EPCIs or communes, its years where they are known, the page it was read on. */
export interface ClsRecord {
	readonly line: number;
	readonly name: string;
	readonly level: 'epci' | 'commune';
	readonly codes: readonly string[];
	readonly start: number | undefined;
	readonly end: number | undefined;
	readonly inForce: (typeof IN_FORCE)[number];
	readonly source: string;
}

function oneOf<T extends string>(
	input: Input,
	line: number,
	column: string,
	value: string,
	all: readonly T[]
): T {
	const found = all.find((one) => one === value);
	if (found !== undefined) return found;
	throw new RebuildError('valeur inconnue', {
		file: input.file,
		line,
		column,
		value,
		expected: all.join(', ')
	});
}

function epciCode(value: string, file: string, line: number): string {
	if (/^\d{9}$/.test(value)) return value;
	throw new RebuildError('code d’EPCI mal formé', { file, line, value, expected: 'neuf chiffres (Siren)' });
}

export function readCls(input: Input): ClsRecord[] {
	const { file } = input;
	return readSourceTable(input).map((row) => {
		const { line, cells } = row;
		const level = oneOf(input, line, 'niveau', cells.level!, ['epci', 'commune']);
		const years = { min: 2009, max: 2050, integer: true };
		const [start, end] = [
			optionalNumberIn(input, row, 'start', years),
			optionalNumberIn(input, row, 'end', years)
		];
		if (start !== undefined && end !== undefined && end < start)
			throw new RebuildError('fin avant le début', { file, line, value: `${start}–${end}` });
		if (!/^https?:\/\//.test(cells.source!))
			throw new RebuildError('page de la source absente', {
				file,
				line,
				value: cells.source!,
				expected: 'une adresse http'
			});
		const codes = cells.codes!.split('|').map((code) => code.trim());
		return {
			line,
			name: cells.name!,
			level,
			codes: codes.map((code) =>
				level === 'epci' ? epciCode(code, file, line) : communeCode(code, { file, line })
			),
			start,
			end,
			inForce: oneOf(input, line, 'en_vigueur_2025', cells.inForce!, IN_FORCE),
			source: cells.source!
		};
	});
}
