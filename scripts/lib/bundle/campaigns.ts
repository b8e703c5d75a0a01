import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readCampaignFile } from '../../../src/lib/data/campaign-file';
import type { Campaign } from '../../../src/lib/domain/campaign';
import { hashedFile, type BundleFile } from './publish';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';

/** One entry of `data/campaigns/campaigns.json`. */
const declarationSchema = v.object({
	id: v.string(),
	label: v.string(),
	date: v.string(),
	demonstration: v.boolean(),
	file: v.string()
});

export interface ReadCampaign {
	readonly campaign: Campaign;
	readonly file: BundleFile;
}

/** One post a line. */
function campaignText({ posts, ...head }: Campaign): string {
	const opening = JSON.stringify(head).slice(0, -1);
	return `${opening},"posts":[\n${posts.map((post) => JSON.stringify(post)).join(',\n')}\n]}\n`;
}

/** Reads the campaigns that are declared, in order of date; a file with an error stops the run. */
export function readCampaigns(folder: string, notices: Notices): ReadCampaign[] {
	const declared = join(folder, 'campaigns.json');
	if (!existsSync(declared)) return [];
	const list = v.safeParse(v.array(declarationSchema), JSON.parse(readFileSync(declared, 'utf8')));
	if (!list.success)
		throw new RebuildError(`déclaration illisible à ${v.getDotPath(list.issues[0]) ?? 'la racine'}`, {
			file: 'campaigns.json',
			value: list.issues[0].received,
			expected: list.issues[0].expected ?? undefined
		});
	return list.output
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, label, demonstration, file }) => {
			const { posts, problems } = readCampaignFile(readFileSync(join(folder, file), 'utf8'), file);
			for (const { severity, line, column, value, message } of problems) {
				if (severity === 'error') throw new RebuildError(message, { file, line, column, value });
				notices.add('campaign-warning', `${file}, ligne ${line ?? '?'}\u202F: ${message}`);
			}
			const campaign: Campaign = { id, label, demonstration, posts };
			const stem = `campaign-${id}${demonstration ? '-demonstration' : ''}`;
			return { campaign, file: hashedFile(stem, 'json', campaignText(campaign)) };
		});
}
