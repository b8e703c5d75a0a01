import { remarkSection } from '../dossier/remark-section';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';

/** What the field says of the territory, and room for what it has not said yet. */
export const voiceBlock = ({ remarks }: DiagnosticInput): Omit<WordBlock, 'heading'> => ({
	paragraphs: [
		...(remarkSection(remarks)?.paragraphs ?? ['Aucune remarque n’est gardée sur ce territoire.']),
		'Entretiens et groupes de parole menés pour ce diagnostic\u202F: à compléter.'
	],
	tables: []
});
