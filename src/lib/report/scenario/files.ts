import type { Manifest } from '../../data/bundle/manifest';
import type { Results } from '../../domain/figures/results';
import { campaignCsv } from '../files/campaign-csv';
import { toCsv } from '../files/csv';
import { fileName } from '../files/file-name';
import { runJob } from '../export/export-job';
import { provenanceOf } from '../tables/provenance';
import { comparisonTable, type ComparedScenario } from './comparison-table';
import { scenarioNote, type NoteInput } from './note';
import { postsTable } from './posts-table';

/** A file that is ready: what is in it, and its name, which says that it is a scenario. */
export interface ScenarioFile {
	readonly blob: Blob;
	readonly name: string;
}

const nameOf = ({ presence }: Results, subject: string, extension: string) =>
	fileName({ level: 'region', subject, campaign: presence.placement.campaign, extension });
const csv = (text: string) => new Blob([text], { type: 'text/csv;charset=utf-8' });
const nothing = () => undefined;

/** The posts of a scenario as a list that the import takes. `after`: the figures of the campaign with the scenario. */
export const postsCsv = (after: Results): ScenarioFile => ({
	blob: csv(campaignCsv(after.presence.placement.campaign)),
	name: nameOf(after, 'scenario-postes', 'csv')
});

export const postsWorkbook = async (
	after: Results,
	sources: Manifest['sources'],
	address: string
): Promise<ScenarioFile> => ({
	blob: await runJob(
		{
			kind: 'xlsx',
			tables: [postsTable(after.presence.placement.campaign)],
			provenance: provenanceOf(after, sources, 'Postes d’un scénario', address)
		},
		nothing,
		new AbortController().signal
	),
	name: nameOf(after, 'scenario-postes', 'xlsx')
});

export const noteFile = async (input: NoteInput, address: string): Promise<ScenarioFile> => ({
	blob: await runJob(
		{
			kind: 'docx',
			dossier: scenarioNote(input),
			provenance: provenanceOf(input.summary.after, input.sources, 'Note de scénario', address),
			picture: undefined
		},
		nothing,
		new AbortController().signal
	),
	name: nameOf(input.summary.after, 'scenario-note', 'docx')
});

export const comparisonFile = (
	scenarios: readonly ComparedScenario[],
	sources: Manifest['sources'],
	address: string
): ScenarioFile => {
	const { after } = scenarios[0]!.summary;
	return {
		blob: csv(
			toCsv(comparisonTable(scenarios), provenanceOf(after, sources, 'Scénarios comparés', address), 'french')
		),
		name: nameOf(after, 'scenarios-compares', 'csv')
	};
};
