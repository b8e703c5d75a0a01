import Papa from 'papaparse';
import type { Level } from '../../../src/lib/domain/atlas';
import { figuresOf, type Results, type TerritoryFigures } from '../../../src/lib/domain/results';

type Value = string | number | undefined;

/** The columns that are written, in their order, and where each comes from. */
const COLUMNS: readonly (readonly [name: string, valueOf: (figures: TerritoryFigures) => Value])[] = [
	['code', ({ code }) => code],
	['nom', ({ name }) => name],
	['population', ({ population }) => population],
	['population_qpv', ({ qpvPopulation }) => qpvPopulation],
	['fdep', ({ fdep }) => fdep],
	['quintile', ({ quintile }) => quintile],
	['postes', ({ posts }) => posts],
	['etp', ({ fte }) => fte],
	['etp_10k', ({ ftePer10k }) => ftePer10k],
	['besoin', ({ need }) => need],
	['ecart', ({ gap }) => gap],
	['besoin_non_couvert', ({ unmet }) => unmet],
	['couverture', ({ coverageRate }) => coverageRate],
	['classe', ({ coverageClass }) => coverageClass]
];

export const RESULT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** One row a territory of the level, in code order; `undefined` where a figure has no meaning. */
export function resultRows(results: Results, level: Level): readonly (readonly Value[])[] {
	return results.atlas.territories[level].codes.map((_, position) => {
		const figures = figuresOf(results, level, position);
		return COLUMNS.map(([, valueOf]) => valueOf(figures));
	});
}

/** Comma, decimal point, all the digits of each number; quoted as RFC 4180 asks, one record a line. */
export function toCsv(rows: readonly (readonly Value[])[]): string {
	const data = rows.map((row) => [...row]);
	return `${Papa.unparse({ fields: [...RESULT_COLUMNS], data }, { newline: '\n' })}\n`;
}

/** An array of objects with the same names, `null` where there is no figure; one object a line. */
export function toJson(rows: readonly (readonly Value[])[]): string {
	const lines = rows.map((row) =>
		JSON.stringify(Object.fromEntries(RESULT_COLUMNS.map((name, i) => [name, row[i] ?? null])))
	);
	return `[\n${lines.join(',\n')}\n]\n`;
}
