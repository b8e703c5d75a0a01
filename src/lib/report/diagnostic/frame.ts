import { columnsOf } from '../dossier/dossier';
import type { WordBlock } from '../word/document';
import { BLANK } from '../word/blank';
import { DIAGNOSTIC_PART_WORDS } from './parts';

/** Questions that a contract answers before the agency's strategy; what it answers is not in any file. */
const QUESTIONS = [
	'Orientation du projet régional de santé (PRS)',
	'Action du programme régional d’accès à la prévention et aux soins (PRAPS)',
	'Autres cadres\u202F: contrat de ville, projet de la CPTS, schéma départemental'
] as const;

/** How the diagnostic fits the agency's strategy: a frame to fill in. */
export const frameBlocks = (): WordBlock[] => [
	{
		heading: DIAGNOSTIC_PART_WORDS.articulation.title,
		paragraphs: ['Le site ne connaît pas le texte de ces documents\u202F: ce cadre est à compléter.'],
		tables: [
			{
				caption: 'Articulation avec la stratégie de l’agence',
				columns: columnsOf('Cadre', 'Ce qu’il prévoit', 'Ce que le diagnostic y répond', 'Pilote'),
				rows: QUESTIONS.map((question) => ({ cells: [question, BLANK, BLANK, BLANK] }))
			}
		]
	}
];
