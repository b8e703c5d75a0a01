import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { RebuildError } from '../problem';

/** One entry of `data/campaigns/campaigns.json`. */
const declarationSchema = v.object({
	id: v.string(),
	label: v.string(),
	date: v.string(),
	demonstration: v.boolean(),
	file: v.string()
});
export type Declaration = v.InferOutput<typeof declarationSchema>;

export const CAMPAIGN_LIST = 'campaigns.json';

/** The campaigns that a folder declares, in order of date. */
export function readDeclarations(folder: string): Declaration[] {
	const path = join(folder, CAMPAIGN_LIST);
	if (!existsSync(path)) return [];
	const list = v.safeParse(v.array(declarationSchema), JSON.parse(readFileSync(path, 'utf8')));
	if (!list.success)
		throw new RebuildError(`déclaration illisible à ${v.getDotPath(list.issues[0]) ?? 'la racine'}`, {
			file: CAMPAIGN_LIST,
			value: list.issues[0].received,
			expected: list.issues[0].expected ?? undefined
		});
	return inOrder(list.output);
}

const inOrder = (list: readonly Declaration[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The list with a campaign more, in the place of the one of the same month. */
export const withCampaign = (list: readonly Declaration[], added: Declaration): Declaration[] =>
	inOrder([...list.filter(({ id }) => id !== added.id), added]);

/** Text of `campaigns.json`, one campaign a line. */
export const campaignListText = (list: readonly Declaration[]) =>
	`[\n${inOrder(list)
		.map(({ id, label, date, demonstration, file }) =>
			JSON.stringify({ id, label, date, demonstration, file })
		)
		.map((line) => `\t${line}`)
		.join(',\n')}\n]\n`;
