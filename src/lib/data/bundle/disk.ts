import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../domain/territory/atlas';
import { presenceOf, profilesOf, type Presence, type Profiles } from '../../domain/figures/results';
import { BundleError, readAtlas, readCampaign, readPlaces, type AllPlaces } from './bundle';
import { readManifest } from './read-manifest';
import type { Manifest } from './manifest';
import { sha256Of } from '../files/sha256';
import { chartPerimeters, readContracts, type Charted } from './perimeters';

/** A published bundle read from a folder: for the command line, the benchmark and the prerendered pages. */
export interface DiskBundle {
	readonly manifest: Manifest;
	readonly atlas: Atlas;
	readonly places: AllPlaces;
	readonly profiles: Profiles;
	/** Where the posts of a campaign work; throws a `BundleError` where it is not published. */
	presence(campaign: string): Presence;
	/** Text of one of the bundle's files. */
	text(file: string): string;
}

/** What the command line advises where a file is missing or damaged. */
export const REBUILD = 'Refaites les données avec «\u202Fnpm run data\u202F».';

/** Reads `folder` (such as `static/data/84`); throws a `BundleError` with a French sentence. */
export function readBundle(folder: string): DiskBundle {
	const named = (file: string) => `Le fichier «\u202F${join(folder, file)}\u202F»`;
	const checksums = new Map<string, string>();
	const bytes = (file: string): Buffer => {
		let content: Buffer;
		try {
			content = readFileSync(join(folder, file));
		} catch {
			throw new BundleError(`${named(file)} est introuvable.`, REBUILD);
		}
		const expected = checksums.get(file);
		if (expected !== undefined && sha256Of(content) !== expected)
			throw new BundleError(`${named(file)} n’est pas celui que le manifeste annonce.`, REBUILD);
		return content;
	};
	const text = (file: string) => bytes(file).toString('utf8');
	const json = (file: string): unknown => {
		try {
			return JSON.parse(text(file)) as unknown;
		} catch (error) {
			if (error instanceof BundleError) throw error;
			throw new BundleError(`${named(file)} n’est pas du JSON valide.`, REBUILD);
		}
	};
	// A copy of its own: a small Buffer is a view on a pool, and columns are aligned on the file's start.
	const buffer = (file: string) => new Uint8Array(bytes(file)).buffer;
	const manifest = readManifest(json('manifest.json'));
	for (const { path, sha256 } of manifest.files) checksums.set(path, sha256);
	const { roles } = manifest;
	const base = readAtlas(manifest, json(roles.names), buffer(roles.cells));
	const places = readPlaces(buffer(roles.places), roles.places);
	const charted: Charted = { atlas: base, places, profiles: profilesOf(base), presences: new Map() };
	const { atlas, ...rest } =
		roles.cls === undefined
			? charted
			: chartPerimeters(charted, 'cls', readContracts(base, json(roles.cls), roles.cls));
	return {
		manifest,
		atlas,
		places: rest.places,
		profiles: rest.profiles,
		presence(id) {
			const file = manifest.campaigns.find((campaign) => campaign.id === id)?.file;
			if (file === undefined) throw new BundleError(`La campagne «\u202F${id}\u202F» n’est pas publiée.`);
			return presenceOf(atlas, readCampaign(json(file), file));
		},
		text
	};
}
