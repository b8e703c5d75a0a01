import type { Level } from '../../domain/territory/atlas';
import { resultsOf, type Presence, type Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { columnsOf, figureColumns, type DossierTable } from './dossier';
import { changeText, NONE, sheetText } from '../../domain/words/figure-words';

const NEED = ['besoin', 'non-couvert', 'couverture', 'classe'] as const satisfies readonly FigureId[];

/** The territory in each campaign under the same norm and key, oldest first, and what changed since the one before. */
export function campaignTable(
	results: Results,
	level: Level,
	position: number,
	presences: readonly Presence[]
): DossierTable {
	const { atlas, profiles, norm, key, presence } = results;
	const each = presences.map((one) => {
		const of = one === presence ? results : resultsOf(atlas, profiles, one, norm, key);
		return { label: one.placement.campaign.label, ...figuresOf(of, level, position) };
	});
	return {
		caption: 'D’une campagne à l’autre, avec la même norme et la même répartition',
		columns: [
			...columnsOf('Campagne'),
			...figureColumns(['postes', 'etp']),
			...columnsOf('+Écart d’ETP avec la précédente'),
			...figureColumns(NEED)
		],
		oneLine: true,
		rows: each.map((figures, i) => {
			const before = each[i - 1];
			const text = (id: FigureId) => sheetText(id, figures, norm);
			return {
				cells: [
					figures.label,
					text('postes'),
					text('etp'),
					before ? changeText(figures.fte - before.fte) : NONE,
					...NEED.map(text)
				]
			};
		})
	};
}
