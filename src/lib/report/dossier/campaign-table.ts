import type { Level } from '../../domain/territory/atlas';
import { formatInteger } from '../../domain/text/french';
import { resultsOf, type Presence, type Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import { classWord } from '../../domain/words/words';
import { preciseFte } from '../../domain/words/tip';
import { columnsOf, type DossierTable } from './dossier';
import { changeText, gapText, NONE, rateText } from '../../domain/words/figure-words';

/** The same territory, norm and key in each campaign, oldest first, and what changed since the one before. */
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
		columns: columnsOf(
			'Campagne',
			'+Postes',
			'+ETP financés',
			'+Écart d’ETP avec la précédente',
			'+ETP requis',
			'+ETP manquants',
			'+Couverture',
			'Classe'
		),
		oneLine: true,
		rows: each.map((figures, i) => {
			const before = each[i - 1];
			return {
				cells: [
					figures.label,
					formatInteger(figures.posts),
					preciseFte(figures.fte),
					before ? changeText(figures.fte - before.fte) : NONE,
					preciseFte(figures.need),
					gapText(figures.gap),
					rateText(figures.coverageRate),
					classWord(figures.coverageClass, norm)
				]
			};
		})
	};
}
