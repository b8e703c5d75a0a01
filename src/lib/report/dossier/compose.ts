import type { Level } from '../../domain/territory/atlas';
import { normStatus } from '../../domain/norm/presets';
import type { Presence, Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import type { Sureness } from '../../domain/figures/certainty';
import { netNote, territorySentence } from '../../domain/words/sentences/territory-sentence';
import { HYPOTHESIS } from '../../domain/words/words';
import type { Manifest } from '../../data/bundle/manifest';
import { borderNotes } from '../../domain/words/border-words';
import { contourNote } from '../../domain/words/facts';
import { identityOf } from '../../domain/words/identity';
import { nameOf } from '../../domain/words/names';
import type { Dossier } from './dossier';
import { changedNorm } from '../tables/provenance';
import { campaignTable } from './campaign-table';
import { certaintySentences } from './certainty';
import { keyFigureTable } from './key-figures';
import { cellTable, methodSentences, normTable, variantSection } from './method';
import { peerSection } from './peer-table';
import { placeTable } from './place-table';
import { sourcesSection } from './sources';
import { overlapSentences, dossierStructureTable } from './post-tables';

export interface DossierInput {
	readonly results: Results;
	readonly level: Level;
	readonly position: number;
	readonly sources: Manifest['sources'];
	/** Ranges, certainty and ranks of the level. */
	readonly sureness: Sureness;
	/** Every campaign that could be read, oldest first. */
	readonly presences: readonly Presence[];
}

/** Everything that is said of one territory, in the order in which it is read. */
export function dossierOf(input: DossierInput): Dossier {
	const { results, level, position, sources, presences } = input;
	const { atlas, norm } = results;
	const { campaign } = results.presence.placement;
	const figures = figuresOf(results, level, position);
	const contour = contourNote(results, figures);
	const net = netNote(figures);
	const posts = dossierStructureTable(results, level, position);
	const changed = changedNorm(norm);
	const peers = peerSection(results, level, position);
	return {
		title: nameOf(atlas, level, position),
		identity: identityOf(atlas, level, position, figures).join(' · '),
		sentence: territorySentence(figures),
		notes: [
			...(net === undefined ? [] : [net]),
			...(contour === undefined ? [] : [contour]),
			`${normStatus(norm)}${changed.length > 0 ? ` (${changed.join('\u202F; ')})` : ''}\u202F: ${HYPOTHESIS}.`
		],
		sections: [
			{
				id: 'chiffres',
				heading: 'Chiffres clés',
				paragraphs: [],
				tables: [keyFigureTable(results, level, position, sources)]
			},
			{
				id: 'evolution',
				heading: 'Entre deux campagnes',
				paragraphs: [],
				tables: [campaignTable(results, level, position, presences)]
			},
			{
				id: 'sur',
				heading: 'Est-ce sûr\u202F?',
				paragraphs: certaintySentences(results, level, position, input.sureness),
				tables: []
			},
			{
				id: 'lieux',
				heading: 'Communes et quartiers prioritaires',
				paragraphs: [],
				tables: [placeTable(results, level, position)]
			},
			{
				id: 'postes',
				heading: 'Postes et structures',
				paragraphs: posts
					? overlapSentences(results, level, position)
					: [`Aucun poste n’intervient ici ${campaign.label}.`],
				tables: posts ? [posts] : []
			},
			...(peers ? [peers] : []),
			{
				id: 'pourquoi',
				heading: 'Pourquoi ce chiffre\u202F?',
				paragraphs: [...methodSentences(results), ...borderNotes(results, level, position)],
				tables: [
					cellTable(results, level, position),
					variantSection(results, level, position),
					normTable(results)
				]
			},
			{
				id: 'sources',
				heading: 'Sources',
				...sourcesSection(results, sources)
			}
		]
	};
}
