import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { readKept } from '../../scripts/lib/kept';
import { keptFaults } from '../../src/lib/data/files/kept-json';

const root = mkdtempSync(join(tmpdir(), 'maillage-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

const schema = v.array(
	v.strictObject({ id: v.string(), checked: v.boolean(), files: v.record(v.string(), v.string()) })
);
const read = (text: string) => readKept(schema, text, 'sources.json');
const spaced = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const said = (text: string) => {
	try {
		return read(text);
	} catch (error) {
		return spaced((error as Error).message);
	}
};

describe('a file kept by hand', () => {
	test('is read where it has the form that is expected', () => {
		expect(read('[{ "id": "fdep", "checked": true, "files": {} }]')).toEqual([
			{ id: 'fdep', checked: true, files: {} }
		]);
	});

	test('is refused with its line, its field, what was read and what is expected, in French', () => {
		expect(said('[\n{ "id": "fdep", "checked": true,\n"files": { "84": 12 } }]')).toBe(
			'sources.json, ligne 3, champ « 0.files.84 » : valeur inattendue (lu : « 12 » ; attendu : un texte entre guillemets)'
		);
		expect(said('[\n{ "id": "fdep", "files": {} }]')).toBe(
			'sources.json, ligne 2, champ « 0.checked » : champ absent'
		);
		expect(said('[\n{ "id": "fdep", "checked": true, "files": {}, "fils": 1 }]')).toContain(
			'ligne 2, champ « 0.fils » : champ inconnu'
		);
		expect(said('{ "id": }')).toContain(
			'sources.json, ligne 1, colonne 9 : lu : « } » ; attendu : une valeur'
		);
	});

	test('is looked for in every folder of data, and each fault is a sentence', () => {
		mkdirSync(join(root, 'data/campaigns'), { recursive: true });
		mkdirSync(join(root, 'data/cache'), { recursive: true });
		writeFileSync(join(root, 'data/site.json'), '{ "region": "84" ');
		writeFileSync(join(root, 'data/campaigns/campaigns.json'), '[,]');
		writeFileSync(join(root, 'data/cache/x.json'), '{');
		const faults = keptFaults(root).map(spaced);
		expect(faults).toHaveLength(2);
		expect(faults[0]).toMatch(/^data\/site\.json, ligne 1, colonne 18 : la fin du fichier/);
		expect(faults[1]).toMatch(/^data\/campaigns\/campaigns\.json, ligne 1, colonne 2 : lu : « , »/);
	});

	test('those of this repository have no fault', () => {
		expect(keptFaults('.')).toEqual([]);
	});
});
