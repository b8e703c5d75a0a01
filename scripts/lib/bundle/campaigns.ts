import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	formatCampaignFile,
	readCampaignFile,
	type PostsReading
} from '../../../src/lib/data/posts/campaign-file';
import type { Choice } from '../../../src/lib/data/posts/choices';
import type { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { problemSentence } from '../../../src/lib/data/posts/report';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { declaredWith, readDeclarations, type Declaration } from './campaign-list';
import { hashedFile, type BundleFile } from './publish';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';

export interface ReadCampaign {
	readonly campaign: Campaign;
	readonly file: BundleFile;
}

/** A list of posts that is being imported, and how it will be declared. */
export interface AddedCampaign extends PostsReading {
	readonly declaration: Declaration;
	/** What the command says of it: the account of its lists, what is to check. */
	readonly said?: string;
	/** Answers that were given for it, to be kept. */
	readonly given?: readonly Choice[];
	/** The demonstration campaigns stay beside it. */
	readonly keepDemonstration?: boolean;
	/** What becomes of the campaign that was published for this month. */
	readonly replaced?: 'replace' | 'add' | undefined;
}

/** One post a line. */
function campaignText({ posts, ...head }: Campaign): string {
	const opening = JSON.stringify(head).slice(0, -1);
	return `${opening},"posts":[\n${posts.map((post) => JSON.stringify(post)).join(',\n')}\n]}\n`;
}

/**
 * Reads the campaigns that are declared, and the one that is being imported, in order of date; a file with an
 * error stops the run. Codes of another year are carried to this one.
 */
export function readCampaigns(
	folder: string,
	notices: Notices,
	places?: KnownPlaces,
	added?: AddedCampaign
): ReadCampaign[] {
	const declared = readDeclarations(folder);
	const list = added ? declaredWith(declared, added) : declared;
	return list.map((declaration) => {
		const { id, label, date, demonstration, file } = declaration;
		// What is imported is read as it will be kept: a later rebuild publishes and reports the same.
		const text =
			declaration === added?.declaration
				? formatCampaignFile(added.posts)
				: readFileSync(join(folder, file), 'utf8');
		const { posts, problems } = readCampaignFile(text, file, { places, at: date, elsewhere: 'kept' });
		for (const problem of problems) {
			const { severity, line, column, value, message } = problem;
			if (severity === 'error') throw new RebuildError(message, { file, line, column, value });
			notices.add('campaign-warning', `${problem.file}, ${problemSentence(problem)}`);
		}
		const campaign: Campaign = { id, label, demonstration, posts };
		const stem = `campaign-${id}${demonstration ? '-demonstration' : ''}`;
		return { campaign, file: hashedFile(stem, 'json', campaignText(campaign)) };
	});
}
