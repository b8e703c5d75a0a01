import { expect, it } from 'vitest';
import { fileName, subjectOf } from '../../../src/lib/report/files/file-name';

const campaign = { id: '2025-12', demonstration: true };

it('the name of a file says what it is about, when, and that it is a demonstration', () => {
	expect(
		fileName({ level: 'epci', code: '200071751', subject: 'couverture', campaign, extension: 'xlsx' })
	).toBe('maillage_epci-200071751_couverture_2025-12_demonstration.xlsx');
	expect(
		fileName({
			level: 'commune',
			subject: 'couverture',
			campaign: { id: '2026-12', demonstration: false },
			extension: 'csv'
		})
	).toBe('maillage_commune_couverture_2026-12.csv');
	expect(
		fileName({
			level: 'region',
			subject: 'postes',
			campaign,
			filtered: true,
			variant: 'programmes',
			extension: 'csv'
		})
	).toBe('maillage_region_postes_2025-12_demonstration_filtre_programmes.csv');
});

it('no letter, space or sign that a system refuses is left in it', () => {
	expect(
		fileName({ level: 'perimetre', code: 'Pays d’Été / 2', subject: 'fiche', campaign, extension: 'docx' })
	).toBe('maillage_perimetre-Pays-d-Ete-2_fiche_2025-12_demonstration.docx');
});

it('what a map shows is said in French in the name of its file', () => {
	expect(['coverage' as const, 'fte-10k' as const].map((indicator) => subjectOf(indicator))).toEqual([
		'couverture',
		'ETP pour 10\u202F000 habitants'
	]);
	expect(subjectOf('gap', 'outside')).toBe('ETP manquants hors QPV');
});
