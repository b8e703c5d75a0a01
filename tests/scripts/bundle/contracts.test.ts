import { describe, expect, it } from 'vitest';
import { contractCode, contractsText } from '../../../scripts/lib/bundle/contracts';
import { readCls } from '../../../scripts/lib/sources/cls';
import { readSourceManifest, sourceOf } from '../../../scripts/lib/source-manifest';
import { smallParts } from '../../fixtures/small-atlas';

const source = sourceOf(readSourceManifest('data/sources.json'), 'cls');
const HEAD = 'nom,niveau,codes,debut,fin,en_vigueur_2025,source_url';
const read = (...lines: string[]) => readCls({ file: 'cls.csv', text: [HEAD, ...lines].join('\n'), source });
const published = (...lines: string[]) =>
	JSON.parse(contractsText({ file: 'cls.csv', records: read(...lines) }, smallParts)) as unknown;

describe('the list of local health contracts', () => {
	it('is published by code, with what is known and where it was read', () => {
		expect(
			published(
				"CLS de l'Isle,commune,63002,,,inconnu,https://exemple.fr/isle",
				'CLS des Deux Pays,epci,200000002|200000001,2024,2028,oui,https://exemple.fr/pays'
			)
		).toEqual([
			{
				code: 'deux-pays',
				name: 'CLS des Deux Pays',
				level: 'epci',
				codes: ['200000001', '200000002'],
				start: 2024,
				end: 2028,
				inForce: 'oui',
				source: 'https://exemple.fr/pays'
			},
			{
				code: 'l-isle',
				name: 'CLS de l’Isle',
				level: 'commune',
				codes: ['63002'],
				inForce: 'inconnu',
				source: 'https://exemple.fr/isle'
			}
		]);
	});

	it('has codes that can be read in an address', () => {
		expect(contractCode('CLS d’Échirolles et du Pont-de-Claix')).toBe('echirolles-et-du-pont-de-claix');
		expect(contractCode('CLS Thiers Ambert Billom')).toBe('thiers-ambert-billom');
	});

	it.each([
		[
			'CLS A,epci,200000009,2024,2028,oui,https://a.fr',
			'cls.csv, ligne 2 : code d’EPCI inconnu dans la région'
		],
		[
			'CLS A,commune,01001,2024,2028,oui,https://a.fr',
			'cls.csv, ligne 2 : code de commune inconnu dans la région'
		],
		[
			'CLS A,canton,01001,2024,2028,oui,https://a.fr',
			'cls.csv, ligne 2, colonne « niveau » : valeur inconnue'
		],
		['CLS A,epci,20000,2024,2028,oui,https://a.fr', 'cls.csv, ligne 2 : code d’EPCI mal formé'],
		['CLS A,commune,63001,2028,2024,oui,https://a.fr', 'cls.csv, ligne 2 : fin avant le début'],
		['CLS A,commune,63001,2024,2028,oui,', 'cls.csv, ligne 2 : page de la source absente']
	])('stops the run at %s', (line, sentence) => {
		expect(() => published(line)).toThrow(
			sentence.replaceAll(' :', '\u202F:').replace('« ', '«\u202F').replace(' »', '\u202F»')
		);
	});

	it('refuses the same name twice', () => {
		const line = 'CLS du Bas,commune,42001,,,oui,https://a.fr';
		expect(() => published(line, line)).toThrow('cls.csv, ligne 3\u202F: nom déjà lu à la ligne 2');
	});
});
