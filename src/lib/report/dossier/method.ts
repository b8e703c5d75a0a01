import type { Level } from '../../domain/territory/atlas';
import { explain, type CellExplanation } from '../../domain/figures/explanation';
import { counted } from '../../domain/text/french';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import { cellName, dividedCommunes } from '../../domain/words/cell-words';
import { HYPOTHESIS, KEY_EXPLANATIONS } from '../../domain/words/words';
import { normLines } from '../../domain/norm/lines';
import { cellWords } from '../../domain/words/formula';
import { variantTable } from '../../domain/words/variant-words';
import { preciseFte, SEEN_FTE } from '../../domain/figures/catalogue/format';
import { columnsOf, type DossierTable } from './dossier';
import { gapText, inhabitantsFigure } from '../../domain/words/figure-words';

/** Cells that a page lists by name; all of them are in the spreadsheet. */
const LISTED = 6;

/** The need of each cell with its numbers put in, the greatest first. */
export function cellTable(results: Results, level: Level, position: number): DossierTable {
	const cells = explain(results, level, position);
	const figures = figuresOf(results, level, position);
	const divided = dividedCommunes(cells);
	const listed = cells.length > LISTED + 2 ? cells.slice(0, LISTED) : cells;
	const others = cells.slice(listed.length);
	const sum = (of: (cell: CellExplanation) => number) => others.reduce((total, cell) => total + of(cell), 0);
	return {
		caption: `Le calcul, maille par maille\u202F: ${counted(cells.length, 'maille')}, le besoin le plus fort d’abord`,
		columns: columnsOf(
			'Maille',
			'+Habitants',
			'Besoin, avec les nombres',
			'+ETP requis',
			'+dont plancher',
			'+ETP ici'
		),
		oneLine: true,
		rows: [
			...listed.map((cell) => {
				const { formula, floor, envelope, need } = cellWords(cell);
				return {
					cells: [
						cellName(cell, divided),
						inhabitantsFigure({ population: cell.population, uncountedQpvs: Number(cell.silent) }),
						envelope === undefined ? formula : `${formula}, ${envelope}`,
						need,
						floor,
						preciseFte(cell.fte)
					]
				};
			}),
			...(others.length > 0
				? [
						{
							cells: [
								counted(others.length, 'autre maille', 'autres mailles'),
								inhabitantsFigure({
									population: sum(({ population }) => population),
									uncountedQpvs: sum(({ silent }) => Number(silent))
								}),
								'',
								preciseFte(sum(({ need }) => need)),
								floorText(sum(({ floor }) => floor)),
								preciseFte(sum(({ fte }) => fte))
							]
						}
					]
				: []),
			{
				cells: [
					'Total',
					inhabitantsFigure(figures),
					`${preciseFte(figures.need)} requis − ${preciseFte(figures.fte)} financés = ${gapText(figures.gap)}`,
					preciseFte(figures.need),
					floorText(cells.reduce((total, cell) => total + cell.floor, 0)),
					preciseFte(figures.fte)
				],
				kind: 'total'
			}
		],
		note: 'Le plancher est ajouté au besoin selon la population, et fait partie des ETP requis. Les totaux sont faits avant l’arrondi.'
	};
}

const floorText = (floor: number) => (floor < SEEN_FTE ? '0' : preciseFte(floor));

/** The same territory under each variant of the norm: its range and its certainty are read off it. */
export function variantSection(results: Results, level: Level, position: number): DossierTable {
	const { rows, range, conclusion } = variantTable(results, level, position);
	return {
		caption: 'Le résultat sous chaque hypothèse de la norme, la norme affichée d’abord',
		columns: columnsOf('Hypothèse', '+ETP requis', '+ETP manquants', 'Ce manque compte', '+Couverture'),
		oneLine: true,
		wholeOnly: true,
		rows: [
			...rows.map(({ label, inForce, need, unmet, counts, rate }) => ({
				cells: [inForce ? `${label} (en vigueur)` : label, need, unmet, counts ? 'oui' : 'non', rate]
			})),
			{ cells: ['Du plus petit au plus grand', range.need, range.unmet, '', range.rate], kind: 'total' }
		],
		note: conclusion
	};
}

/** The norm in force, a parameter a row. */
export const normTable = (results: Results): DossierTable => ({
	caption: `La norme affichée\u202F: ${HYPOTHESIS}`,
	columns: columnsOf('Paramètre', 'Valeur'),
	rows: normLines(results.norm).map(({ name, value }) => ({ cells: [name, value] }))
});

export const methodSentences = (results: Results): string[] => [
	`Habitants\u202F: population municipale des communes (COG ${results.atlas.cog})\u202F; dans un QPV, recensement 2020\u202F; hors QPV, ceux de la commune moins ceux de ses QPV.`,
	'Besoin\u202F: dans un quartier prioritaire, habitants ÷ ratio des QPV\u202F; ailleurs, habitants ÷ ratio de base × poids du quintile de défavorisation.',
	`${KEY_EXPLANATIONS[results.key]} Une part déclarée par le poste est attribuée d’abord à son lieu.`
];
