import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readKept } from '../kept';

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
	return inOrder(readKept(v.array(declarationSchema), readFileSync(path, 'utf8'), CAMPAIGN_LIST));
}

const inOrder = (list: readonly Declaration[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The list with a campaign more, in the place of the one of the same month. */
export const withCampaign = (list: readonly Declaration[], added: Declaration): Declaration[] =>
	inOrder([...list.filter(({ id }) => id !== added.id), added]);

/** The campaigns that are declared once a real one has come: those of the demonstration leave, unless they are kept. */
export const declaredWith = (
	list: readonly Declaration[],
	added: { readonly declaration: Declaration; readonly keepDemonstration?: boolean }
): Declaration[] =>
	withCampaign(
		list.filter(({ demonstration }) => added.keepDemonstration === true || !demonstration),
		added.declaration
	);

/** Text of `campaigns.json`, one campaign a line. */
export const campaignListText = (list: readonly Declaration[]) =>
	`[\n${inOrder(list)
		.map(({ id, label, date, demonstration, file }) =>
			JSON.stringify({ id, label, date, demonstration, file })
		)
		.map((line) => `\t${line}`)
		.join(',\n')}\n]\n`;
