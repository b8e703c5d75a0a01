import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCampaigns } from '../../../scripts/lib/bundle/campaigns';
import { Notices } from '../../../scripts/lib/notices';
import { RebuildError } from '../../../scripts/lib/problem';
import { optionsFrom } from '../../../scripts/lib/command/options';
import { rebuild } from '../../../scripts/lib/rebuild';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { agencyWorkbook, TWENTY_MISTAKES } from '../../fixtures/agency-posts';

const root = mkdtempSync(join(tmpdir(), 'maillage-import-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Checksum of every file below a folder. */
function state(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return Object.fromEntries(
		files.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
		})
	);
}

const run = (...args: string[]) => rebuild(optionsFrom(['--from', 'tracked', ...args], root), () => {});
/** Ordinary spaces for the narrow ones. */
const spaced = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

beforeAll(async () => {
	cpSync('data', join(root, 'data'), { recursive: true });
	writeFileSync(join(root, 'posts.xlsx'), await agencyWorkbook(TWENTY_MISTAKES));
	writeFileSync(join(root, 'mended.xlsx'), await agencyWorkbook());
});

describe('a list of posts with twenty mistakes', () => {
	test('gets a sentence for each that cannot be read, with its line, and nothing changes', async () => {
		const before = state(root);
		const error = await run('--campagne', 'posts.xlsx', '--date', '2026-12').catch(
			(reason: unknown) => reason
		);
		expect(error).toBeInstanceOf(RebuildError);
		const lines = spaced((error as RebuildError).message).split('\n');
		expect(lines[0]).toBe('posts.xlsx : 16 erreurs.');
		expect(lines.filter((line) => line.startsWith('  '))).toEqual([
			'  ligne 2, colonne « id_poste », vide : L’identifiant du poste est obligatoire.',
			'  ligne 3, colonne « structure », vide : Le nom de la structure est obligatoire.',
			'  ligne 4, colonne « type_structure », lu « asociation » : Le type de structure est à choisir parmi « association », « collectivité », « structure d’exercice coordonné », « établissement de santé », « autre ». Vouliez-vous dire « association » ?',
			'  ligne 6, colonne « etp », lu « 12 » : L’ETP est un nombre supérieur à 0 et au plus égal à 10, par exemple 0,8.',
			'  ligne 7, colonne « financeur », lu « ARS| » : Un nom de financeur est attendu de chaque côté de « | ».',
			'  ligne 9, colonne « montant », lu « 42000 » : Il faut autant de montants que de financeurs, séparés par « | » : 1 pour 2.',
			'  ligne 10, colonne « date_debut », lu « 31/02/2026 » : Une date du calendrier est attendue, AAAA-MM-JJ ou JJ/MM/AAAA, par exemple 2025-12-31 ou 31/12/2025. Vouliez-vous dire « 2026-02-28 » ?',
			'  ligne 11, colonne « date_fin », lu « 31/12/2023 » : La date de fin ne peut pas précéder la date de début (2024-09-01).',
			'  ligne 12, colonne « niveau », lu « comune » : Le niveau est à choisir parmi « commune », « hors-qpv », « qpv », « epci », « departement ». Vouliez-vous dire « commune » ?',
			'  ligne 14, colonne « code », lu « 1999 » : Aucune commune de la région Auvergne-Rhône-Alpes n’a ce code (codes de 2025). Vouliez-vous dire « 01099 » (Chazey-sur-Ain) ?',
			'  ligne 15, colonne « code », lu « QP06306M » : Un code de QPV de la géographie 2024 est attendu : il commence par QN, par exemple QN06306M. Vouliez-vous dire « QN06306M » (Thiers) ?',
			'  ligne 16, colonne « code », lu « 20007071 » : Un code d’EPCI (SIREN, neuf chiffres) est attendu, par exemple 200070712. Vouliez-vous dire « 200070712 » (CC Thiers Dore et Montagne) ?',
			'  ligne 18, colonne « part », lu « 0,6 » : La somme des parts du poste « P16 » doit être au plus égale à 1 : elle fait 1,2.',
			'  ligne 19, colonne « part », lu « 1,5 » : La part est un nombre de 0 à 1, par exemple 0,5, ou reste vide.',
			'  ligne 20, colonne « personnes », lu « 12,5 » : Le nombre de personnes accompagnées est un entier positif ou nul, ou reste vide.',
			'  ligne 22, colonne « etp », lu « 0,5 » : Toutes les lignes du poste « P19 » doivent donner la même valeur que la ligne 21 : « 0,8 ».'
		]);
		expect(lines.at(-1)).toBe('Rien n’a été modifié.');
		expect(state(root)).toEqual(before);
	}, 60_000);

	test('and once mended is next year’s map, in one command, without the demonstration notice', async () => {
		const stages: string[] = [];
		const args = ['--from', 'tracked', '--campagne', 'mended.xlsx', '--date', '2026-12'];
		await rebuild(optionsFrom(args, root), (title) => stages.push(spaced(title)));
		const said = stages.find((title) => title.startsWith('campagne fin 2026'));
		expect(said).toContain('campagne fin 2026 (2026-12) : 20 postes, 16,2 ETP');
		expect(said).toContain('le code est lu 01004');
		const { manifest, presence } = readBundle(join(root, 'static/data/84'));
		expect(manifest.campaigns.map(({ id, demonstration }) => [id, demonstration])).toEqual([
			['2026-12', false]
		]);
		const { placement } = presence('2026-12');
		expect(placement.unlocated).toEqual([]);
		expect(placement.campaign.posts[8]).toMatchObject({ id: 'P09', start: '2026-03-01' });
		expect(readFileSync(join(root, 'data/campaigns/2026-12.csv'), 'utf8').split('\n')[13]).toBe(
			'P13,Structure P13,association,0.8,ARS,42000,2024-09-01,,commune,01004,,,'
		);
		// The list is kept: the next rebuild needs no option, and gives the same campaign.
		const kept = readCampaigns(join(root, 'data/campaigns'), new Notices());
		expect(kept.map(({ file }) => file.path)).toEqual(manifest.campaigns.map(({ file }) => file));
	}, 120_000);

	test('a trial elsewhere leaves the list of campaigns alone', () => {
		const options = optionsFrom(['--campagne', 'x.csv', '--date', '12/2026', '--out', 'elsewhere'], root);
		expect(options.campaign).toMatchObject({ keep: false, date: { id: '2026-12', date: '2026-12-31' } });
	});

	test('a month that is missing or wrong, or a file that is not there, says what is expected', async () => {
		expect(() => optionsFrom(['--campagne', 'x.csv'], root)).toThrow('attendu\u202F: --date 2026-12');
		expect(() => optionsFrom(['--campagne', 'x.csv', '--date', '2026-13'], root)).toThrow('2026-13');
		expect(() => optionsFrom(['--date', '2026-12'], root)).toThrow('va avec');
		await expect(run('--campagne', 'absent.xlsx', '--date', '2026-12')).rejects.toThrow('introuvable');
	});
});
