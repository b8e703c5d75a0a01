import type { Results } from '../../domain/figures/results';
import type { FunderMatrix } from '../../domain/posts/matrix';
import type { DoubtfulPosts, PostMoves } from '../../domain/posts/moves';
import type { OverlapPlace } from '../../domain/posts/overlap-places';
import type { PostRow } from '../../domain/posts/post-row';
import type { StructureTotals } from '../../domain/posts/totals';
import { NO_FUNDER, NOWHERE, placeWords, TARGET_WORDS, typeWord } from '../../domain/posts/words';
import type { Post } from '../../domain/campaign/campaign';
import { isSilent } from '../../domain/territory/profile';
import { curly } from '../../domain/text/french';
import { nameOf } from '../../domain/words/names';
import type { Format } from '../../domain/figures/catalogue/format';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';

const column = (name: string, label: string, description: string, kind: Format = 'text'): ExportColumn => ({
	name,
	label,
	kind,
	description
});

/** A column and the value of each row. */
type Field<Row> = readonly [column: ExportColumn, value: (row: Row) => ExportValue];

const tableOf = <Row>(title: string, fields: readonly Field<Row>[], rows: readonly Row[]): ExportTable => ({
	title,
	columns: fields.map(([of]) => of),
	rows: rows.map((row) => fields.map(([, value]) => value(row)))
});

const ID = column('id_poste', 'Poste', 'Identifiant du poste dans la campagne.');
const STRUCTURE = column('structure', 'Structure', 'Structure qui emploie le médiateur.');
const TYPE = column('type_structure', 'Type', 'Type de la structure.');
const FTE = column('etp', 'ETP', 'Équivalents temps plein financés.', 'fte');
const EUROS = column('euros', 'Euros par an', 'Somme des montants donnés, tous financeurs.', 'euros');
const PEOPLE = column('personnes', 'Personnes accompagnées', 'Dans l’année.', 'integer');
const OTHER_ACTIVITIES = [
	[column('entretiens', 'Entretiens', 'Dans l’année, si la liste les donne.', 'integer'), 'interviews'],
	[column('permanences', 'Permanences', 'Dans l’année, si la liste les donne.', 'integer'), 'sessions'],
	[
		column('actions_collectives', 'Actions collectives', 'Dans l’année, si la liste les donne.', 'integer'),
		'collectiveActions'
	]
] as const;
const PER_FTE = column(
	'personnes_par_etp',
	'Personnes par ETP',
	'Personnes accompagnées dans l’année ÷ ETP\u202F; vu ailleurs de 113 à 258.',
	'rate'
);
const REACHED = [
	column(
		'habitants',
		'Habitants des lieux',
		'Habitants des mailles atteintes, chacun une fois\u202F; vide\u202F: ceux d’un QPV sont inconnus.',
		'people'
	),
	column('communes', 'Communes', 'Communes dont une maille est atteinte.', 'integer'),
	column('qpv', 'QPV', 'QPV dont une maille est atteinte.', 'integer'),
	column('besoin', 'Besoin des lieux', 'ETP requis dans les mailles atteintes.', 'fte'),
	column(
		'besoin_couvert',
		'Besoin couvert',
		'Part du besoin que ces ETP couvrent, maille par maille, partagée avec les autres postes du lieu.',
		'fte'
	)
] as const;

const peopleReached = ({ reach }: Pick<PostRow, 'reach'>) =>
	reach.uncountedQpvs > 0 ? undefined : reach.population;

