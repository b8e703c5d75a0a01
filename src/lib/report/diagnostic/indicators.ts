import { ACTIVITIES, activityOf } from '../../domain/campaign/activity';
import { CASELOAD } from '../../domain/figures/caseload';
import { preciseFte } from '../../domain/figures/catalogue/format';
import { figuresOf } from '../../domain/figures/figures';
import { postsHere } from '../../domain/figures/explanation';
import { counted, formatInteger, formatOne } from '../../domain/text/french';
import { ACTIVITY_WORDS } from '../../domain/words/activity-words';
import { rateText } from '../../domain/words/figure-words';
import { columnsOf, type DossierTable } from '../dossier/dossier';
import { BLANK } from '../word/blank';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';

/** What is followed from year to year: the activity that posts give, the coverage, and what nobody counts yet. */
export function indicatorBlock({ results, level, position }: DiagnosticInput): Omit<WordBlock, 'heading'> {
	const posts = postsHere(results, level, position).map(({ post }) => post);
	const figures = figuresOf(results, level, position);
	const { label } = results.presence.placement.campaign;
	const activity = ACTIVITIES.map((one) => {
		const sum = activityOf(posts, one);
		return {
			cells: [
				ACTIVITY_WORDS[one].title,
				sum ? formatInteger(sum.total) : BLANK,
				sum ? formatOne(sum.total / sum.fte) : BLANK,
				sum && sum.silent > 0
					? `${counted(sum.silent, 'poste')} sans réponse`
					: sum
						? 'tous les postes'
						: BLANK,
				BLANK
			]
		};
	});
	const table: DossierTable = {
		caption: `Indicateurs de processus et d’activité, ${label} (postes entiers)`,
		columns: columnsOf('Indicateur', '+Valeur', '+Par ETP', 'Réponses', 'Cible et échéance'),
		rows: [
			{ cells: ['ETP financés ici', preciseFte(figures.fte), '–', '–', BLANK] },
			{ cells: ['ETP manquants', preciseFte(figures.unmet), '–', '–', BLANK] },
			{ cells: ['Couverture du besoin', rateText(figures.coverageRate), '–', '–', BLANK] },
			...activity,
			{ cells: ['Droits ouverts, rendez-vous honorés', BLANK, BLANK, BLANK, BLANK] }
		],
		note: `Les postes comptés interviennent ici, et parfois ailleurs aussi. Repère pour les personnes accompagnées\u202F: ${CASELOAD.reference} par ETP et par an, vu ailleurs de ${CASELOAD.low} à ${CASELOAD.high}.`
	};
	return { paragraphs: [], tables: [table] };
}
