import { figuresOf } from '../../domain/figures/figures';
import type { YearRow } from '../../domain/scenario/plan/years';
import type { ExportTable } from '../tables/export-table';

/** The years of a scenario, a row each. */
export const yearsTable = (rows: readonly YearRow[]): ExportTable => ({
	title: 'Scénario par année',
	columns: [
		{
			name: 'annee',
			label: 'Année',
			kind: 'text',
			description: 'Ce qui est en vigueur à la fin de l’année.'
		},
		{ name: 'etp', label: 'ETP (scénario)', kind: 'fte', description: 'ETP de la campagne et du scénario.' },
		{
			name: 'etp_nouveaux',
			label: 'ETP de l’année (scénario)',
			kind: 'fte',
			description: 'ETP que l’année ajoute.'
		},
		{
			name: 'etp_manquants',
			label: 'ETP manquants (scénario)',
			kind: 'fte',
			description: 'Ce qui manque encore dans la région à la fin de l’année.'
		},
		{
			name: 'couverture',
			label: 'Couverture (scénario)',
			kind: 'percent',
			description: 'ETP ÷ besoin de la région.'
		},
		{
			name: 'cout',
			label: 'Coût de l’année (scénario)',
			kind: 'euros',
			description: 'Ce que le scénario coûte en plus de la campagne, indexé selon l’hypothèse affichée.'
		}
	],
	rows: rows.map(({ year, newFte, euros, summary: { effect, after } }) => [
		String(year),
		effect.fte.after,
		newFte,
		effect.missing.after,
		figuresOf(after, 'region', 0).coverageRate,
		euros
	])
});
