import * as v from 'valibot';
import type { CampaignDate } from '../../domain/campaign/dates';
import type { Campaign, Post } from '../../domain/campaign/campaign';
import { localCampaign } from '../../domain/campaign/local';
import { readCampaign } from '../bundle/bundle';
import { deviceStore, writeText } from '../files/device';
import { LOCAL_KEY, localText } from './local-key';
import type { Manifest } from '../bundle/manifest';

/** The reader's own list as the browser keeps it. */
const storedSchema = v.object({
	region: v.string(),
	/** Name of the file that it was read from. */
	file: v.string(),
	campaign: v.unknown()
});

export interface LocalCampaign {
	readonly file: string;
	readonly campaign: Campaign;
}

/** The list kept for this region; `undefined` where there is none or it cannot be read any more. */
export function readLocal(region: string): LocalCampaign | undefined {
	const text = localText();
	if (text === undefined) return undefined;
	try {
		const stored = v.parse(storedSchema, JSON.parse(text));
		if (stored.region !== region) return undefined;
		return { file: stored.file, campaign: readCampaign(stored.campaign, stored.file) };
	} catch {
		return undefined;
	}
}

/** Keeps a list in the browser, in the place of the one before; returns its campaign. Throws where there is no room. */
export function keepLocal(
	region: string,
	file: string,
	month: CampaignDate,
	posts: readonly Post[]
): Campaign {
	const campaign: Campaign = { ...localCampaign(month.id), demonstration: false, posts };
	if (!writeText(deviceStore(), LOCAL_KEY, JSON.stringify({ region, file, campaign })))
		throw new Error('This device has no room for the list.');
	return campaign;
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
