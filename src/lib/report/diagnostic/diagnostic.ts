import { DEMONSTRATION } from '../../domain/words/words';
import { certaintySentences } from '../dossier/certainty';
import { dossierOf } from '../dossier/compose';
import { cellTable, methodSentences, normTable, variantSection } from '../dossier/method';
import { sourcesSection } from '../dossier/sources';
import type { WordBlock, WordText } from '../word/document';
import { censusBlocks } from './census';
import { frameBlocks } from './frame';
import { indicatorBlock } from './indicators';
import { lackBlocks } from './lacks';
import { needBlocks } from './needs';
import type { DiagnosticInput } from './input';
import { objectiveBlock } from './objectives';
import { PART_IDS, DIAGNOSTIC_PART_WORDS, type PartId } from './parts';
import { summaryBlock } from './summary';
import { territoryBlock } from './territory';
import { voiceBlock } from './voices';

export interface DiagnosticPart {
	readonly id: PartId;
	readonly blocks: readonly WordBlock[];
}

export interface Diagnostic extends Omit<WordText, 'sections'> {
	readonly parts: readonly DiagnosticPart[];
}

const titled = (id: PartId, rest: Omit<WordBlock, 'heading'>): WordBlock => ({
	heading: DIAGNOSTIC_PART_WORDS[id].title,
	...rest
});

function methodBlocks(input: DiagnosticInput): WordBlock[] {
	const { results, level, position } = input;
	return [
		titled('methode', { paragraphs: methodSentences(results), tables: [normTable(results)] }),
		{
			heading: 'Le calcul et ses hypothèses',
			level: 2,
			paragraphs: [],
			tables: [cellTable(results, level, position), variantSection(results, level, position)]
		}
	];
}

const BLOCKS: Readonly<Record<PartId, (input: DiagnosticInput) => WordBlock[]>> = {
	resume: (input) => [titled('resume', summaryBlock(input))],
	territoire: (input) => [titled('territoire', territoryBlock(input))],
	besoins: needBlocks,
	structures: censusBlocks,
	manques: lackBlocks,
	terrain: (input) => [titled('terrain', voiceBlock(input))],
	articulation: frameBlocks,
	indicateurs: (input) => [titled('indicateurs', indicatorBlock(input))],
	objectifs: (input) => [titled('objectifs', objectiveBlock(input))],
	fiabilite: ({ results, level, position, sureness }) => [
		titled('fiabilite', { paragraphs: certaintySentences(results, level, position, sureness), tables: [] })
	],
	methode: methodBlocks,
	sources: ({ results, sources }) => [titled('sources', sourcesSection(results, sources))]
};

/** The diagnostic of a territory: the parts that its reader ticked, with what is known filled in. */
export function diagnosticOf(input: DiagnosticInput): Diagnostic {
	const { title, identity, sentence, notes } = dossierOf(input);
	const { demonstration } = input.results.presence.placement.campaign;
	return {
		title,
		identity,
		sentence,
		notes: [
			...notes,
			`Ce que les données ne disent pas est marqué «\u202Fà compléter\u202F».${demonstration ? ` Les postes sont des ${DEMONSTRATION}.` : ''}`
		],
		subject: 'diagnostic de la médiation en santé',
		contents: true,
		parts: PART_IDS.filter((id) => input.parts.has(id)).map((id) => ({ id, blocks: BLOCKS[id](input) }))
	};
}

/** The same as a Word document has it. */
export const diagnosticText = ({ parts, ...text }: Diagnostic): WordText => ({
	...text,
	sections: parts.flatMap(({ blocks }) => blocks)
});
