import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { diffCommand } from '../../scripts/lib/diff/command';
import { writeSmallBundle } from '../fixtures/small-bundle';

const folder = writeSmallBundle({ made: true });
const mixed = writeSmallBundle();
afterAll(() => [folder, mixed].forEach((one) => rmSync(one, { recursive: true })));

describe('npm run diff', () => {
	test('writes what changed, each cause in its column', () => {
		const { code, out, err } = diffCommand(['--niveau', 'region', '--format', 'json'], folder);
		expect(code).toBe(0);
		const [row] = JSON.parse(out) as Record<string, number | string>[];
		// 1 FTE before; 4.9 − 1.35 without a place after.
		expect(row).toMatchObject({ code: '84', postes_avant: 1, postes_apres: 5, etp_avant: 1 });
		expect(row!.etp_apres).toBeCloseTo(3.55, 9);
		expect(row!.etp_postes).toBeCloseTo(2.55, 9);
		expect([row!.ecart_frontieres, row!.ecart_population, row!.ecart_indice, row!.ecart_norme]).toEqual([
			0, 0, 0, 0
		]);
		expect(err).toContain('De fin 2020 à fin 2025, 5\u00A0postes de plus.');
		expect(err).toContain('données de démonstration');
	});

	test('takes the older side from an older bundle, and a norm for each side', () => {
		const { code, err } = diffCommand(
			['--ancien', folder, '--de', '2020-12', '--norme-de', 'tous-publics', '--niveau', 'departement'],
			folder
		);
		expect(code).toBe(0);
		expect(err).not.toContain('ont en commun');
	});

	test('never sets invented posts against real ones', () => {
		expect(diffCommand(['--de', '2020-12', '--a', '2025-12'], mixed)).toMatchObject({ code: 2, out: '' });
		// Alone of its kind, the last campaign is compared with itself: nothing changed.
		const { code, out } = diffCommand(['--ancien', mixed, '--niveau', 'region', '--format', 'json'], mixed);
		expect([code, JSON.parse(out)]).toEqual([0, []]);
	});

	test('says in French what it does not accept, and writes nothing', () => {
		for (const args of [
			['--de', '1999-01'],
			['--niveau', 'canton'],
			['--vite'],
			['x'],
			['--format', 'xlsx'],
			['--format', 'geojson']
		]) {
			const { code, out, err } = diffCommand(args, folder);
			expect([code, out]).toEqual([2, '']);
			expect(err).toMatch(/possibles/);
		}
		expect(diffCommand(['--help'], folder).out).toContain('--ancien');
	});
});
