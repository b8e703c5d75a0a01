import { keyFigureTable } from '../dossier/key-figures';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';

/** Who lives there, beside what the reader chose to compare with. */
export const territoryBlock = ({
	results,
	level,
	position,
	sources,
	comparators
}: DiagnosticInput): Omit<WordBlock, 'heading'> => ({
	paragraphs: [
		'Ce que les habitants et les professionnels disent de l’accès aux droits et aux soins\u202F: à compléter.'
	],
	tables: [keyFigureTable(results, level, position, sources, { comparators, about: 'people' })]
});
