import { describe, expect, it } from 'vitest';
import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { COLUMNS, fileOf, line, read, said } from './campaign-rows';

describe('the rows of one post', () => {
	it('agree on its columns, however the numbers are written', () => {
		const { posts, problems } = read({ etp: '0,8' }, { etp: '0.80', code: '63125' });
		expect(problems).toEqual([]);
		expect(posts).toHaveLength(1);
	});

	it('are held against the first one where they differ, and the post is left out', () => {
		const text = fileOf({}, { etp: '0,5', structure: 'Autre', code: '63125' }, { id_poste: 'P2' });
		expect(readCampaignFile(text, 'a.csv').posts.map(({ id }) => id)).toEqual(['P2']);
		expect(said(text)).toEqual([
			[
				'error',
				3,
				'structure',
				'Autre',
				'Toutes les lignes du poste «\u202fP1\u202f» doivent donner la même valeur que la ligne 2\u202f: «\u202fVille de Thiers\u202f».'
			],
			[
				'error',
				3,
				'etp',
				'0,5',
				'Toutes les lignes du poste «\u202fP1\u202f» doivent donner la même valeur que la ligne 2\u202f: «\u202f1\u202f».'
			]
		]);
	});

	it('may have several sources: the first is kept, with a warning', () => {
		const { posts, problems } = read({ source: 'page 1' }, { source: 'page 2', code: '63125' });
		expect(posts.map(({ source }) => source)).toEqual(['page 1']);
		expect(problems.map(({ severity, column }) => [severity, column])).toEqual([['warning', 'source']]);
	});

	it('name each territory once', () => {
		expect(said(fileOf({}, {}))).toEqual([
			[
				'error',
				3,
				'code',
				'63430',
				'Chaque territoire est attendu une seule fois par poste\u202f: «\u202fcommune 63430\u202f» est déjà à la ligne 2.'
			]
		]);
	});

	it('declare shares of 1 at most', () => {
		expect(said(fileOf({ part: '0,6' }, { part: '0,6', code: '63125' }))).toEqual([
			[
				'error',
				3,
				'part',
				'0,6',
				'La somme des parts du poste «\u202fP1\u202f» doit être au plus égale à 1\u202f: elle fait 1,2.'
			]
		]);
	});

	it('have shares brought back to 1 where rounding lets them go a little over it', () => {
		const { posts, problems } = read({ part: '0.5000000004' }, { part: '0.5000000005', code: '63125' });
		expect(problems).toEqual([]);
		const shares = posts[0]!.assignments.map(({ share }) => share!);
		expect(shares[0]! + shares[1]!).toBe(1);
		expect(shares[1]).toBeCloseTo(0.50000000005, 12);
		// What a sum of decimals is off by is left as it was typed: 0.1 + 0.2 + 0.7 is no 1.
		const typed = read({ part: '0.1' }, { part: '0.2', code: '63125' }, { part: '0.7', code: '63126' });
		expect(typed.posts[0]!.assignments.map(({ share }) => share)).toEqual([0.1, 0.2, 0.7]);
	});

	it('leave no share without a territory, or it is said', () => {
		const { posts, problems } = read({ part: '0,6' }, { part: '0,3', code: '63125' });
		expect(posts).toHaveLength(1);
		expect(problems.map(({ severity, line, message }) => [severity, line, message])).toEqual([
			[
				'warning',
				3,
				'La somme des parts du poste «\u202fP1\u202f» fait 0,9 et aucun territoire n’est sans part\u202f: le reste de l’ETP sera «\u202fnon localisé\u202f».'
			]
		]);
		expect(read({ part: '0,6' }, { code: '63125' }).problems).toEqual([]);
		expect(
			read({ part: '0.1' }, { part: '0.2', code: '63125' }, { part: '0.7', code: '63126' }).problems
		).toEqual([]);
	});
});

describe('a file that is not a list of posts says why', () => {
	it('where columns are missing: one error with those wanted and those found', () => {
		expect(said('id_poste;structure;etp;nom\nP1;S;1;x\n')).toEqual([
			[
				'error',
				1,
				undefined,
				undefined,
				'Il manque des colonnes\u202f: type_structure, financeur, montant, date_debut, date_fin, niveau, code, part, personnes, source. ' +
					'Colonnes attendues\u202f: id_poste, structure, type_structure, etp, financeur, montant, date_debut, date_fin, niveau, code, part, personnes, source. ' +
					'Colonnes trouvées\u202f: id_poste, structure, etp, nom.'
			]
		]);
	});

	it('where a column comes twice, or is not one of ours', () => {
		const twice = `${COLUMNS.join(',')},etp\n${line({})},1\n`;
		expect(said(twice)).toEqual([
			['error', 1, 'etp', undefined, 'Chaque colonne est attendue une seule fois dans l’en-tête.']
		]);
		const unknown = `${COLUMNS.join(',')},nom\n${line({})},Dupont\n`;
		expect(said(unknown)).toEqual([
			[
				'warning',
				1,
				'nom',
				undefined,
				'La colonne «\u202fnom\u202f» n’est pas prévue par le schéma\u202f: elle est ignorée.'
			]
		]);
		expect(readCampaignFile(unknown, 'a.csv').posts).toHaveLength(1);
	});

	it.each([
		['', 'Le fichier est vide\u202f: un en-tête et une ligne par intervention sont attendus.'],
		[' \n\n', 'Le fichier est vide\u202f: un en-tête et une ligne par intervention sont attendus.'],
		[
			`${COLUMNS.join(';')}\n`,
			'Le fichier ne contient aucun poste\u202f: une ligne par intervention est attendue sous l’en-tête.'
		]
	])('where nothing is in it: %j', (text, message) => {
		expect(said(text)).toEqual([['error', 1, undefined, undefined, message]]);
	});

	it('where a line has too few fields, or too many', () => {
		expect(said(`${COLUMNS.join(',')}\nP1,S\n${line({})},de trop\n${line({})},\n`)).toEqual([
			[
				'error',
				2,
				undefined,
				undefined,
				'La ligne doit avoir 13 champs, comme l’en-tête\u202f: elle en a 2.'
			],
			[
				'error',
				3,
				undefined,
				undefined,
				'La ligne doit avoir 13 champs, comme l’en-tête\u202f: elle en a 14.'
			]
		]);
	});

	it('where a quote is left open', () => {
		expect(said(`${fileOf({})}\n"P2,S`)[0]).toEqual([
			'error',
			3,
			undefined,
			undefined,
			'Un guillemet droit ouvert doit être refermé\u202f; à l’intérieur d’un champ, il se double.'
		]);
	});

	it('where it is not in UTF-8', () => {
		const text = new TextDecoder().decode(Buffer.from(fileOf({ structure: 'Société' }), 'latin1'));
		expect(said(text)[0]).toEqual([
			'error',
			1,
			undefined,
			undefined,
			'Le fichier doit être enregistré en UTF-8\u202f: des caractères n’ont pas pu être lus.'
		]);
	});
});
