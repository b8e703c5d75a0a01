import type { Level } from '../../domain/territory/atlas';
import type { Results } from '../../domain/figures/results';
import { figuresOf, type TerritoryFigures } from '../../domain/figures/figures';
import type { CellKind, ExportColumn, ExportTable, ExportValue } from './export-table';

type Column = readonly [
	name: string,
	valueOf: (figures: TerritoryFigures) => ExportValue,
	kind: CellKind,
	label: string,
	description: string
];

/** The columns of the published results, in their order, and where each comes from. */
const COLUMNS: readonly Column[] = [
	['code', ({ code }) => code, 'text', 'Code', 'Code Insee, Siren de l’EPCI ou code du QPV.'],
	['nom', ({ name }) => name, 'text', 'Nom', 'Nom du territoire.'],
	[
		'population',
		({ population }) => population,
		'integer',
		'Habitants',
		'Population municipale\u202F; dans un QPV, recensement 2020.'
	],
	[
		'population_qpv',
		({ qpvPopulation }) => qpvPopulation,
		'integer',
		'Habitants en QPV',
		'Habitants des quartiers prioritaires, recensement 2020.'
	],
	[
		'fdep',
		({ fdep }) => fdep,
		'decimal',
		'FDep 2020',
		'Indice de défavorisation, moyenne pondérée par les habitants au-dessus de la commune\u202F; vide où il n’est pas publié.'
	],
	[
		'quintile',
		({ quintile }) => quintile,
		'integer',
		'Quintile',
		'Quintile national de l’indice, de 1 (favorisé) à 5 (défavorisé).'
	],
	[
		'postes',
		({ posts }) => posts,
		'integer',
		'Postes',
		'Postes distincts qui interviennent dans le territoire\u202F; un poste peut intervenir dans plusieurs.'
	],
	[
		'etp',
		({ fte }) => fte,
		'decimal',
		'ETP financés',
		'Équivalents temps plein des postes, partagés entre leurs lieux.'
	],
	[
		'etp_10k',
		({ ftePer10k }) => ftePer10k,
		'decimal',
		'ETP pour 10\u202F000 hab.',
		'ETP financés pour 10\u202F000 habitants\u202F; vide où personne n’habite.'
	],
	[
		'besoin',
		({ need }) => need,
		'decimal',
		'ETP requis',
		'Besoin estimé selon la norme\u202F: une hypothèse de travail, pas la norme de l’ARS.'
	],
	['ecart', ({ gap }) => gap, 'decimal', 'Écart', 'ETP requis − ETP financés\u202F; négatif\u202F: surplus.'],
	[
		'besoin_non_couvert',
		({ unmet }) => unmet,
		'decimal',
		'Besoin non couvert',
		'ETP qui manquent maille par maille\u202F: un excédent ici n’y cache pas un manque là.'
	],
	[
		'couverture',
		({ coverageRate }) => coverageRate,
		'percent',
		'Couverture',
		'ETP financés ÷ ETP requis (1 = 100\u202F%)\u202F; vide où rien n’est requis.'
	],
	[
		'classe',
		({ coverageClass }) => coverageClass,
		'text',
		'Classe',
		'none, low (moins de 50\u202F%), partial, met (100\u202F% et plus), outside-priority, no-need, unknown.'
	]
];

export const RESULT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

export const RESULT_EXPORT_COLUMNS: readonly ExportColumn[] = COLUMNS.map(
	([name, , kind, label, description]) => ({ name, label, kind, description })
);

/** One row a territory of the level, in code order; `undefined` where a figure has no meaning. */
export function resultRows(results: Results, level: Level): readonly (readonly ExportValue[])[] {
	return results.atlas.territories[level].codes.map((_, position) => {
		const figures = figuresOf(results, level, position);
		return COLUMNS.map(([, valueOf]) => valueOf(figures));
	});
}

export const resultTable = (results: Results, level: Level): ExportTable => ({
	title: 'Chiffres',
	columns: RESULT_EXPORT_COLUMNS,
	rows: resultRows(results, level)
});
