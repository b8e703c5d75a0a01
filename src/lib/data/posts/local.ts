import * as v from 'valibot';
import { campaignDate, type CampaignDate } from '../../domain/campaign/dates';
import { isDay } from '../../domain/text/day';
import { SHARE_ROUNDING, type Campaign, type Post } from '../../domain/campaign/campaign';
import { isLocal, localCampaign, localMonth } from '../../domain/campaign/local';
import { readCampaign } from '../bundle/bundle';
import { deviceStore, writeText } from '../files/device';
import { keptVersion, writeJson } from '../files/device-json';
import { LOCAL_KEY, localText } from './local-key';
import type { Manifest } from '../bundle/manifest';

/** The reader's own list as the browser keeps it. */
const storedSchema = v.object({
	/** Absent in the first one. */
	version: v.optional(keptVersion),
	region: v.string(),
	/** Name of the file that it was read from. */
	file: v.string(),
	campaign: v.unknown()
});

export interface LocalCampaign {
	readonly file: string;
	readonly campaign: Campaign;
}

/** What a list that this site has kept always is: the pages tell its posts apart by their identifiers. */
function isSound({ id, label, posts }: Campaign): boolean {
	if (!isLocal(id) || campaignDate(localMonth(id))?.id !== localMonth(id)) return false;
	const isDated = (day: string | undefined) => day === undefined || isDay(day);
	const distinct = (names: readonly string[]) => new Set(names).size === names.length;
	return (
		label === localCampaign(localMonth(id)).label &&
		distinct(posts.map((post) => post.id)) &&
		posts.every(
			({ start, end, assignments }) =>
				isDated(start) &&
				isDated(end) &&
				distinct(assignments.map(({ level, code }) => `${level}:${code}`)) &&
				assignments.reduce((sum, { share = 0 }) => sum + share, 0) <= 1 + SHARE_ROUNDING
		)
	);
}

/** What this device keeps: a list, none for this region, or a text that cannot be read as a list any more. */
export type LocalReading =
	| { readonly kind: 'list'; readonly local: LocalCampaign }
	| { readonly kind: 'none' }
	| { readonly kind: 'unreadable'; readonly text: string };

export function readLocal(region: string): LocalReading {
	const text = localText();
	if (text === undefined) return { kind: 'none' };
	try {
		const stored = v.parse(storedSchema, JSON.parse(text));
		if (stored.region !== region) return { kind: 'none' };
		const campaign = readCampaign(stored.campaign, stored.file);
		// Under another identifier it would stand in the place of a published campaign.
		if (!isSound(campaign)) return { kind: 'unreadable', text };
		return { kind: 'list', local: { file: stored.file, campaign } };
	} catch {
		return { kind: 'unreadable', text };
	}
}

/** Keeps a list in the browser, in the place of the one before; returns its campaign, `undefined` where there is no room. */
export function keepLocal(
	region: string,
	file: string,
	month: CampaignDate,
	posts: readonly Post[]
): Campaign | undefined {
	const campaign: Campaign = { ...localCampaign(month.id), demonstration: false, posts };
	return writeJson(deviceStore(), LOCAL_KEY, { region, file, campaign }) ? campaign : undefined;
}

export function eraseLocal(): void {
	writeText(deviceStore(), LOCAL_KEY, undefined);
}

/** The manifest with the reader's own campaign first: the latest published one stays the default. */
export function withLocal(manifest: Manifest, local: LocalCampaign | undefined): Manifest {
	if (!local) return manifest;
	const { id, label, demonstration, posts } = local.campaign;
	const fte = posts.reduce((sum, post) => sum + post.fte, 0);
	const entry = { id, label, demonstration, posts: posts.length, fte, file: '' };
	return { ...manifest, campaigns: [entry, ...manifest.campaigns] };
}