/** The posts, one a row. */
export function postTable({ atlas }: Results, rows: readonly PostRow[]): ExportTable {
	const names = (positions: readonly number[]) =>
		positions.map((at) => nameOf(atlas, 'departement', at)).join(', ');
	const [population, communes, qpvs, need, met] = REACHED;
	return tableOf<PostRow>(
		'Postes',
		[
			[ID, ({ post }) => post.id],
			[STRUCTURE, ({ post }) => curly(post.structure)],
			[TYPE, ({ post }) => typeWord(post.structureType)],
			[FTE, ({ post }) => post.fte],
			[
				column('financeurs', 'Financeurs', 'Séparés par des points-virgules.'),
				({ post }) => post.funding.map(({ funder }) => curly(funder)).join(' ; ')
			],
			[
				column('montants', 'Montants', 'Euros par an, dans l’ordre des financeurs.'),
				({ post }) => post.funding.map(({ amount }) => amount ?? '').join(' ; ')
			],
			[EUROS, ({ euros }) => euros],
			[column('date_debut', 'Début', 'Date de début, si elle est donnée.', 'date'), ({ post }) => post.start],
			[column('date_fin', 'Fin', 'Date de fin, si elle est donnée.', 'date'), ({ post }) => post.end],
			[
				column('lieux', 'Lieux', 'Lieux d’intervention, avec la part déclarée.'),
				({ places }) => places.map(placeWords).join(' ; ')
			],
			[
				column('departements', 'Départements', 'Départements atteints.'),
				({ departements }) => names(departements)
			],
			[PEOPLE, ({ post }) => post.people],
			[PER_FTE, ({ peoplePerFte }) => peoplePerFte],
			...OTHER_ACTIVITIES.map(([of, activity]): Field<PostRow> => [of, ({ post }) => post[activity]]),
			[population, peopleReached],
			[communes, ({ reach }) => reach.communes.length],
			[qpvs, ({ reach }) => reach.qpvs.length],
			[need, ({ reach }) => reach.need],
			[met, ({ needMet }) => needMet],
			[
				column(
					'autres_structures',
					'Autres structures au même endroit',
					'Structures qui interviennent dans l’une des mailles du poste.'
				),
				({ others }) => others.map(curly).join(' ; ')
			]
		],
		rows
	);
}

/** Their places, one a row. */
export const postPlaceTable = (rows: readonly PostRow[]): ExportTable =>
	tableOf<{ row: PostRow; place: PostRow['places'][number] }>(
		'Lieux',
		[
			[ID, ({ row }) => row.post.id],
			[STRUCTURE, ({ row }) => curly(row.post.structure)],
			[column('niveau', 'Niveau', 'Ce qui est visé.'), ({ place }) => TARGET_WORDS[place.target]],
			[column('code', 'Code', 'Code du lieu.'), ({ place }) => place.code],
			[
				column('nom', 'Nom', 'Nom du lieu\u202F; vide où le code n’est pas connu.'),
				({ place }) => place.name
			],
			[
				column('part', 'Part déclarée', 'Part des ETP du poste, si elle est donnée.', 'percent'),
				({ place }) => place.share
			]
		],
		rows.flatMap((row) => row.places.map((place) => ({ row, place })))
	);

/** Who funds what where: one funder and one département a row, totals left to the reader's spreadsheet. */
export function matrixTable({ atlas }: Results, { columns, rows }: FunderMatrix): ExportTable {
	const cells = rows.flatMap(({ funder, cells }) =>
		cells.flatMap((amounts, i) =>
			amounts.fte > 0 || amounts.euros > 0 ? [{ funder, at: columns[i]!, ...amounts }] : []
		)
	);
	return tableOf(
		'Financeurs et départements',
		[
			[
				column('financeur', 'Financeur', 'Un poste à plusieurs financeurs se partage selon leurs montants.'),
				({ funder }) => (funder === undefined ? NO_FUNDER : curly(funder))
			],
			[
				column('code_departement', 'Code', 'Code du département.'),
				({ at }) => atlas.territories.departement.codes[at]
			],
			[
				column(
					'departement',
					'Département',
					'Un poste sur deux départements se partage selon les ETP qu’il apporte à chacun.'
				),
				({ at }) => (at < 0 ? NOWHERE : nameOf(atlas, 'departement', at))
			],
			[FTE, ({ fte }) => fte],
			[EUROS, ({ euros }) => euros]
		],
		cells
	);
}

