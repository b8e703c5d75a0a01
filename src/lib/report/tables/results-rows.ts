import type { Level } from '../../domain/territory/atlas';
import { CATALOGUE } from '../../domain/figures/catalogue/catalogue';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { figuresOf, type TerritoryFigures } from '../../domain/figures/figures';
import { surenessAmong } from '../../domain/figures/certainty';
import { CERTAINTIES, CERTAINTY_PARAMS } from '../../domain/figures/certainty-codes';
import type { Results } from '../../domain/figures/results';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';
import { figureColumn, figureValue, rangeColumns } from './figure-columns';

/** The figures of the published results, in their order; their names never change. */
export const RESULT_FIGURES = [
	'code',
	'nom',
	'population',
	'population-qpv',
	'fdep',
	'quintile',
	'postes',
	'etp',
	'etp-10k',
	'besoin',
	'ecart-net',
	'non-couvert',
	'couverture',
	'classe',
	'manque-qpv',
	'manque-hors-qpv',
	'besoin-qpv',
	'besoin-hors-qpv',
	'etp-qpv',
	'etp-hors-qpv'
] as const satisfies readonly FigureId[];

/** `none (aucun ETP), low (moins de 50 % du besoin)…` */
const codesText = (codes: Readonly<Record<string, string>>) =>
	Object.entries(codes)
		.map(([code, words]) => `${code} (${words})`)
		.join(', ');

function resultColumn(id: FigureId): ExportColumn {
	const { published, codes } = CATALOGUE[id];
	const column = figureColumn(id);
	return {
		...column,
		...(published !== undefined && { name: published }),
		...(codes && { description: `${column.description} Codes\u202F: ${codesText(codes)}.` })
	};
}

const [RANK_MIN, RANK_MAX] = rangeColumns('rang-fourchette', 'rang');

/** Every column with the figure that it gives. */
export const RESULT_FIELDS: readonly { readonly id: FigureId; readonly column: ExportColumn }[] = [
	...[...RESULT_FIGURES, 'certitude' as const, 'rang' as const].map((id) => ({
		id,
		column: resultColumn(id)
	})),
	{ id: 'rang-fourchette', column: RANK_MIN },
	{ id: 'rang-fourchette', column: RANK_MAX }
];
export const RESULT_EXPORT_COLUMNS: readonly ExportColumn[] = RESULT_FIELDS.map(({ column }) => column);
export const RESULT_COLUMNS: readonly string[] = RESULT_EXPORT_COLUMNS.map(({ name }) => name);

function valueOf(id: FigureId, figures: TerritoryFigures): ExportValue {
	if (id === 'code') return figures.code;
	return id === 'nom' ? figures.name : figureValue(id, figures);
}

/** One row a territory of the level, in code order; `undefined` where a figure has no meaning. */
export function resultRows(results: Results, level: Level): readonly (readonly ExportValue[])[] {
	const { certainty, ranks } = surenessAmong(results)(level);
	const { own, best, worst } = ranks();
	return results.atlas.territories[level].codes.map((_, position) => {
		const figures = figuresOf(results, level, position);
		return [
			...RESULT_FIGURES.map((id) => valueOf(id, figures)),
			CERTAINTY_PARAMS[CERTAINTIES[certainty[position]!]!],
			// A rank of 0 is none.
			...[own, best, worst].map((column) => column[position] || undefined)
		];
	});
}

export const resultTable = (results: Results, level: Level): ExportTable => ({
	title: 'Chiffres',
	columns: RESULT_EXPORT_COLUMNS,
	rows: resultRows(results, level)
});
