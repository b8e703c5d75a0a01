import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault as fault, jsonSentence, linesOf } from '../../../src/lib/data/files/json-text';

const spaced = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('a JSON file kept by hand', () => {
	test.each([
		[
			'{\n\t"region": "84"\n\t"cog": "2025"\n}',
			'f.json, ligne 3, colonne 2 : lu : « "cog" » ; attendu : une virgule avant ce qui suit, ou « } » à la fin.'
		],
		[
			'{ "region": "84", }',
			'f.json, ligne 1, colonne 19 : lu : « } » ; attendu : pas de virgule avant « } », ou un élément de plus.'
		],
		[
			'{ region: "84" }',
			'f.json, ligne 1, colonne 3 : lu : « region » ; attendu : un nom entre guillemets droits ("…").'
		],
		[
			'{ "title": «Maillage» }',
			'f.json, ligne 1, colonne 12 : lu : « «Maillage» » ; attendu : des guillemets droits ("…").'
		],
		[
			'{ "title": "Maillage\n}',
			'f.json, ligne 1, colonne 12 : lu : « "Maillage » ; attendu : un guillemet droit (") à la fin du texte qui commence ici.'
		],
		[
			'[{ "a": 1 }',
			'f.json, ligne 1, colonne 12 : la fin du fichier ; attendu : une virgule avant ce qui suit, ou « ] » à la fin.'
		],
		[
			'{ "logo" "x" }',
			'f.json, ligne 1, colonne 10 : lu : « "x" » ; attendu : deux-points (:) après le nom.'
		],
		['{} {}', 'f.json, ligne 1, colonne 4 : lu : « { » ; attendu : rien après la fin.'],
		['{}\n// fin', 'f.json, ligne 2, colonne 1 : lu : « // » ; attendu : pas de commentaire.'],
		[
			'["a\tb"]',
			'f.json, ligne 1, colonne 2 : lu : « "a » ; attendu : un texte sans tabulation ni caractère invisible.'
		],
		[
			'{',
			'f.json, ligne 1, colonne 2 : la fin du fichier ; attendu : un nom entre guillemets droits ("…"), ou « } » à la fin.'
		]
	])('%j is said with its place and what is expected', (text, sentence) => {
		expect(spaced(jsonSentence('f.json', fault(text)!))).toBe(sentence);
	});

	test('gives the line of each value by its path', () => {
		const lineOf = linesOf('[\n  { "files": {\n      "84": "x" } }\n]');
		expect([lineOf.get(''), lineOf.get('0.files'), lineOf.get('0.files.84')]).toEqual([1, 2, 3]);
	});

	test('has a fault exactly where JSON.parse has one', () => {
		const parses = (text: string) => {
			try {
				JSON.parse(text);
				return true;
			} catch {
				return false;
			}
		};
		const damaged = fc
			.tuple(
				fc.json(),
				fc.nat(),
				fc.constantFrom('', ',', '}', ']', '"', '\\', '\n', '0', '-', '.', 'e', ':')
			)
			.map(([text, at, mark]) => {
				const place = at % (text.length + 1);
				return text.slice(0, place) + mark + text.slice(place + (at % 2));
			});
		fc.assert(
			fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
				expect(fault(text) === undefined).toBe(parses(text));
			}),
			{ numRuns: 2000 }
		);
	});
});
