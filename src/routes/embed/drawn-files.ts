import { readAtlas, readCampaign } from '$lib/data/bundle/bundle';
import { fetchBytes, fetchJson } from '$lib/data/bundle/fetch-file';
import { fetchManifest } from '$lib/data/bundle/fetch-manifest';
import type { Manifest } from '$lib/data/bundle/manifest';
import { unpackCentres, type Centres } from '$lib/data/geometry/centres';
import { unpackIdentifiers, type Identifiers } from '$lib/data/geometry/identifiers';
import { presenceOf, profilesOf, type Presence, type Profiles } from '$lib/domain/figures/results';
import { isQuantity } from '$lib/domain/figures/indicator';
import type { Atlas } from '$lib/domain/territory/atlas';
import type { Known } from '$lib/domain/view/address';
import type { View } from '$lib/domain/view/view';
import { parseView } from '$lib/domain/view/view-params';
import type { StillIndex } from '$lib/map/first/still-file';
import { mapLevel, type MapLevel } from '$lib/map/layers/view';

/** What a view is drawn from. */
export interface DrawnFiles {
	readonly manifest: Manifest;
	readonly params: URLSearchParams;
	readonly view: View;
	/** French sentences on what the address says that is not understood; its territory is not looked at. */
	readonly problems: readonly string[];
	readonly atlas: Atlas;
	readonly profiles: Profiles;
	readonly presence: Presence;
	readonly identifiers: Identifiers;
	readonly centres: Readonly<Partial<Record<MapLevel, Centres>>>;
}

/** What the address can be held against before anything but the list of files is there. */
export const knownOf = (manifest: Manifest): Known => ({
	campaigns: manifest.campaigns.map(({ id }) => id),
	hasTerritory: () => true
});

async function centresOf(index: StillIndex, { level, indicator }: View): Promise<DrawnFiles['centres']> {
	const drawn = new Set<MapLevel>(['qpv', ...(isQuantity(indicator) ? [mapLevel(level)] : [])]);
	const each = await Promise.all(
		Array.from(drawn, async (one) => {
			const bytes = await fetchBytes(index.folder + index.centres[one]);
			return [one, unpackCentres(bytes, index.bounds)] as const;
		})
	);
	return Object.fromEntries(each);
}

async function identifiersOf(index: StillIndex): Promise<Identifiers> {
	const bytes = await fetchBytes(index.folder + index.identifiers);
	const identifiers = unpackIdentifiers(new Uint8Array(bytes), index);
	if (!identifiers) throw new Error(index.identifiers);
	return identifiers;
}

/** Fetches them, each file being what its name promises; any failure is a `BundleError`, or a plain error. */
export async function fetchDrawn(index: StillIndex, params: URLSearchParams): Promise<DrawnFiles> {
	const url = (file: string) => `${index.bundle}/${file}`;
	const identifiers = identifiersOf(index);
	// It is waited for below: what fails before must not leave it alone.
	identifiers.catch(() => undefined);
	const manifest = await fetchManifest(url('manifest.json'));
	const { view, problems } = parseView(params, knownOf(manifest));
	const { roles, campaigns } = manifest;
	const campaign = campaigns.find(({ id }) => id === view.campaign) ?? campaigns.at(-1);
	if (!campaign) throw new Error('no campaign');
	const [names, cells, posts, centres] = await Promise.all([
		fetchJson(url(roles.names)),
		fetchBytes(url(roles.cells)),
		fetchJson(url(campaign.file)),
		centresOf(index, view)
	]);
	const atlas = readAtlas(manifest, names, cells);
	const presence = presenceOf(atlas, readCampaign(posts, campaign.file));
	return {
		manifest,
		params,
		view,
		problems,
		atlas,
		profiles: profilesOf(atlas),
		presence,
		identifiers: await identifiers,
		centres
	};
}
