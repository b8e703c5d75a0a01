import { KNOWN_NOTE } from '../../domain/census/words';
import type { KnownRow } from '../../domain/census/row';
import { preciseFte } from '../../domain/figures/catalogue/format';
import { structuresHere, type StructureHere } from '../../domain/figures/structures-here';
import type { Results } from '../../domain/figures/results';
import { placesOf } from '../../domain/posts/post-row';
import { dateWords, placeWords } from '../../domain/posts/words';
import { curly, formatInteger } from '../../domain/text/french';
import { activityWords } from '../../domain/words/activity-words';
import { NONE } from '../../domain/words/figure-words';
import { columnsOf, type DossierTable } from '../dossier/dossier';
import { fundersText } from '../dossier/post-tables';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';
import { DIAGNOSTIC_PART_WORDS } from './parts';

/** Places that a cell names; the workbook has all of them. */
const PLACES = 6;

const distinct = (texts: readonly string[]) => [...new Set(texts)];

function placesText({ atlas }: Results, { posts }: StructureHere): string {
	const all = distinct(posts.flatMap(({ post }) => placesOf(atlas, post).map(placeWords)));
	const others = all.length - PLACES;
	return others > 1 ? `${all.slice(0, PLACES).join(', ')} et ${others}\u00A0autres` : all.join(', ');
}

/** The structures whose posts reach a territory: where, how much, who pays, since when, and what they did. */
function structureTable(results: Results, structures: readonly StructureHere[]): DossierTable {
	const totals = {
		posts: structures.reduce((sum, { posts }) => sum + posts.length, 0),
		fte: structures.reduce((sum, { posts }) => sum + posts.reduce((own, { post }) => own + post.fte, 0), 0),
		here: structures.reduce((sum, { fteHere }) => sum + fteHere, 0)
	};
	const postsOf = ({ posts }: StructureHere) => posts.map(({ post }) => post);
	return {
		caption: 'Structures et postes qui interviennent ici',
		columns: columnsOf(
			'Structure',
			'Lieux d’intervention',
			'+Postes',
			'+ETP des postes',
			'+ETP ici',
			'Financeurs (montants des postes entiers, par an)',
			'Dates',
			'Activité de l’année (postes entiers)'
		),
		rows: [
			...structures.map((structure) => ({
				cells: [
					`${curly(structure.structure)} (${curly(structure.structureType)})`,
					placesText(results, structure),
					formatInteger(structure.posts.length),
					preciseFte(postsOf(structure).reduce((sum, { fte }) => sum + fte, 0)),
					preciseFte(structure.fteHere),
					fundersText(structure),
					distinct(
						postsOf(structure)
							.map(dateWords)
							.filter((words) => words !== '')
					).join(', ') || NONE,
					activityWords(postsOf(structure)) || NONE
				]
			})),
			{
				cells: [
					'Total',
					'',
					formatInteger(totals.posts),
					preciseFte(totals.fte),
					preciseFte(totals.here),
					'',
					'',
					activityWords(structures.flatMap(postsOf)) || NONE
				],
				kind: 'total'
			}
		],
		note: '«\u202FETP ici\u202F»\u202F: la part des postes qui vient à ce territoire. Montants et activité sont ceux des postes entiers, dont certains interviennent aussi ailleurs.'
	};
}

const knownTable = (known: readonly KnownRow[]): DossierTable => ({
	caption: 'Structures connues par des sources publiques (liste partielle)',
	columns: columnsOf(
		'Structure',
		'Type',
		'Lieu',
		'Médiateurs selon la source',
		'Financée par l’ARS',
		'Année',
		'Source'
	),
	rows: known.map(({ name, type, place, works, mediators, funding, year, source }) => ({
		cells: [
			name,
			type,
			works === '' ? place : `${place}\u202F; intervient\u202F: ${works}`,
			mediators,
			funding,
			year,
			source.text
		]
	}))
});

/** The posts of the campaign, then, apart and in no sum, the structures that public pages name. */
export function censusBlocks({ results, level, position, known }: DiagnosticInput): WordBlock[] {
	const structures = structuresHere(results, level, position);
	const { campaign } = results.presence.placement;
	const knownParagraphs =
		known === undefined
			? ['La liste des structures connues n’a pas pu être lue.']
			: known.length === 0
				? ['Aucune structure de la liste n’est ici ni n’y intervient.']
				: [KNOWN_NOTE];
	return [
		{
			heading: DIAGNOSTIC_PART_WORDS.structures.title,
			paragraphs:
				structures.length === 0
					? [`Aucun poste n’intervient ici ${campaign.label}.`]
					: ['Publics, horaires et lieux de permanence de chaque structure\u202F: à compléter.'],
			tables: structures.length === 0 ? [] : [structureTable(results, structures)]
		},
		{
			heading: 'Structures connues par des sources publiques',
			level: 2,
			paragraphs: knownParagraphs,
			tables: known && known.length > 0 ? [knownTable(known)] : []
		}
	];
}
