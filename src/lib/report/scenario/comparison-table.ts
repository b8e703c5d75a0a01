import { COVERAGE_CLASSES } from '../../domain/figures/classes';
import { classCounts, type PlanSummary } from '../../domain/scenario/plan/summary';
import { classWord } from '../../domain/words/words';
import type { ExportColumn, ExportTable } from '../tables/export-table';

/** A scenario that is compared with others. */
export interface ComparedScenario {
	readonly name: string;
	readonly base: string;
	/** What it does, in a sentence. */
	readonly sentence: string;
	readonly summary: PlanSummary;
}

const COLUMNS: readonly ExportColumn[] = [
	{ name: 'scenario', label: 'Scénario', kind: 'text', description: 'Nom du scénario.' },
	{
		name: 'base',
		label: 'Campagne de départ',
		kind: 'text',
		description: 'Campagne que le scénario change.'
	},
	{ name: 'phrase', label: 'Ce qu’il fait', kind: 'text', description: 'Avant et après, en une phrase.' },
	{ name: 'etp', label: 'ETP en plus', kind: 'fte', description: 'ETP ajoutés à la campagne.' },
	{ name: 'etp_utiles', label: 'ETP utiles', kind: 'fte', description: 'ETP manquants évités.' },
	{ name: 'etp_manquants', label: 'ETP manquants', kind: 'fte', description: 'Ce qui manque encore.' },
	{
		name: 'nouvellement_desservis',
		label: 'Habitants nouvellement desservis',
		kind: 'people',
		description: 'Là où personne n’intervenait et où un nouveau poste apporte au moins 0,05 ETP.'
	},
	{
		name: 'qpv_nouveaux',
		label: 'QPV couverts en plus',
		kind: 'integer',
		description: 'QPV sans poste avant le scénario, avec un poste après.'
	},
	{
		name: 'cout',
		label: 'Coût par an',
		kind: 'euros',
		description: 'Ce que le scénario ajoute, en euros par an.'
	},
	{
		name: 'cout_etp_utile',
		label: 'Euros par ETP utile',
		kind: 'euros',
		description: 'Coût par an ÷ ETP utiles.'
	}
];

/** Up to four scenarios, a row each, with the communes of each class after it. */
export const comparisonTable = (scenarios: readonly ComparedScenario[]): ExportTable => {
	const { norm } = scenarios[0]!.summary.after;
	return {
		title: 'Scénarios comparés',
		columns: [
			...COLUMNS,
			...COVERAGE_CLASSES.map((name): ExportColumn => ({
				name: `communes_${name.replaceAll('-', '_')}`,
				label: `Communes\u202F: ${classWord(name, norm)}`,
				kind: 'integer',
				description: 'Communes de cette classe après le scénario.'
			}))
		],
		rows: scenarios.map(({ name, base, sentence, summary: { effect, euros, eurosPerUseful, after } }) => {
			const counts = classCounts(after);
			return [
				name,
				base,
				sentence,
				effect.fte.after - effect.fte.before,
				effect.useful,
				effect.missing.after,
				effect.newlyServed,
				effect.newQpvs.length,
				euros,
				eurosPerUseful,
				...COVERAGE_CLASSES.map((one) => counts[one])
			];
		})
	};
};
