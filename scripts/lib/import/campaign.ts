import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import type { KnownPlaces } from '../../../src/lib/domain/territory/known-places';
import { reportOf, sortedProblems } from '../../../src/lib/data/posts/report';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import type { CampaignDate } from '../../../src/lib/domain/campaign/dates';
import { counted, formatFte } from '../../../src/lib/domain/text/french';
import { CAMPAIGN_LIST, campaignListText, readDeclarations, withCampaign } from '../bundle/campaign-list';
import type { AddedCampaign } from '../bundle/campaigns';
import { RebuildError } from '../problem';

/** A list of posts to import, as the command line asks for it. */
export interface ImportOptions {
	/** File of the list, CSV or XLSX. */
	readonly path: string;
	readonly date: CampaignDate;
	/** False for a trial: a bundle made elsewhere leaves `data/campaigns` alone. */
	readonly keep: boolean;
}

/** Reads and checks the list; one that has errors stops the run with all of them, before anything is written. */
export async function readNewCampaign(options: ImportOptions, places: KnownPlaces): Promise<AddedCampaign> {
	const { path, date } = options;
	const file = basename(path);
	if (!existsSync(path))
		throw new RebuildError('liste de postes introuvable', {
			value: path,
			expected: 'le chemin d’un fichier CSV ou XLSX'
		});
	const reading = await readPostsFile(readFileSync(path), file, { places, at: date.date });
	if (sortedProblems(reading.problems).errors.length > 0)
		throw new RebuildError(`${reportOf(file, reading.problems)}\n\nRien n’a été modifié.`);
	return {
		...reading,
		declaration: { ...date, demonstration: false, file: `${date.id}.csv` }
	};
}

/** What the command says of the list that it has read. */
export function importSummary({ posts, problems, declaration }: AddedCampaign, path: string): string {
	const fte = posts.reduce((sum, post) => sum + post.fte, 0);
	return `campagne ${declaration.label} (${declaration.id})\u202f: ${counted(posts.length, 'poste')}, ${formatFte(fte)} ETP\n${reportOf(basename(path), problems)}`;
}

/** Keeps the list with the other campaigns: the file first, then the list that names it, each in one step. */
export function keepCampaign(folder: string, { declaration, posts }: AddedCampaign): void {
	const write = (name: string, text: string) => {
		writeFileSync(join(folder, `${name}.partial`), text);
		renameSync(join(folder, `${name}.partial`), join(folder, name));
	};
	write(declaration.file, formatCampaignFile(posts));
	write(CAMPAIGN_LIST, campaignListText(withCampaign(readDeclarations(folder), declaration)));
}
