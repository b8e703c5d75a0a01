import { partsOf, type CompositionPart } from '../../domain/figures/composition';
import type { CellFigures } from '../../domain/figures/figures';
import { itemsOf, type BaseLevel, type Level } from '../../domain/territory/atlas';
import { curly } from '../../domain/text/french';
import { comparatorsOf } from '../../domain/territory/comparators';
import { territoriesAmong } from '../../domain/territory/containment';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { Sureness } from '../../domain/figures/certainty';
import { CERTAINTIES, CERTAINTY_PARAMS } from '../../domain/figures/certainty-codes';
import { ACTIVITIES } from '../../domain/campaign/activity';
import { ACTIVITY_WORDS } from '../../domain/words/activity-words';
import { LEVEL_WORDS } from '../../domain/words/words';
import { nameOf } from '../../domain/words/names';
import { structuresHere } from '../../domain/figures/structures-here';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import type { Norm } from '../../domain/norm/norm';
import { cellsTable } from '../tables/cell-table';
import {
	certaintyColumn,
	classColumnOf,
	figureColumn,
	figureValue,
	rangeColumns
} from '../tables/figure-columns';
import type { ExportColumn, ExportTable, ExportValue } from '../tables/export-table';
import { partName } from './place-table';

const column = (
	name: string,
	label: string,
	kind: ExportColumn['kind'],
	description: string
): ExportColumn => ({ name, label, kind, description });

const SUMS = [
	'population',
	'population-qpv',
	'fdep',
	'quintile',
	'postes',
	'etp',
	'etp-10k',
	'besoin',
	'non-couvert',
	'ecart-net',
	'manque-qpv',
	'manque-hors-qpv',
	'couverture'
] as const satisfies readonly FigureId[];

const columnsWith = (norm: Norm): readonly ExportColumn[] => [
	column(
		'role',
		'Rôle',
		'text',
		'Ce territoire, ses parties (qui s’y ajoutent), ou ce à quoi il se compare.'
	),
	column('niveau', 'Niveau', 'text', 'Commune, QPV, EPCI, département, région…'),
	...(['code', 'nom', ...SUMS] as const).map(figureColumn),
	...rangeColumns('couverture-fourchette', 'couverture'),
	classColumnOf(norm),
	certaintyColumn()
];

/** What the variants of the norm say of a territory: between what its coverage lies, and how sure its lack is. */
interface Sure {
	readonly rate: readonly [low: number, high: number];
	readonly certainty: string;
}

const figureValues = (figures: CellFigures, sure?: Sure): ExportValue[] => [
	...SUMS.map((id) => figureValue(id, figures)),
	sure?.rate[0],
	sure?.rate[1],
	figures.coverageClass,
	sure?.certainty
];

function partRows(results: Results, part: CompositionPart, role: string): ExportValue[][] {
	const { territories } = results.atlas;
	const code =
		part.level === 'rest' || part.position < 0 ? undefined : territories[part.level].codes[part.position];
	const level = part.level === 'rest' ? 'hors QPV' : LEVEL_WORDS[part.level].one;
	return [
		[role, level, code, partName(results, part), ...figureValues(part.figures)],
		...part.within.flatMap((within) => partRows(results, within, 'dont'))
	];
}

/** Parts that are not the territory itself: of a commune its QPVs and the rest, of a QPV its share in several communes. */
function otherParts(results: Results, level: Level, position: number): readonly CompositionPart[] {
	const parts = partsOf(results, level, position);
	if (level === 'commune') return parts.flatMap(({ within }) => within);
	if (level !== 'qpv') return parts;
	return parts.length > 1 ? parts.map((part) => ({ ...part, within: [] })) : [];
}

/** The territory, its parts, and what it is compared with: the parts (role « partie ») add up to it. */
function figureTable(results: Results, level: Level, position: number, range: Sureness): ExportTable {
	const { atlas } = results;
	const whole = (role: string, at: Level, where: number, sure?: Sure): ExportValue[] => [
		role,
		LEVEL_WORDS[at].one,
		atlas.territories[at].codes[where],
		nameOf(atlas, at, where),
		...figureValues(figuresOf(results, at, where), sure)
	];
	return {
		title: 'Chiffres',
		columns: columnsWith(results.norm),
		rows: [
			whole('ce territoire', level, position, {
				rate: [range.rate.low[position]!, range.rate.high[position]!],
				certainty: CERTAINTY_PARAMS[CERTAINTIES[range.certainty[position]!]!]
			}),
			...otherParts(results, level, position).flatMap((part) => partRows(results, part, 'partie')),
			...comparatorsOf(atlas, level, position).map((one) => whole('comparaison', one.level, one.position))
		]
	};
}

/** As the list of posts names them. */
const ACTIVITY_NAMES = {
	people: 'personnes',
	interviews: 'entretiens',
	sessions: 'permanences',
	collectiveActions: 'actions_collectives'
} as const;

const POSTS: readonly ExportColumn[] = [
	column('structure', 'Structure', 'text', 'Employeur du poste\u202F: jamais une personne.'),
	column('type', 'Type', 'text', 'Type de structure.'),
	column('poste', 'Poste', 'text', 'Identifiant du poste dans la campagne.'),
	column('etp', 'ETP du poste', 'fte', 'ETP du poste entier.'),
	column('etp_ici', 'ETP ici', 'fte', 'Part de cet ETP qui vient à ce territoire.'),
	column('financeurs', 'Financeurs', 'text', 'Financeurs du poste, séparés par une barre.'),
	column('montant', 'Montant par an', 'euros', 'Montants connus du poste entier.'),
	column('debut', 'Début', 'date', 'Date de début.'),
	column('fin', 'Fin', 'date', 'Date de fin, si elle est connue.'),
	...ACTIVITIES.map((activity) =>
		column(
			ACTIVITY_NAMES[activity],
			ACTIVITY_WORDS[activity].title,
			'integer',
			'Dans l’année, poste entier, si la liste le donne.'
		)
	)
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
					post.end,
					...ACTIVITIES.map((activity) => post[activity])
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
	range: Sureness
): ExportTable[] {
	return [
		figureTable(results, level, position, range),
		cellsTable(results, itemsOf(results.atlas.cellsOf[level], position)),
		postTable(results, level, position)
	];
}

/** The rows of the GeoJSON of a sheet: the territory and its parts that have a contour of their own. */
export function shapesOfSheet(results: Results, level: Level, position: number, range: Sureness) {
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
