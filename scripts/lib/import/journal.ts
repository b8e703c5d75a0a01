import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { delimitedText, readCells } from '../../../src/lib/data/files/delimited';
import { counted } from '../../../src/lib/domain/text/french';
import type { AddedCampaign } from '../bundle/campaigns';
import { writeWhole } from '../bundle/publish';

/** Beside the campaigns: what was done to those that had been published, in order. */
const JOURNAL = 'journal.csv';
const HEADER = ['campagne', 'fait', 'postes', 'etp'] as const;

export interface Noted {
	readonly campaign: string;
	readonly done: 'remplacée' | 'complétée' | 'retirée';
	/** Of the campaign once it was done; of the one that was withdrawn. */
	readonly posts: readonly Post[];
}

const rowsIn = (folder: string): (readonly string[])[] =>
	existsSync(join(folder, JOURNAL))
		? readCells(readFileSync(join(folder, JOURNAL), 'utf8'))
				.rows.slice(1)
				.map(({ cells }) => cells)
		: [];

const rowOf = ({ campaign, done, posts }: Noted): string[] => [
	campaign,
	done,
	String(posts.length),
	String(Number(posts.reduce((sum, post) => sum + post.fte, 0).toFixed(4)))
];

/** Adds a line to what was done. */
export function note(folder: string, noted: Noted): void {
	const row = rowOf(noted);
	writeWhole(join(folder, JOURNAL), delimitedText([HEADER, ...rowsIn(folder), row], ',', '\n'));
}

/** What was done, a sentence each, for the report. */
export const journalLines = (folder: string): string[] => rowsIn(folder).map(lineOf);

/** The line of what is about to be noted of an import. */
export const journalLine = ({ declaration, posts, replaced }: AddedCampaign): string =>
	lineOf(rowOf({ campaign: declaration.id, done: doneTo(replaced), posts }));

/** What an import does to the campaign that was published for its month. */
export const doneTo = (replaced: AddedCampaign['replaced']) =>
	replaced === 'add' ? 'complétée' : 'remplacée';

const lineOf = ([campaign = '', done = '', posts = '', fte = '']: readonly string[]) =>
	`Campagne ${campaign} ${done}\u202F: ${counted(Number(posts), 'poste')}, ${fte.replace('.', ',')} ETP.`;
