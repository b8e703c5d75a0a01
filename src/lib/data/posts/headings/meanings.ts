import { CAMPAIGN_COLUMNS, OPTIONAL_COLUMNS, type ListColumn } from '../columns';

/** What a column may hold beside what the template asks for: places in their own columns, a number of posts. */
export const OWN_COLUMNS = [
	'lieu',
	'commune',
	'insee',
	'postal',
	'qpv',
	'epci',
	'departement',
	'postes'
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** What a column of a list holds. */
export type Meaning = ListColumn | OwnColumn;
export const MEANINGS: readonly Meaning[] = [...CAMPAIGN_COLUMNS, ...OPTIONAL_COLUMNS, ...OWN_COLUMNS];

export const isMeaning = (text: string): text is Meaning => (MEANINGS as readonly string[]).includes(text);

/** Columns that say where a post works. */
export const PLACE_COLUMNS = [
	'code',
	'lieu',
	'commune',
	'insee',
	'postal',
	'qpv',
	'epci',
	'departement'
] as const satisfies readonly Meaning[];
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

export const isPlaceColumn = (meaning: Meaning): meaning is PlaceColumn =>
	(PLACE_COLUMNS as readonly Meaning[]).includes(meaning);

/** As a person is told of them. */
export const MEANING_WORDS: Readonly<Record<Meaning, string>> = {
	id_poste: 'identifiant du poste',
	structure: 'structure employeuse',
	type_structure: 'type de structure',
	etp: 'ETP du poste',
	financeur: 'financeur',
	montant: 'montant annuel',
	date_debut: 'date de début',
	date_fin: 'date de fin',
	niveau: 'niveau du territoire',
	code: 'code du territoire',
	part: 'part du poste',
	personnes: 'personnes accompagnées',
	source: 'source',
	entretiens: 'entretiens',
	permanences: 'permanences',
	actions_collectives: 'actions collectives',
	contact: 'contact de la structure',
	lieu: 'lieux d’intervention',
	commune: 'communes',
	insee: 'code Insee de la commune',
	postal: 'code postal',
	qpv: 'quartiers prioritaires',
	epci: 'intercommunalité',
	departement: 'département',
	postes: 'nombre de postes'
};
