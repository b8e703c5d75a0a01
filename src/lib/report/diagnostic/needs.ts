import { campaignTable } from '../dossier/campaign-table';
import { keyFigureTable } from '../dossier/key-figures';
import { peerSection } from '../dossier/peer-table';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';
import { DIAGNOSTIC_PART_WORDS } from './parts';

/** Required, funded and missing FTE: beside others, over time, and in territories that are alike. */
export function needBlocks(input: DiagnosticInput): WordBlock[] {
	const { results, level, position, sources, comparators, presences } = input;
	const peers = peerSection(results, level, position);
	return [
		{
			heading: DIAGNOSTIC_PART_WORDS.besoins.title,
			paragraphs: ['Besoins exprimés par le terrain, que les chiffres ne disent pas\u202F: à compléter.'],
			tables: [
				keyFigureTable(results, level, position, sources, { comparators, about: 'coverage' }),
				campaignTable(results, level, position, presences)
			]
		},
		...(peers ? [{ ...peers, level: 2 as const }] : [])
	];
}
