import { partsOf, type Part } from '../../domain/figures/composition';
import type { CellFigures } from '../../domain/figures/figures';
import { itemsOf, type BaseLevel, type Level } from '../../domain/territory/atlas';
import { curly } from '../../domain/text/french';
import { comparatorsOf, territoriesAmong } from '../../domain/territory/containment';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { Sensitivity } from '../../domain/figures/sensitivity';
import { classWord, LEVEL_WORDS } from '../../domain/words/words';
import { nameOf } from '../../domain/words/names';
import { structuresHere } from '../../domain/figures/post-groups';
import { cellsTable } from '../tables/cell-table';
import type { ExportColumn, ExportTable, ExportValue } from '../tables/export-table';
import { partName } from './place-table';

const column = (
	name: string,
	label: string,
	kind: ExportColumn['kind'],
	description: string
): ExportColumn => ({ name, label, kind, description });

const FIGURES: readonly ExportColumn[] = [
	column(
		'role',
		'Rôle',
		'text',
		'Ce territoire, ses parties (qui s’y ajoutent), ou ce à quoi il se compare.'
	),
	column('niveau', 'Niveau', 'text', 'Commune, QPV, EPCI, département, région…'),
	column('code', 'Code', 'text', 'Code Insee, Siren ou code du QPV.'),
	column('nom', 'Nom', 'text', 'Nom du territoire.'),
	column('population', 'Habitants', 'integer', 'Population municipale\u202F; dans un QPV, recensement 2020.'),
	column('population_qpv', 'dont QPV', 'integer', 'Habitants des quartiers prioritaires.'),
	column('postes', 'Postes', 'integer', 'Postes distincts qui interviennent dans le territoire.'),
	column('etp', 'ETP financés', 'decimal', 'ETP des postes, partagés entre leurs lieux.'),
	column('etp_10k', 'ETP pour 10\u202F000 hab.', 'decimal', 'ETP financés pour 10\u202F000 habitants.'),
	column('besoin', 'ETP requis', 'decimal', 'Besoin estimé selon la norme affichée.'),
	column('manque', 'ETP manquants', 'decimal', 'ETP requis − ETP financés\u202F; négatif\u202F: surplus.'),
	column('couverture', 'Couverture', 'percent', 'ETP financés ÷ ETP requis\u202F; vide sans besoin.'),
	column('couverture_min', 'Couverture, au moins', 'percent', 'Sous les cinq préréglages de la norme.'),
	column('couverture_max', 'Couverture, au plus', 'percent', 'Sous les cinq préréglages de la norme.'),
	column('classe', 'Classe', 'text', 'Classe de couverture.'),
	column('fragile', 'Fragile', 'text', 'oui\u202F: 0,1 ETP de plus ou de moins change la classe.')
];

function figureValues(
	results: Results,
	figures: CellFigures,
	range?: readonly [number, number]
): ExportValue[] {
	return [
		figures.population,
		figures.qpvPopulation,
		figures.posts,
		figures.fte,
		figures.ftePer10k,
		figures.need,
		figures.gap,
		figures.coverageRate,
		range?.[0],
		range?.[1],
		classWord(figures.coverageClass, results.norm),
		figures.fragile ? 'oui' : 'non'
	];
}

function partRows(results: Results, part: Part, role: string): ExportValue[][] {
	const { territories } = results.atlas;
	const code =
		part.level === 'rest' || part.position < 0 ? undefined : territories[part.level].codes[part.position];
	const level = part.level === 'rest' ? 'hors QPV' : LEVEL_WORDS[part.level].one;
	return [
		[role, level, code, partName(results, part), ...figureValues(results, part.figures)],
		...part.within.flatMap((within) => partRows(results, within, 'dont'))
	];
}

/** The territory, its parts, and what it is compared with: the parts (role « partie ») add up to it. */
function figureTable(results: Results, level: Level, position: number, range: Sensitivity): ExportTable {
	const { atlas } = results;
	const whole = (role: string, at: Level, where: number, ends?: readonly [number, number]): ExportValue[] => [
		role,
		LEVEL_WORDS[at].one,
		atlas.territories[at].codes[where],
		nameOf(atlas, at, where),
		...figureValues(results, figuresOf(results, at, where), ends)
	];
	return {
		title: 'Chiffres',
		columns: FIGURES,
		rows: [
			whole('ce territoire', level, position, [range.rateLow[position]!, range.rateHigh[position]!]),
			...partsOf(results, level, position).flatMap((part) => partRows(results, part, 'partie')),
			...comparatorsOf(atlas, level, position).map((one) => whole('comparaison', one.level, one.position))
		]
	};
}

const POSTS: readonly ExportColumn[] = [
	column('structure', 'Structure', 'text', 'Employeur du poste\u202F: jamais une personne.'),
	column('type', 'Type', 'text', 'Type de structure.'),
	column('poste', 'Poste', 'text', 'Identifiant du poste dans la campagne.'),
	column('etp', 'ETP du poste', 'decimal', 'ETP du poste entier.'),
	column('etp_ici', 'ETP ici', 'decimal', 'Part de cet ETP qui vient à ce territoire.'),
	column('financeurs', 'Financeurs', 'text', 'Financeurs du poste, séparés par une barre.'),
	column('montant', 'Montant par an', 'euros', 'Montants connus du poste entier.'),
	column('debut', 'Début', 'text', 'Date de début.'),
	column('fin', 'Fin', 'text', 'Date de fin, si elle est connue.')
];

function postTable(results: Results, level: Level, position: number): ExportTable {
	return {
		title: 'Postes',
		columns: POSTS,
		rows: structuresHere(results, level, position).flatMap(({ structure, structureType, posts }) =>
			posts.map(({ post, fteHere }): ExportValue[] => {
				const amounts = post.funding.flatMap(({ amount }) => amount ?? []);
				return [
					structure,
					curly(structureType),
					post.id,
					post.fte,
					fteHere,
					post.funding.map(({ funder }) => funder).join(' | '),
					amounts.length > 0 ? amounts.reduce((a, b) => a + b, 0) : undefined,
					post.start,
					post.end
				];
			})
		)
	};
}

/** The sheets of the workbook of a territory. */
export function sheetTables(
	results: Results,
	level: Level,
	position: number,
	range: Sensitivity
): ExportTable[] {
	return [
		figureTable(results, level, position, range),
		cellsTable(results, itemsOf(results.atlas.cellsOf[level], position)),
		postTable(results, level, position)
	];
}

/** The rows of the GeoJSON of a sheet: the territory and its parts that have a contour of their own. */
export function shapesOfSheet(results: Results, level: Level, position: number, range: Sensitivity) {
	const { columns, rows } = figureTable(results, level, position, range);
	if (level === 'qpv')
		return { table: { title: 'Chiffres', columns, rows: rows.slice(0, 1) }, level, positions: [position] };
	const parts = partsOf(results, level, position);
	const cells = itemsOf(results.atlas.cellsOf[level], position);
	const by = parts[0]?.level;
	const partLevel: BaseLevel = by === 'epci' || by === 'departement' ? by : 'commune';
	const codes = new Map(
		parts.map((part) => [results.atlas.territories[partLevel].codes[part.position], part.position])
	);
	const listed = rows.filter(([role, , code]) => role === 'partie' && codes.has(String(code)));
	return {
		table: { title: 'Chiffres', columns, rows: [...rows.slice(0, 1), ...listed] },
		level: partLevel,
		positions: [
			partLevel === 'commune'
				? territoriesAmong(results.atlas, cells, 'commune')
				: parts.map((part) => part.position),
			...listed.map(([, , code]) => codes.get(String(code))!)
		]
	};
}
