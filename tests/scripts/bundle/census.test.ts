import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { censusText, knownStructures } from '../../../scripts/lib/bundle/census';
import { keepFactsApart } from '../../../scripts/lib/bundle/facts-apart';
import { Notices } from '../../../scripts/lib/notices';
import { readSourceManifest, sourceOf } from '../../../scripts/lib/source-manifest';
import { readCensusTable } from '../../../scripts/lib/sources/census';
import type { FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';

const source = sourceOf(readSourceManifest('data/sources.json'), 'recensement');
const HEAD =
	'structure,type,commune,code_insee,interventions,etp,mediateurs,annee,financeur_ars,source_url,lu';
const FORMER: FormerCodes = { merged: { '63900': '63001' }, arrondissements: {}, splits: [] };

const read = (...lines: string[]) =>
	readCensusTable({ file: 'recensement.csv', text: [HEAD, ...lines].join('\n'), source });
function published(...lines: string[]) {
	const notices = new Notices();
	const known = { atlas: smallAtlas, former: FORMER, notices };
	return { structures: knownStructures(known, read(...lines), 'recensement.csv'), notices };
}

describe('a line of the census', () => {
	it('becomes a structure with its places and what is known', () => {
		const line =
			"Maison d'Aval,association,L'Isle-d'Aval,63002,commune:63002 qpv:QN06302M,,4,2022,oui,https://exemple.fr/aval,extrait";
		expect(published(line).structures).toEqual([
			{
				id: 'maison-d-aval-63002',
				name: 'Maison d’Aval',
				type: 'association',
				commune: '63002',
				works: [
					{ level: 'commune', code: '63002' },
					{ level: 'qpv', code: 'QN06302M' }
				],
				mediators: 4,
				year: 2022,
				fundedByArs: 'oui',
				source: 'https://exemple.fr/aval',
				reading: 'extrait'
			}
		]);
	});

	it('may leave out the number and the year, say "several", and name a document', () => {
		const [several, unknown] = published(
			'A,réseau,Le Puy-Neuf,63001,epci:200000002,"0,5",plusieurs,n.d.,non vu,Diaporama « A »,texte complet',
			'B,autre,Le Puy-Neuf,63001,departement:63,,,2020,non vu,Diaporama,extrait'
		).structures;
		expect(several).toMatchObject({ mediators: 'plusieurs', fte: 0.5, source: 'Diaporama « A »' });
		expect(several).not.toHaveProperty('year');
		expect(unknown).not.toHaveProperty('mediators');
	});

	it('with the former code of a commune takes today’s, and says so', () => {
		const { structures, notices } = published(
			'A,autre,Ancien-Bourg,63900,commune:63900,,,2015,oui,https://a.fr,extrait'
		);
		expect(structures).toMatchObject([
			{ id: 'a-63001', commune: '63001', works: [{ level: 'commune', code: '63001' }] }
		]);
		expect(notices.of('census-carried-over')).toEqual([
			'recensement.csv, ligne 2\u202F: 63900, 63001',
			'recensement.csv, ligne 2\u202F: 63900, 63001'
		]);
	});

	it.each([
		[
			'A,club,Le Puy-Neuf,63001,commune:63001,,,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « type » : valeur inconnue (lu : « club »'
		],
		[
			'A,autre,Le Puy-Neuf,69123,commune:63001,,,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « code_insee » : code inconnu dans la région (lu : « commune:69123 »'
		],
		[
			'A,autre,Le Vieux-Puy,63001,commune:63001,,,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « commune » : la commune ne porte pas ce nom (lu : « Le Vieux-Puy, 63001 » ; attendu : Le Puy-Neuf)'
		],
		[
			'A,autre,Le Puy-Neuf,63001,qpv:QN99999M,,,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « interventions » : code inconnu dans la région (lu : « qpv:QN99999M »'
		],
		[
			'A,autre,Le Puy-Neuf,63001,63001,,,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « interventions » : intervention illisible (lu : « 63001 »'
		],
		[
			'A,autre,Le Puy-Neuf,63001,commune:63001,,quatre,2022,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « mediateurs » : nombre attendu (lu : « quatre »'
		],
		[
			'A,autre,Le Puy-Neuf,63001,commune:63001,,,hier,oui,https://a.fr,extrait',
			'recensement.csv, ligne 2, colonne « annee » : nombre attendu (lu : « hier »'
		],
		[
			'A,autre,Le Puy-Neuf,63001,commune:63001,,,2022,oui,https://,extrait',
			'recensement.csv, ligne 2, colonne « source_url » : adresse de la source illisible (lu : « https:// »'
		],
		[
			'A,autre,Le Puy-Neuf,63001,commune:63001,,,2022,oui,,extrait',
			'recensement.csv, ligne 2, colonne « source_url » : cellule vide'
		]
	])('that cannot be trusted stops the run: %s', (line, sentence) => {
		const plain = (text: string) => text.replaceAll('\u202F', ' ');
		let said = '';
		try {
			published(line);
		} catch (error) {
			said = plain((error as Error).message);
		}
		expect(said).toContain(sentence);
	});

	it('of a structure that is there already in the same commune stops the run', () => {
		const line = 'A,autre,Le Puy-Neuf,63001,commune:63001,,,2022,oui,https://a.fr,extrait';
		expect(() => published(line, line)).toThrow(
			'ligne 3\u202F: structure déjà lue dans cette commune à la ligne 2'
		);
	});
});

describe('facts and fiction', () => {
	const census = [{ name: 'Ville de Grenoble, médiation paire en santé' }];
	const held = (structure: string, demonstration: boolean) => () =>
		keepFactsApart([{ ...campaign([post('P', 1, [], { structure })]), demonstration }], census);

	it('stay apart: no invented post may belong to a real structure, under any of its names', () => {
		expect(held('Ville de Grenoble - médiation paire (Service santé)', true)).toThrow(
			'le poste P de la campagne de démonstration 2025-12 appartient à une structure du recensement'
		);
		expect(held('Structure de démonstration 01', true)).not.toThrow();
	});

	it('an agency’s own campaign may name whom it funds', () => {
		expect(held('Ville de Grenoble, médiation paire en santé', false)).not.toThrow();
	});
});

describe('the census of the repository', () => {
	const manifest = JSON.parse(readFileSync('static/data/84/manifest.json', 'utf8')) as {
		census: { file: string; structures: number; networks: number };
		campaigns: { file: string }[];
	};

	it('has 15 structures and one network', () => {
		expect(manifest.census).toMatchObject({ structures: 15, networks: 1 });
	});

	it('is published one structure a line, as it is written', () => {
		const text = readFileSync(`static/data/84/${manifest.census.file}`, 'utf8');
		expect(censusText(JSON.parse(text) as never)).toBe(text);
		expect(text.trim().split('\n')).toHaveLength(19 + 2);
	});

	it('has no name that a published demonstration campaign has', () => {
		for (const { file } of manifest.campaigns) {
			const { demonstration, posts } = JSON.parse(readFileSync(`static/data/84/${file}`, 'utf8')) as {
				demonstration: boolean;
				posts: { structure: string }[];
			};
			expect(demonstration).toBe(true);
			expect(posts.filter(({ structure }) => !/^Structure de démonstration \d\d$/.test(structure))).toEqual(
				[]
			);
		}
	});
});
