import { overlapSentences } from '../dossier/post-tables';
import { placeTable } from '../dossier/place-table';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';
import { greatestLacks, lackSentences } from './lack-words';
import { DIAGNOSTIC_PART_WORDS } from './parts';

/** Where structures stand at the same place, and where FTE are missing: the map, EPCIs in words, then communes. */
export function lackBlocks({ results, level, position }: DiagnosticInput): WordBlock[] {
	return [
		{
			heading: DIAGNOSTIC_PART_WORDS.manques.title,
			paragraphs: [...lackSentences(results, level, position), greatestLacks(results, level, position)],
			tables: [],
			picture: true
		},
		{
			heading: 'Superpositions',
			level: 2,
			paragraphs: [
				...overlapSentences(results, level, position),
				'Superpositions voulues (relais, publics différents) ou non\u202F: à compléter.'
			],
			tables: []
		},
		{
			heading: 'Manques, lieu par lieu',
			level: 2,
			paragraphs: [],
			tables: [placeTable(results, level, position, { minor: true })]
		}
	];
}
