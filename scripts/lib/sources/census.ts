import {
	CENSUS_TYPES,
	SEVERAL,
	WORK_LEVELS,
	type CensusType,
	type KnownStructure,
	type WorkLevel
} from '../../../src/lib/domain/census/census';
import { communeCode, qpvCode } from '../codes';
import { RebuildError, type Where } from '../problem';
import { numberIn, optionalNumberIn, readSourceTable, type Input, type TextRow } from '../table';

/** One line of the census, its codes as the file has them. */
export interface CensusRecord extends Omit<KnownStructure, 'id'> {
	readonly line: number;
	/** Name of the commune, which its code must be that of. */
	readonly place: string;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

function oneOf<T extends string>(all: readonly T[], value: string, where: Where): T {
	const found = all.find((one) => one === value);
	if (found !== undefined) return found;
	throw new RebuildError('valeur inconnue', { ...where, value, expected: all.join(', ') });
}

/** A cell that says something; an empty one stops the run. */
function filled({ file }: Input, { line, cells }: TextRow, column: string): string {
	const value = cells[column]!;
	if (value !== '') return value;
	throw new RebuildError('cellule vide', { file, line, column, expected: 'un texte' });
}

function checkedCode(level: WorkLevel, code: string, where: Where): string {
	if (level === 'commune') return communeCode(code, where);
	if (level === 'qpv') return qpvCode(code, where);
	return code;
}

/** `commune:42095 qpv:QN04212M`. */
function worksIn(text: string, where: Where): KnownStructure['works'] {
	return text.split(/\s+/).map((work) => {
		const [level = '', code = '', ...rest] = work.split(':');
		if (code === '' || rest.length > 0)
			throw new RebuildError('intervention illisible', {
				...where,
				value: work,
				expected: 'un niveau et un code, comme commune:42095, séparés des autres par une espace'
			});
		const known = oneOf(WORK_LEVELS, level, where);
		return { level: known, code: checkedCode(known, code, where) };
	});
}

function mediatorsIn(input: Input, row: TextRow): KnownStructure['mediators'] {
	if (row.cells.mediateurs === SEVERAL) return SEVERAL;
	return optionalNumberIn(input, row, 'mediateurs', { min: 1, max: 500, integer: true });
}

function sourceIn(input: Input, row: TextRow): string {
	const source = filled(input, row, 'source_url');
	if (!/^https?:/i.test(source) || URL.canParse(source)) return source;
	throw new RebuildError('adresse de la source illisible', {
		file: input.file,
		line: row.line,
		column: 'source_url',
		value: source,
		expected: 'une adresse http entière, ou le titre du document'
	});
}

const typeIn = (type: string, where: Where): CensusType => oneOf(CENSUS_TYPES, type, where);

/** Reads the census line by line; the first thing that cannot be trusted stops the run. */
export function readCensusTable(input: Input): CensusRecord[] {
	const { file } = input;
	return readSourceTable(input).map((row) => {
		const { line, cells } = row;
		const at = (column: string): Where => ({ file, line, column });
		const fte = optionalNumberIn(input, row, 'etp', { min: 0.01, max: 100 });
		const mediators = mediatorsIn(input, row);
		const year =
			cells.annee === 'n.d.'
				? undefined
				: numberIn(input, row, 'annee', { min: FIRST_YEAR, max: LAST_YEAR, integer: true });
		return {
			line,
			name: filled(input, row, 'structure'),
			type: typeIn(cells.type!, at('type')),
			place: filled(input, row, 'commune'),
			commune: communeCode(cells.code_insee!, at('code_insee')),
			works: worksIn(filled(input, row, 'interventions'), at('interventions')),
			...(fte !== undefined && { fte }),
			...(mediators !== undefined && { mediators }),
			...(year !== undefined && { year }),
			fundedByArs: filled(input, row, 'financeur_ars'),
			source: sourceIn(input, row),
			reading: filled(input, row, 'lu')
		};
	});
}
