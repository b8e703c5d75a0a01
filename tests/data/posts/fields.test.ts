import { describe, expect, it } from 'vitest';
import { fileOf, read, said, SOUND, type Fields } from './campaign-rows';

const FTE = 'L’ETP est un nombre supérieur à 0 et au plus égal à 10, par exemple 0,8.';
const AMOUNT =
	'Le montant est en euros par an, avec deux décimales au plus et sans symbole, par exemple 52000.';
const DATE =
	'Une date du calendrier est attendue, AAAA-MM-JJ ou JJ/MM/AAAA, par exemple 2025-12-31 ou 31/12/2025.';
const SHARE = 'La part est un nombre de 0 à 1, par exemple 0,5, ou reste vide.';
const PEOPLE = 'Le nombre de personnes accompagnées est un entier positif ou nul, ou reste vide.';
const COMMUNE = 'Un code de commune (Insee, cinq caractères) est attendu, par exemple 63430.';
const QPV =
	'Un code de QPV de la géographie 2024 est attendu\u202f: il commence par QN, par exemple QN06306M.';
const EPCI = 'Un code d’EPCI (SIREN, neuf chiffres) est attendu, par exemple 200070712.';
const DEPARTEMENT = 'Un code de département est attendu, par exemple 63 ou 01.';

describe('a field that is wrong is named with what was expected', () => {
	it.each<[string, Fields, string, string?]>([
		['id_poste', { id_poste: '' }, 'L’identifiant du poste est obligatoire.'],
		['structure', { structure: ' ' }, 'Le nom de la structure est obligatoire.'],
		[
			'type_structure',
			{ type_structure: 'mairie' },
			'Le type de structure est à choisir parmi «\u202fassociation\u202f», «\u202fcollectivité\u202f», «\u202fstructure d’exercice coordonné\u202f», «\u202fétablissement de santé\u202f», «\u202fautre\u202f».'
		],
		['etp', { etp: '' }, FTE],
		['etp', { etp: '0' }, FTE],
		['etp', { etp: '10,1' }, FTE],
		['etp', { etp: '-1' }, FTE],
		['etp', { etp: '80 %' }, FTE, '«\u202f0,8\u202f»'],
		[
			'financeur',
			{ financeur: 'ARS|' },
			'Un nom de financeur est attendu de chaque côté de «\u202f|\u202f».'
		],
		['montant', { financeur: 'ARS', montant: '52 000 €' }, AMOUNT, '«\u202f52000\u202f»'],
		['montant', { financeur: 'ARS', montant: '52,000' }, AMOUNT],
		['montant', { financeur: 'ARS', montant: '-1' }, AMOUNT],
		[
			'montant',
			{ financeur: 'ARS|CPAM', montant: '52000' },
			'Il faut autant de montants que de financeurs, séparés par «\u202f|\u202f»\u202f: 1 pour 2.'
		],
		[
			'montant',
			{ montant: '52000' },
			'Il faut autant de montants que de financeurs, séparés par «\u202f|\u202f»\u202f: 1 pour 0.'
		],
		['date_debut', { date_debut: '01/01/24' }, DATE, '«\u202f2024-01-01\u202f»'],
		['date_debut', { date_debut: '2025-02-29' }, DATE, '«\u202f2025-02-28\u202f»'],
		['date_fin', { date_fin: '2025-13-01' }, DATE],
		[
			'date_fin',
			{ date_fin: '2023-12-31' },
			'La date de fin ne peut pas précéder la date de début (2024-01-01).'
		],
		[
			'niveau',
			{ niveau: 'région' },
			'Le niveau est à choisir parmi «\u202fcommune\u202f», «\u202fhors-qpv\u202f», «\u202fqpv\u202f», «\u202fepci\u202f», «\u202fdepartement\u202f».'
		],
		['code', { code: '' }, COMMUNE],
		['code', { code: '634300' }, COMMUNE],
		['code', { niveau: 'qpv', code: 'QP063001' }, QPV],
		['code', { niveau: 'epci', code: '20007071' }, EPCI],
		['code', { niveau: 'departement', code: '063' }, DEPARTEMENT],
		['part', { part: '1,5' }, SHARE],
		['part', { part: 'moitié' }, SHARE],
		['personnes', { personnes: '12,5' }, PEOPLE],
		['personnes', { personnes: 'une centaine' }, PEOPLE]
	])('%s of %j', (column, fields, message, nearest) => {
		const { posts, problems } = read(fields);
		expect(posts).toEqual([]);
		const value = ({ ...SOUND, ...fields }[column as keyof Fields] ?? '').trim();
		expect(problems).toEqual([
			{ severity: 'error', file: 'agence.csv', line: 2, column, value, message, nearest }
		]);
	});

	it('and all of them are, at once, on every line', () => {
		const problems = said(
			fileOf({ etp: 'un', code: 'Thiers' }, { id_poste: 'P2' }, { id_poste: 'P3', part: '2' })
		);
		expect(problems.map(([, line, column]) => [line, column])).toEqual([
			[2, 'etp'],
			[2, 'code'],
			[4, 'part']
		]);
	});
});

describe('a field that can be mended is a warning, and its post is kept', () => {
	it.each<[string, Fields, string]>([
		[
			'date_debut',
			{ date_debut: '' },
			'La date de début est attendue\u202f; seule la date de fin peut rester vide.'
		],
		['code', { code: '1053' }, 'Le zéro initial manquait (tableur)\u202f: le code est lu 01053.'],
		[
			'code',
			{ niveau: 'departement', code: '1' },
			'Le zéro initial manquait (tableur)\u202f: le code est lu 01.'
		]
	])('%s of %j', (column, fields, message) => {
		const { posts, problems } = read(fields);
		expect(posts).toHaveLength(1);
		expect(problems).toEqual([
			{
				severity: 'warning',
				file: 'agence.csv',
				line: 2,
				column,
				value: fields[column as keyof Fields],
				message
			}
		]);
	});
});