/** Columns of what structures did besides, with a value per FTE: only what some of them say. */
function actFields(rows: readonly StructureTotals[]): Field<StructureTotals>[] {
	return OTHER_ACTIVITIES.flatMap(([total, activity]): Field<StructureTotals>[] => {
		const actOf = ({ acts }: StructureTotals) => acts.find((one) => one.activity === activity);
		if (!rows.some(actOf)) return [];
		const perFte = column(
			`${total.name}_par_etp`,
			`${total.label} par ETP`,
			'Dans l’année, ETP des postes qui le disent.',
			'rate'
		);
		return [
			[total, (row) => actOf(row)?.total],
			[perFte, (row) => actOf(row)?.perFte]
		];
	});
}

export function structureTable(rows: readonly StructureTotals[]): ExportTable {
	const [population, communes, qpvs, need, met] = REACHED;
	return tableOf<StructureTotals>(
		'Structures',
		[
			[STRUCTURE, ({ structure }) => curly(structure)],
			[TYPE, ({ type }) => typeWord(type)],
			[column('postes', 'Postes', 'Postes de la structure.', 'integer'), ({ posts }) => posts],
			[FTE, ({ fte }) => fte],
			[EUROS, ({ euros, fundedPosts }) => (fundedPosts > 0 ? euros : undefined)],
			[PEOPLE, ({ caseload }) => caseload?.people],
			[PER_FTE, ({ caseload }) => caseload?.perFte],
			...actFields(rows),
			[population, peopleReached],
			[communes, ({ reach }) => reach.communes.length],
			[qpvs, ({ reach }) => reach.qpvs.length],
			[need, ({ reach }) => reach.need],
			[met, ({ needMet }) => needMet]
		],
		rows
	);
}

export const overlapTable = ({ atlas }: Results, places: readonly OverlapPlace[]): ExportTable =>
	tableOf<OverlapPlace>(
		'Chevauchements',
		[
			[
				column('niveau', 'Niveau', 'QPV, commune, ou commune hors de ses QPV.'),
				({ level, remainder }) => TARGET_WORDS[remainder ? 'hors-qpv' : level]
			],
			[
				column('code', 'Code', 'Code du lieu.'),
				({ level, position }) => atlas.territories[level].codes[position]
			],
			[column('nom', 'Nom', 'Nom du lieu.'), ({ level, position }) => nameOf(atlas, level, position)],
			[
				column('habitants', 'Habitants', 'Habitants du lieu\u202F; vide\u202F: inconnus.', 'people'),
				({ level, population }) => (isSilent(level, population) ? undefined : population)
			],
			[FTE, ({ fte }) => fte],
			[
				column('structures', 'Structures', 'Structures qui interviennent au même endroit.'),
				({ structures }) => structures.map(curly).join(' ; ')
			]
		],
		places
	);

/** Arrivals, departures, changes and doubts, one post a row. */
export function moveTable(moves: PostMoves): ExportTable {
	interface Move {
		readonly what: string;
		readonly before?: Post;
		readonly after?: Post;
	}
	const doubts = ({ before, after }: DoubtfulPosts): Move[] => [
		...before.map((post) => ({ what: 'douteux', before: post })),
		...after.map((post) => ({ what: 'douteux', after: post }))
	];
	return tableOf<Move>(
		'Arrivées et départs',
		[
			[
				column('mouvement', 'Mouvement', 'Arrivée, départ, changement, ou correspondance douteuse.'),
				({ what }) => what
			],
			[ID, ({ before, after }) => (after ?? before)?.id],
			[STRUCTURE, ({ before, after }) => curly((after ?? before)?.structure ?? '')],
			[column('etp_avant', 'ETP avant', 'Dans la campagne d’avant.', 'fte'), ({ before }) => before?.fte],
			[column('etp_apres', 'ETP après', 'Dans la campagne d’après.', 'fte'), ({ after }) => after?.fte]
		],
		[
			...moves.arrived.map((after) => ({ what: 'arrivée', after })),
			...moves.left.map((before) => ({ what: 'départ', before })),
			...moves.changed.map(({ before, after }) => ({ what: 'changement', before, after })),
			...moves.doubtful.flatMap(doubts)
		]
	);
}
