import * as v from 'valibot';
import type { CampaignDate } from '../../domain/campaign/dates';
import type { Campaign, Post } from '../../domain/campaign/campaign';
import { isLocal, localCampaign } from '../../domain/campaign/local';
import { readCampaign } from '../bundle/bundle';
import { deviceStore, writeText } from '../files/device';
import { LOCAL_KEY, localText } from './local-key';
import type { Manifest } from '../bundle/manifest';

/** Version of what is kept; lists of before there was a version are of the first. */
const VERSION = 1;

/** The reader's own list as the browser keeps it. */
const storedSchema = v.object({
	version: v.optional(v.literal(VERSION), VERSION),
	region: v.string(),
	/** Name of the file that it was read from. */
	file: v.string(),
	campaign: v.unknown()
});

export interface LocalCampaign {
	readonly file: string;
	readonly campaign: Campaign;
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
		if (!isLocal(campaign.id)) return { kind: 'unreadable', text };
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
	const text = JSON.stringify({ version: VERSION, region, file, campaign });
	return writeText(deviceStore(), LOCAL_KEY, text) ? campaign : undefined;
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
